-- Point-to-point trips with stops, manifest and cost; campaigns of them; named persons of transfers, who carry nobody's name.

CREATE TABLE trip_campaign (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    name VARCHAR(100) NOT NULL,
    first_day DATE NOT NULL,
    last_day DATE NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_trip_campaign PRIMARY KEY (id)
);
CREATE INDEX ix_trip_campaign_place ON trip_campaign (scope_place, id);

CREATE TABLE trip (
    id BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    pairing BIGINT,
    campaign BIGINT,
    vehicle VARCHAR(10) NOT NULL,
    number VARCHAR(40),
    title VARCHAR(100),
    seats INTEGER NOT NULL,
    stops TEXT NOT NULL,
    cost_total NUMERIC(12, 2) NOT NULL,
    cost_shares TEXT NOT NULL,
    state VARCHAR(10) NOT NULL,
    period INTEGER NOT NULL,
    planned_from TIMESTAMP(6) NOT NULL,
    planned_until TIMESTAMP(6) NOT NULL,
    passengers INTEGER NOT NULL,
    sold INTEGER NOT NULL,
    departed INTEGER,
    departed_at TIMESTAMP(6),
    departed_poor INTEGER,
    withdrawn INTEGER,
    arrived INTEGER,
    arrived_at TIMESTAMP(6),
    version INTEGER NOT NULL,
    writes BIGINT NOT NULL,
    CONSTRAINT pk_trip PRIMARY KEY (id),
    CONSTRAINT ck_trip_counts CHECK (seats >= 1 AND cost_total >= 0 AND passengers >= 0 AND sold >= 0 AND sold <= seats
        AND departed >= 0 AND departed_poor >= 0 AND withdrawn >= 0 AND arrived >= 0 AND arrived <= departed)
);
CREATE INDEX ix_trip_sending ON trip (sending_place, period, id);
CREATE INDEX ix_trip_receiving ON trip (receiving_place, period, id);
CREATE INDEX ix_trip_campaign ON trip (campaign, id);

CREATE TABLE trip_passenger (
    id BIGINT NOT NULL,
    trip BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    person BIGINT NOT NULL,
    occupation VARCHAR(60) NOT NULL,
    employer VARCHAR(18),
    boarding INTEGER NOT NULL,
    alighting INTEGER NOT NULL,
    seat VARCHAR(20),
    poverty_lifted BOOLEAN NOT NULL,
    state VARCHAR(12) NOT NULL,
    reason VARCHAR(200),
    CONSTRAINT pk_trip_passenger PRIMARY KEY (id),
    CONSTRAINT uq_trip_passenger UNIQUE (trip, person),
    CONSTRAINT ck_trip_passenger_way CHECK (boarding >= 0 AND boarding < alighting)
);
CREATE INDEX ix_trip_passenger_person ON trip_passenger (person, trip);

CREATE TABLE passenger_book (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    writes BIGINT NOT NULL,
    CONSTRAINT pk_passenger_book PRIMARY KEY (id)
);

CREATE TABLE trip_step (
    id BIGINT NOT NULL,
    trip BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    vehicle VARCHAR(10) NOT NULL,
    period INTEGER NOT NULL,
    step VARCHAR(24) NOT NULL,
    persons INTEGER,
    reason VARCHAR(500),
    trips_delta INTEGER NOT NULL,
    persons_delta INTEGER NOT NULL,
    poor_delta INTEGER NOT NULL,
    taken_at TIMESTAMP(6) NOT NULL,
    taken_by VARCHAR(60) NOT NULL,
    taken_by_name VARCHAR(120) NOT NULL,
    taken_at_place BIGINT NOT NULL,
    CONSTRAINT pk_trip_step PRIMARY KEY (id)
);
CREATE INDEX ix_trip_step_trip ON trip_step (trip, taken_at);
CREATE INDEX ix_trip_step_sending ON trip_step (sending_place, period);
CREATE INDEX ix_trip_step_receiving ON trip_step (receiving_place, period);

ALTER TABLE transfer ADD COLUMN trip BIGINT;
CREATE UNIQUE INDEX uq_transfer_trip ON transfer (trip, occupation);

ALTER TABLE transfer_step ADD COLUMN employers TEXT;
CREATE INDEX ix_transfer_step_day ON transfer_step (booking, booked_day);

CREATE TABLE transfer_person (
    id BIGINT NOT NULL,
    transfer BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    person BIGINT NOT NULL,
    employer VARCHAR(18),
    departed BOOLEAN NOT NULL,
    arrived BOOLEAN NOT NULL,
    after_one BOOLEAN NOT NULL,
    after_three BOOLEAN NOT NULL,
    after_six BOOLEAN NOT NULL,
    CONSTRAINT pk_transfer_person PRIMARY KEY (id),
    CONSTRAINT uq_transfer_person UNIQUE (transfer, person)
);
CREATE INDEX ix_transfer_person_person ON transfer_person (person);
