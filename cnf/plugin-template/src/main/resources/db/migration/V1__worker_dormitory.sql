-- The columns of every register, then its own; a draft may lack figures, so these are not NOT NULL.
CREATE TABLE worker_dormitory (
    id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL, period INTEGER NOT NULL,
    status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6), created_by VARCHAR(60),
    updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60), extension TEXT,
    uscc VARCHAR(18) NOT NULL, enterprise_name VARCHAR(120) NOT NULL,
    beds INTEGER, residents INTEGER,
    CONSTRAINT pk_worker_dormitory PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_worker_dormitory_key ON worker_dormitory (uscc, period, recorded_place);
CREATE INDEX ix_worker_dormitory_scope ON worker_dormitory (scope_place, id);
CREATE INDEX ix_worker_dormitory_roll_up ON worker_dormitory (period, scope_place, status, beds, residents);

-- Its history: the same columns, and until when a version was the current one.
CREATE TABLE worker_dormitory_hist AS SELECT * FROM worker_dormitory WITH NO DATA;
ALTER TABLE worker_dormitory_hist ALTER COLUMN id SET NOT NULL;
ALTER TABLE worker_dormitory_hist ALTER COLUMN version SET NOT NULL;
ALTER TABLE worker_dormitory_hist ADD COLUMN row_end TIMESTAMP(6) NOT NULL;
ALTER TABLE worker_dormitory_hist ADD CONSTRAINT pk_worker_dormitory_hist PRIMARY KEY (id, version);
