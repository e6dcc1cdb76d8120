-- Successions of places, and what their followers need to take them back.
CREATE TABLE place_succession (
    id BIGINT NOT NULL,
    holds_from DATE NOT NULL,
    reason VARCHAR(500) NOT NULL,
    parts TEXT NOT NULL,
    carried_out_at TIMESTAMP(6) NOT NULL,
    carried_out_by VARCHAR(60) NOT NULL,
    undoes BIGINT,
    undone_by BIGINT,
    version INTEGER NOT NULL,
    CONSTRAINT pk_place_succession PRIMARY KEY (id)
);

CREATE TABLE succession_note (
    id BIGINT NOT NULL,
    succession BIGINT NOT NULL,
    kind VARCHAR(40) NOT NULL,
    note_key VARCHAR(100) NOT NULL,
    value_before VARCHAR(100),
    CONSTRAINT pk_succession_note PRIMARY KEY (id)
);

CREATE INDEX ix_succession_note ON succession_note (succession, kind, id);

-- The one row that every succession writes first.
CREATE TABLE succession_turn (
    id INTEGER NOT NULL,
    taken BIGINT NOT NULL,
    CONSTRAINT pk_succession_turn PRIMARY KEY (id)
);

INSERT INTO succession_turn (id, taken) VALUES (1, 0);
