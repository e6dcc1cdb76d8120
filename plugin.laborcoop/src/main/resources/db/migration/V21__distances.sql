-- The table of distances between places by which plans reckon.

CREATE TABLE distance_table (
    id BIGINT NOT NULL,
    source VARCHAR(200) NOT NULL,
    source_date DATE NOT NULL,
    pairs INTEGER NOT NULL,
    content TEXT NOT NULL,
    loaded_at TIMESTAMP(6) NOT NULL,
    loaded_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_distance_table PRIMARY KEY (id)
);
