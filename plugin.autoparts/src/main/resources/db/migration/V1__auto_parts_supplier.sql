-- Register auto-parts-supplier with its history.
-- A draft may lack what a report must have, so only the key is NOT NULL here; the write pipeline sees to the rest.

CREATE TABLE auto_parts_supplier (
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
    county_code VARCHAR(6),
    carmaker VARCHAR(100),
    direct_supplier BOOLEAN,
    part_kind VARCHAR(100),
    production_lines INTEGER,
    line_workers INTEGER,
    line_shortage INTEGER,
    CONSTRAINT pk_auto_parts_supplier PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_auto_parts_supplier_key ON auto_parts_supplier (uscc, period, recorded_place);
-- Lists page by (scope_place, id); fields of few values are filtered on this road too.
CREATE INDEX ix_auto_parts_supplier_scope ON auto_parts_supplier (scope_place, id);
-- Roll-up of a month, answered from the index alone.
CREATE INDEX ix_auto_parts_supplier_roll_up ON auto_parts_supplier
    (period, scope_place, status, direct_supplier, production_lines, line_workers, line_shortage);

CREATE TABLE auto_parts_supplier_hist (
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
    county_code VARCHAR(6),
    carmaker VARCHAR(100),
    direct_supplier BOOLEAN,
    part_kind VARCHAR(100),
    production_lines INTEGER,
    line_workers INTEGER,
    line_shortage INTEGER,
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_auto_parts_supplier_hist PRIMARY KEY (id, version)
);
