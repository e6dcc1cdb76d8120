-- Reasons given for warnings of entries; rows are added and never changed.
CREATE TABLE warning_explanation (
    id BIGINT NOT NULL,
    register VARCHAR(60) NOT NULL,
    entry_id BIGINT NOT NULL,
    entry_version INTEGER NOT NULL,
    recorded_place BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER,
    uscc VARCHAR(18),
    enterprise_name VARCHAR(120),
    code VARCHAR(60) NOT NULL,
    field VARCHAR(60),
    args TEXT,
    figures TEXT,
    digest VARCHAR(64) NOT NULL,
    reason VARCHAR(40) NOT NULL,
    reason_text VARCHAR(500),
    explained_at TIMESTAMP(6) NOT NULL,
    explained_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_warning_explanation PRIMARY KEY (id)
);
CREATE INDEX ix_warning_explanation_entry ON warning_explanation (entry_id, register);
CREATE INDEX ix_warning_explanation_month ON warning_explanation (register, period, scope_place, id);
