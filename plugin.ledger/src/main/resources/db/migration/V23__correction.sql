-- Requests to change entries of closed months.

CREATE TABLE correction (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    register VARCHAR(60) NOT NULL,
    entry_id BIGINT NOT NULL,
    entry_version INTEGER NOT NULL,
    period INTEGER NOT NULL,
    new_values TEXT NOT NULL,
    old_values TEXT NOT NULL,
    reason VARCHAR(500) NOT NULL,
    state VARCHAR(10) NOT NULL,
    requested_at TIMESTAMP(6) NOT NULL,
    requested_by VARCHAR(60) NOT NULL,
    decided_at TIMESTAMP(6),
    decided_by VARCHAR(60),
    decision_reason VARCHAR(500),
    version INTEGER NOT NULL,
    CONSTRAINT pk_correction PRIMARY KEY (id)
);
CREATE INDEX ix_correction_place ON correction (scope_place, id);
