-- Written by "bagui plugin migration" from the classes of the registers, each table with its history.
-- Once it has run anywhere it stays as it is: change the class, and write the next one.

CREATE TABLE worker_dormitory (
    id BIGINT NOT NULL,
    recorded_place BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER NOT NULL,
    status VARCHAR(10) NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP(6),
    created_by VARCHAR(60),
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60),
    origin VARCHAR(60),
    extension TEXT,
    uscc VARCHAR(18) NOT NULL,
    enterprise_name VARCHAR(120) NOT NULL,
    beds INTEGER,
    residents INTEGER,
    CONSTRAINT pk_worker_dormitory PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_worker_dormitory_key ON worker_dormitory (uscc, period, recorded_place);
CREATE INDEX ix_worker_dormitory_scope ON worker_dormitory (scope_place, id);
CREATE INDEX ix_worker_dormitory_month ON worker_dormitory (period, scope_place, status, beds, residents);
CREATE TABLE worker_dormitory_hist (
    id BIGINT NOT NULL,
    recorded_place BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER NOT NULL,
    status VARCHAR(10) NOT NULL,
    version INTEGER NOT NULL,
    created_at TIMESTAMP(6),
    created_by VARCHAR(60),
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60),
    origin VARCHAR(60),
    extension TEXT,
    uscc VARCHAR(18) NOT NULL,
    enterprise_name VARCHAR(120) NOT NULL,
    beds INTEGER,
    residents INTEGER,
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_worker_dormitory_hist PRIMARY KEY (id, version)
);
CREATE INDEX ix_worker_dormitory_hist_month ON worker_dormitory_hist (period, scope_place, row_end);
