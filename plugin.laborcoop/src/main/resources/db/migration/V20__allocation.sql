-- Allocations of workers to vacancies, and scenarios of them.

CREATE TABLE allocation (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER NOT NULL,
    name VARCHAR(100) NOT NULL,
    state VARCHAR(10) NOT NULL,
    options TEXT NOT NULL,
    plan TEXT,
    failure VARCHAR(1000),
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    finished_at TIMESTAMP(6),
    version INTEGER NOT NULL,
    CONSTRAINT pk_allocation PRIMARY KEY (id)
);
CREATE INDEX ix_allocation_place ON allocation (scope_place, id);
