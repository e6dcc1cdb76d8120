CREATE TABLE account (
    username VARCHAR(40) NOT NULL PRIMARY KEY,
    display_name VARCHAR(60) NOT NULL,
    place BIGINT NOT NULL,
    roles VARCHAR(200) NOT NULL,
    active BOOLEAN NOT NULL,
    password_hash VARCHAR(200) NOT NULL,
    former_hashes TEXT,
    password_changed_at TIMESTAMP(6) NOT NULL,
    password_change_required BOOLEAN NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL
);
CREATE INDEX account_place ON account (place, username);

CREATE TABLE login_session (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    username VARCHAR(40) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    last_seen_at TIMESTAMP(6) NOT NULL,
    expires_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX login_session_username ON login_session (username);
CREATE INDEX login_session_expires ON login_session (expires_at);

CREATE TABLE api_token (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    username VARCHAR(40) NOT NULL,
    name VARCHAR(60) NOT NULL,
    permissions TEXT NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    expires_at TIMESTAMP(6) NOT NULL
);
CREATE UNIQUE INDEX api_token_name ON api_token (username, name);

CREATE TABLE sign_in_failure (
    name_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_at TIMESTAMP(6) NOT NULL,
    locked_until TIMESTAMP(6)
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);

CREATE SEQUENCE audit_record_seq START WITH 50 INCREMENT BY 50;
CREATE TABLE audit_record (
    id BIGINT NOT NULL PRIMARY KEY,
    at TIMESTAMP(6) NOT NULL,
    actor VARCHAR(120) NOT NULL,
    act VARCHAR(120) NOT NULL,
    subject VARCHAR(120) NOT NULL,
    place BIGINT NOT NULL,
    outcome VARCHAR(10) NOT NULL,
    facts TEXT
);
CREATE INDEX audit_record_at ON audit_record (at, id);
CREATE INDEX audit_record_actor ON audit_record (actor, at);
