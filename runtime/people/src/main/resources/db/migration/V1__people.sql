-- People by ID number, sealed by the application; the database never sees a key.

CREATE TABLE person (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    home_place BIGINT,
    key_id VARCHAR(20) NOT NULL,
    number_hash VARCHAR(64) NOT NULL,
    sealed_number VARCHAR(120) NOT NULL,
    sealed_name VARCHAR(600) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_person PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_person_number ON person (scope_place, number_hash);
CREATE INDEX ix_person_hash ON person (number_hash);
CREATE INDEX ix_person_place ON person (scope_place, id);
CREATE INDEX ix_person_key ON person (key_id, id);

CREATE TABLE person_consent (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    person BIGINT NOT NULL,
    ordinal INTEGER NOT NULL,
    purpose VARCHAR(200) NOT NULL,
    receiver VARCHAR(100) NOT NULL,
    given_on DATE NOT NULL,
    recorded_at TIMESTAMP(6) NOT NULL,
    recorded_by VARCHAR(60) NOT NULL,
    withdrawn_on DATE,
    withdrawn_by VARCHAR(60),
    version INTEGER NOT NULL,
    CONSTRAINT pk_person_consent PRIMARY KEY (id),
    CONSTRAINT fk_person_consent_person FOREIGN KEY (person) REFERENCES person (id)
);
CREATE UNIQUE INDEX ux_person_consent ON person_consent (person, ordinal);
