-- Pairings between two places, and the steps that they took.

CREATE TABLE pairing (
    id BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    state VARCHAR(10) NOT NULL,
    proposed_side VARCHAR(10) NOT NULL,
    agreement_number VARCHAR(60),
    agreement_text VARCHAR(4000),
    valid_from DATE NOT NULL,
    valid_until DATE NOT NULL,
    quotas TEXT NOT NULL,
    sending_shares VARCHAR(60) NOT NULL,
    receiving_shares VARCHAR(60) NOT NULL,
    sending_contact VARCHAR(50),
    sending_phone VARCHAR(50),
    receiving_contact VARCHAR(50),
    receiving_phone VARCHAR(50),
    follows BIGINT,
    followed_by BIGINT,
    proposed_at TIMESTAMP(6) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_pairing PRIMARY KEY (id)
);
CREATE INDEX ix_pairing_sending ON pairing (sending_place, id);
CREATE INDEX ix_pairing_receiving ON pairing (receiving_place, id);

CREATE TABLE pairing_event (
    id BIGINT NOT NULL,
    pairing BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    step VARCHAR(10) NOT NULL,
    taken_at TIMESTAMP(6) NOT NULL,
    taken_by VARCHAR(60) NOT NULL,
    taken_by_name VARCHAR(120) NOT NULL,
    taken_at_place BIGINT NOT NULL,
    reason VARCHAR(500),
    CONSTRAINT pk_pairing_event PRIMARY KEY (id)
);
CREATE INDEX ix_pairing_event_pairing ON pairing_event (pairing, taken_at);
