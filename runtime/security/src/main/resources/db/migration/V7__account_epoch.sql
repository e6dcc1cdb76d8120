-- A session or token holds while its number is its account's: whatever ends them all makes the account's go up.
ALTER TABLE account ADD COLUMN epoch INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE login_session ADD COLUMN epoch INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE api_token ADD COLUMN epoch INTEGER DEFAULT 0 NOT NULL;

-- By this row nodes tell each other that an account was changed.
CREATE TABLE grant_change (
    id INTEGER NOT NULL PRIMARY KEY,
    number BIGINT NOT NULL
);
INSERT INTO grant_change (id, number) VALUES (1, 0);
