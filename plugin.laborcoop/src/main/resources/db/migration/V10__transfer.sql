-- Transfers of workers between two places, booked at both ends, and the steps of either side.

CREATE TABLE transfer (
    id BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    pairing BIGINT,
    occupation VARCHAR(60) NOT NULL,
    period INTEGER NOT NULL,
    departed INTEGER,
    departed_on DATE,
    arrived INTEGER,
    arrived_on DATE,
    after_one INTEGER,
    after_three INTEGER,
    after_six INTEGER,
    explained INTEGER NOT NULL,
    unexplained INTEGER NOT NULL,
    writes BIGINT NOT NULL,
    CONSTRAINT pk_transfer PRIMARY KEY (id),
    CONSTRAINT ck_transfer_counts CHECK (departed >= 0 AND arrived >= 0 AND after_one >= 0 AND after_three >= 0
        AND after_six >= 0 AND explained >= 0 AND unexplained >= 0)
);
CREATE INDEX ix_transfer_sending ON transfer (sending_place, period, id);
CREATE INDEX ix_transfer_receiving ON transfer (receiving_place, period, id);
CREATE INDEX ix_transfer_pairing ON transfer (pairing, occupation);

CREATE TABLE transfer_step (
    id BIGINT NOT NULL,
    transfer BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    sending_city BIGINT NOT NULL,
    receiving_city BIGINT NOT NULL,
    pairing BIGINT,
    occupation VARCHAR(60) NOT NULL,
    period INTEGER NOT NULL,
    booking VARCHAR(20) NOT NULL,
    step VARCHAR(10) NOT NULL,
    persons_before INTEGER,
    persons INTEGER,
    delta INTEGER NOT NULL,
    booked_day DATE,
    reason_code VARCHAR(20),
    reason VARCHAR(500),
    taken_at TIMESTAMP(6) NOT NULL,
    taken_by VARCHAR(60) NOT NULL,
    taken_by_name VARCHAR(120) NOT NULL,
    taken_at_place BIGINT NOT NULL,
    CONSTRAINT pk_transfer_step PRIMARY KEY (id)
);
CREATE INDEX ix_transfer_step_transfer ON transfer_step (transfer, taken_at);
CREATE INDEX ix_transfer_step_sending ON transfer_step (sending_place, period);
CREATE INDEX ix_transfer_step_receiving ON transfer_step (receiving_place, period);
