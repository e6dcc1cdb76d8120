-- Register monthly-flow with its history.
-- A draft may lack what a report must have, so only the key is NOT NULL here; the write pipeline sees to the rest.

CREATE TABLE monthly_flow (
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
    industry_code VARCHAR(4),
    tertiary_sector VARCHAR(1),
    is_manufacturing BOOLEAN,
    size_class VARCHAR(6),
    above_scale BOOLEAN,
    key_enterprise VARCHAR(6),
    opening_staff INTEGER,
    hires INTEGER,
    separations INTEGER,
    closing_staff INTEGER,
    hires_guangxi INTEGER,
    hires_point_to_point INTEGER,
    hires_poverty_lifted INTEGER,
    hires_graduates INTEGER,
    decline_type VARCHAR(2),
    decline_reason VARCHAR(2),
    decline_note VARCHAR(200),
    adjustment INTEGER,
    CONSTRAINT pk_monthly_flow PRIMARY KEY (id)
);
-- Begins with what rules and imports look up.
CREATE UNIQUE INDEX ux_monthly_flow_key ON monthly_flow (uscc, period, recorded_place);
-- Covers the figures that roll-ups ask for most.
CREATE INDEX ix_monthly_flow_month ON monthly_flow (period, scope_place, id, status, opening_staff, hires, separations, closing_staff);
CREATE INDEX ix_monthly_flow_scope ON monthly_flow (scope_place, id);

CREATE TABLE monthly_flow_hist (
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
    industry_code VARCHAR(4),
    tertiary_sector VARCHAR(1),
    is_manufacturing BOOLEAN,
    size_class VARCHAR(6),
    above_scale BOOLEAN,
    key_enterprise VARCHAR(6),
    opening_staff INTEGER,
    hires INTEGER,
    separations INTEGER,
    closing_staff INTEGER,
    hires_guangxi INTEGER,
    hires_point_to_point INTEGER,
    hires_poverty_lifted INTEGER,
    hires_graduates INTEGER,
    decline_type VARCHAR(2),
    decline_reason VARCHAR(2),
    decline_note VARCHAR(200),
    adjustment INTEGER,
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_monthly_flow_hist PRIMARY KEY (id, version)
);
CREATE INDEX ix_monthly_flow_hist_month ON monthly_flow_hist (period, scope_place, row_end);
