-- Seals over the audit log: each covers the records after the one before, and that one's digest.
CREATE TABLE audit_seal (
    number BIGINT NOT NULL PRIMARY KEY,
    last_at TIMESTAMP(6) NOT NULL,
    last_id BIGINT NOT NULL,
    records INTEGER NOT NULL,
    digest VARCHAR(64) NOT NULL
);
