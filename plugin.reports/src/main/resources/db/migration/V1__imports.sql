-- What is kept of each import of a sheet; the report is apart, so that lists of imports stay light.

CREATE TABLE import_record (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    register VARCHAR(60) NOT NULL,
    definition_hash VARCHAR(128),
    period INTEGER,
    mode VARCHAR(10) NOT NULL,
    state VARCHAR(10) NOT NULL,
    submitted_at TIMESTAMP(6) NOT NULL,
    submitted_by VARCHAR(60) NOT NULL,
    finished_at TIMESTAMP(6),
    sheet_name VARCHAR(300),
    rows_read INTEGER,
    rows_new INTEGER,
    rows_changed INTEGER,
    rows_unchanged INTEGER,
    rows_rejected INTEGER,
    problem VARCHAR(60),
    ledger_moment TIMESTAMP(6),
    ledger_count BIGINT,
    undone_at TIMESTAMP(6),
    undone_by VARCHAR(60),
    undone_entries INTEGER,
    version INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX import_record_place ON import_record (scope_place, id);
CREATE INDEX import_record_state ON import_record (state);

CREATE TABLE import_report (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    report TEXT NOT NULL,
    PRIMARY KEY (id)
);
