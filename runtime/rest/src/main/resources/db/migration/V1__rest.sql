CREATE TABLE first_answer (
    key_hash VARCHAR(64) NOT NULL PRIMARY KEY,
    request_hash VARCHAR(64) NOT NULL,
    run VARCHAR(36) NOT NULL,
    attempt INTEGER NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    done BOOLEAN NOT NULL,
    location VARCHAR(200),
    etag VARCHAR(20),
    body TEXT
);
CREATE INDEX first_answer_created ON first_answer (created_at);
