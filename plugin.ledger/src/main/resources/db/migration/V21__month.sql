-- Months of places on their road from open to closed.

CREATE TABLE month_seal (
    id BIGINT NOT NULL,
    closed BOOLEAN NOT NULL,
    frozen_at TIMESTAMP(6),
    writes BIGINT NOT NULL,
    CONSTRAINT pk_month_seal PRIMARY KEY (id)
);

CREATE TABLE ledger_month (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER NOT NULL,
    state VARCHAR(10) NOT NULL,
    snapshots INTEGER NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_ledger_month PRIMARY KEY (id)
);
CREATE INDEX ix_ledger_month_place ON ledger_month (scope_place, period);

CREATE TABLE month_event (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    month_id BIGINT NOT NULL,
    step VARCHAR(10) NOT NULL,
    taken_at TIMESTAMP(6) NOT NULL,
    taken_by VARCHAR(60) NOT NULL,
    taken_by_name VARCHAR(120),
    reason VARCHAR(500),
    snapshot INTEGER,
    CONSTRAINT pk_month_event PRIMARY KEY (id)
);
CREATE INDEX ix_month_event_month ON month_event (month_id, id);

CREATE TABLE month_snapshot (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    month_id BIGINT NOT NULL,
    number INTEGER NOT NULL,
    as_of TIMESTAMP(6) NOT NULL,
    figures TEXT NOT NULL,
    digest VARCHAR(64) NOT NULL,
    taken_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_month_snapshot PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_month_snapshot_number ON month_snapshot (month_id, number);
