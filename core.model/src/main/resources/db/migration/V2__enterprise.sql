-- Register enterprise with its history.
-- A draft may lack what a report must have, so only the key is NOT NULL here; the write pipeline sees to the rest.

CREATE TABLE enterprise (
    id BIGINT NOT NULL,
    recorded_place BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER,
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
    township_code VARCHAR(9),
    park_name VARCHAR(100),
    registration_type VARCHAR(3),
    industry_code VARCHAR(4),
    tertiary_sector VARCHAR(1),
    is_manufacturing BOOLEAN,
    size_class VARCHAR(6),
    above_scale BOOLEAN,
    key_enterprise VARCHAR(6),
    main_products VARCHAR(200),
    business_address VARCHAR(200),
    established_on DATE,
    operating_status VARCHAR(12),
    legal_representative VARCHAR(50),
    contact_name VARCHAR(50),
    contact_mobile VARCHAR(40),
    revenue_last_year NUMERIC(14, 2),
    assets_total NUMERIC(14, 2),
    values_as_of INTEGER,
    CONSTRAINT pk_enterprise PRIMARY KEY (id)
);
-- Begins with what rules and imports look up.
CREATE UNIQUE INDEX ux_enterprise_key ON enterprise (uscc, recorded_place);
-- Lists page by (scope_place, id); fields of few values are filtered on this road too.
CREATE INDEX ix_enterprise_scope ON enterprise (scope_place, id);
CREATE INDEX ix_enterprise_name ON enterprise (enterprise_name);
CREATE INDEX ix_enterprise_industry ON enterprise (industry_code, scope_place);

CREATE TABLE enterprise_hist (
    id BIGINT NOT NULL,
    recorded_place BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    period INTEGER,
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
    township_code VARCHAR(9),
    park_name VARCHAR(100),
    registration_type VARCHAR(3),
    industry_code VARCHAR(4),
    tertiary_sector VARCHAR(1),
    is_manufacturing BOOLEAN,
    size_class VARCHAR(6),
    above_scale BOOLEAN,
    key_enterprise VARCHAR(6),
    main_products VARCHAR(200),
    business_address VARCHAR(200),
    established_on DATE,
    operating_status VARCHAR(12),
    legal_representative VARCHAR(50),
    contact_name VARCHAR(50),
    contact_mobile VARCHAR(40),
    revenue_last_year NUMERIC(14, 2),
    assets_total NUMERIC(14, 2),
    values_as_of INTEGER,
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_enterprise_hist PRIMARY KEY (id, version)
);
CREATE INDEX ix_enterprise_hist_scope ON enterprise_hist (scope_place, row_end);
