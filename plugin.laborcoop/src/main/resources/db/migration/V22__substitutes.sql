-- Which occupations may stand in for which, as places set it.

CREATE TABLE substitute_table (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    content TEXT,
    set_at TIMESTAMP(6) NOT NULL,
    set_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_substitute_table PRIMARY KEY (id)
);
CREATE INDEX ix_substitute_table_place ON substitute_table (scope_place, id);
