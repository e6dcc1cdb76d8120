-- What places set for their ledgers and those of the places below them; and the days that are no ordinary ones.

CREATE TABLE ledger_setting (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    county_due INTEGER,
    city_due INTEGER,
    region_due INTEGER,
    registers VARCHAR(2000),
    explain_codes VARCHAR(2500),
    named_officers_only BOOLEAN,
    updated_at TIMESTAMP(6),
    updated_by VARCHAR(60),
    version INTEGER NOT NULL,
    CONSTRAINT pk_ledger_setting PRIMARY KEY (id)
);

CREATE TABLE special_day (
    id INTEGER NOT NULL,
    workday BOOLEAN NOT NULL,
    name VARCHAR(60),
    CONSTRAINT pk_special_day PRIMARY KEY (id)
);
