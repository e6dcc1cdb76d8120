-- Shapes of places for maps, as the operator loaded them (GeoJSON geometry, degrees).
CREATE TABLE place_shape (
    padded BIGINT NOT NULL,
    level VARCHAR(10) NOT NULL,
    corners INTEGER NOT NULL,
    geometry TEXT NOT NULL,
    CONSTRAINT pk_place_shape PRIMARY KEY (padded)
);

-- Its one row rises with each load: nodes see that there is something new, and of two loads at once one is refused.
CREATE TABLE place_shape_state (
    id INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    changed_at TIMESTAMP(6),
    CONSTRAINT pk_place_shape_state PRIMARY KEY (id)
);
INSERT INTO place_shape_state (id, revision) VALUES (1, 1);
