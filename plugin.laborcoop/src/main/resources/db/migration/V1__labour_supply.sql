-- Register labour-supply with its history.
-- A draft may lack what a report must have, so only the key is NOT NULL here; the write pipeline sees to the rest.

CREATE TABLE labour_supply (
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
    county_code VARCHAR(6),
    township_code VARCHAR(9),
    survey_place VARCHAR(9) NOT NULL,
    occupation_code VARCHAR(60) NOT NULL,
    skill_level VARCHAR(1) NOT NULL,
    persons_available INTEGER,
    wish_to_return INTEGER,
    wanted_occupations VARCHAR(200),
    surveyed_on DATE,
    CONSTRAINT pk_labour_supply PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_labour_supply_key ON labour_supply
    (occupation_code, skill_level, period, survey_place, recorded_place);
-- Lists page by (scope_place, id).
CREATE INDEX ix_labour_supply_scope ON labour_supply (scope_place, id);
-- Roll-up of a month, answered from the index alone.
CREATE INDEX ix_labour_supply_roll_up ON labour_supply
    (period, scope_place, status, occupation_code, skill_level, persons_available, wish_to_return);

CREATE TABLE labour_supply_hist (
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
    county_code VARCHAR(6),
    township_code VARCHAR(9),
    survey_place VARCHAR(9) NOT NULL,
    occupation_code VARCHAR(60) NOT NULL,
    skill_level VARCHAR(1) NOT NULL,
    persons_available INTEGER,
    wish_to_return INTEGER,
    wanted_occupations VARCHAR(200),
    surveyed_on DATE,
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_labour_supply_hist PRIMARY KEY (id, version)
);
