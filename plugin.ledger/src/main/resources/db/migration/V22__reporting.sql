-- Who must report, who has nothing to report, and who answers for a register.

CREATE TABLE reporting_duty (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    uscc VARCHAR(18) NOT NULL,
    enterprise_name VARCHAR(120) NOT NULL,
    from_period INTEGER NOT NULL,
    until_period INTEGER,
    leave_reason VARCHAR(200),
    joined_at TIMESTAMP(6) NOT NULL,
    joined_by VARCHAR(60) NOT NULL,
    left_at TIMESTAMP(6),
    left_by VARCHAR(60),
    version INTEGER NOT NULL,
    CONSTRAINT pk_reporting_duty PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_reporting_duty_key ON reporting_duty (scope_place, uscc, from_period);

CREATE TABLE nil_report (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    register VARCHAR(60) NOT NULL,
    period INTEGER NOT NULL,
    uscc VARCHAR(18) NOT NULL,
    reported_at TIMESTAMP(6) NOT NULL,
    reported_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_nil_report PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_nil_report_key ON nil_report (uscc, period, register, scope_place);

CREATE TABLE officer_duty (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    register VARCHAR(60) NOT NULL,
    role VARCHAR(10) NOT NULL,
    username VARCHAR(60),
    name VARCHAR(60) NOT NULL,
    phone VARCHAR(60),
    started_at TIMESTAMP(6) NOT NULL,
    started_by VARCHAR(60) NOT NULL,
    ended_at TIMESTAMP(6),
    ended_by VARCHAR(60),
    note VARCHAR(200),
    CONSTRAINT pk_officer_duty PRIMARY KEY (id)
);
CREATE INDEX ix_officer_duty_place ON officer_duty (scope_place, register);
