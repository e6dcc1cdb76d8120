-- One row for each two places between which transfers are opened, to be held meanwhile.

CREATE TABLE transfer_book (
    id BIGINT NOT NULL,
    sending_place BIGINT NOT NULL,
    receiving_place BIGINT NOT NULL,
    writes BIGINT NOT NULL,
    CONSTRAINT pk_transfer_book PRIMARY KEY (id),
    CONSTRAINT uq_transfer_book UNIQUE (sending_place, receiving_place)
);
