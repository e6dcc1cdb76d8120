-- Failures make the next attempt wait instead of locking a name: counted by name and source, by name, by source.
DROP TABLE sign_in_failure;
CREATE TABLE sign_in_wait (
    key_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    name_hash VARCHAR(64),
    failures INTEGER NOT NULL,
    last_at TIMESTAMP(6) NOT NULL,
    open_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX sign_in_wait_last ON sign_in_wait (last_at);
CREATE INDEX sign_in_wait_name ON sign_in_wait (name_hash);

-- Browsers that accounts have signed in from: they are counted apart, so that strangers make no owner wait.
CREATE TABLE known_device (
    token_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    username VARCHAR(40) NOT NULL,
    epoch INTEGER NOT NULL,
    made_from VARCHAR(64) NOT NULL,
    used_from VARCHAR(64) NOT NULL,
    made_at TIMESTAMP(6) NOT NULL,
    used_at TIMESTAMP(6) NOT NULL
);
CREATE INDEX known_device_username ON known_device (username, used_at);
