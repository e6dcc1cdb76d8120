-- What waits for a second administrator: roles, place and state that an account shall have.
CREATE TABLE pending_roles (
    username VARCHAR(40) NOT NULL PRIMARY KEY,
    roles VARCHAR(200) NOT NULL,
    place BIGINT NOT NULL,
    active BOOLEAN NOT NULL,
    asked_by VARCHAR(60) NOT NULL,
    asked_at TIMESTAMP(6) NOT NULL
);
