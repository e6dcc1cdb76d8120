-- Shapes of places for maps, as the operator loaded them (GeoJSON geometry, degrees).
CREATE TABLE place_shape (
    padded BIGINT NOT NULL,
    geometry TEXT NOT NULL,
    CONSTRAINT pk_place_shape PRIMARY KEY (padded)
);
