-- Register park with its history.
-- A draft may lack what a report must have, so only the key is NOT NULL here; the write pipeline sees to the rest.

CREATE TABLE park (
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
    county_code VARCHAR(6),
    park_name VARCHAR(100) NOT NULL,
    park_kind VARCHAR(12),
    park_level VARCHAR(8),
    address VARCHAR(200),
    dorm_beds INTEGER,
    bus_lines INTEGER,
    school_places INTEGER,
    kindergarten_places INTEGER,
    clinics INTEGER,
    canteens INTEGER,
    shops INTEGER,
    contact_name VARCHAR(50),
    contact_mobile VARCHAR(40),
    remark VARCHAR(500),
    CONSTRAINT pk_park PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_park_key ON park (park_name, recorded_place);
-- Lists page by (scope_place, id); fields of few values are filtered on this road too.
CREATE INDEX ix_park_scope ON park (scope_place, id);
-- Profiles look up the parks of their county.
CREATE INDEX ix_park_county ON park (county_code);

CREATE TABLE park_hist (
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
    county_code VARCHAR(6),
    park_name VARCHAR(100) NOT NULL,
    park_kind VARCHAR(12),
    park_level VARCHAR(8),
    address VARCHAR(200),
    dorm_beds INTEGER,
    bus_lines INTEGER,
    school_places INTEGER,
    kindergarten_places INTEGER,
    clinics INTEGER,
    canteens INTEGER,
    shops INTEGER,
    contact_name VARCHAR(50),
    contact_mobile VARCHAR(40),
    remark VARCHAR(500),
    row_end TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_park_hist PRIMARY KEY (id, version)
);
