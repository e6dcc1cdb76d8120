CREATE TABLE demand (
    id BIGINT PRIMARY KEY,
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
    post VARCHAR(60) NOT NULL,
    industry VARCHAR(4),
    heads_wanted INTEGER,
    age_le24 INTEGER,
    wage NUMERIC(12, 2),
    urgent BOOLEAN,
    ends_on DATE
);
CREATE UNIQUE INDEX ux_demand ON demand (recorded_place, period, uscc, post);
CREATE INDEX ix_demand_scope ON demand (scope_place, id);
CREATE INDEX ix_demand_uscc ON demand (uscc);
CREATE INDEX ix_demand_roll_up ON demand (period, scope_place, id, status, heads_wanted, wage);

CREATE TABLE demand_hist (
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
    post VARCHAR(60) NOT NULL,
    industry VARCHAR(4),
    heads_wanted INTEGER,
    age_le24 INTEGER,
    wage NUMERIC(12, 2),
    urgent BOOLEAN,
    ends_on DATE,
    row_end TIMESTAMP(6) NOT NULL,
    PRIMARY KEY (id, version)
);
CREATE INDEX ix_demand_hist_period ON demand_hist (period, scope_place, row_end);

CREATE TABLE branch (
    id BIGINT PRIMARY KEY,
    scope_place BIGINT NOT NULL,
    kind VARCHAR(20),
    full_title VARCHAR(100),
    park_name VARCHAR(100)
);

CREATE TABLE site_visit (
    visit_id BIGINT PRIMARY KEY,
    scope_place BIGINT NOT NULL,
    visited_branch_id BIGINT,
    times_seen INTEGER NOT NULL
);

CREATE TABLE setting (id BIGINT PRIMARY KEY, scope_place BIGINT NOT NULL, word VARCHAR(100));

CREATE TABLE pairing (
    id BIGINT PRIMARY KEY,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    word VARCHAR(100)
);

CREATE TABLE notice (id BIGINT PRIMARY KEY, word VARCHAR(100));

CREATE TABLE holiday (id BIGINT PRIMARY KEY, word VARCHAR(100));

CREATE TABLE permit (
    id BIGINT PRIMARY KEY,
    scope_place BIGINT NOT NULL,
    holder VARCHAR(100),
    seats INTEGER,
    taken BIGINT NOT NULL,
    is_open BOOLEAN,
    period INTEGER,
    ends_on DATE,
    version INTEGER NOT NULL
);
