-- Who removed entries, one row per register and transaction; the moment is the end of the entries' last versions.
CREATE TABLE entry_removal (
    id VARCHAR(90) NOT NULL,
    removed_at TIMESTAMP(6) NOT NULL,
    removed_by VARCHAR(60) NOT NULL,
    origin VARCHAR(60),
    CONSTRAINT pk_entry_removal PRIMARY KEY (id)
);
