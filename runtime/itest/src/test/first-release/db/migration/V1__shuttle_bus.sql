CREATE TABLE shuttle_bus (
    id BIGINT NOT NULL, recorded_place BIGINT NOT NULL, scope_place BIGINT NOT NULL, period INTEGER,
    status VARCHAR(10) NOT NULL, version INTEGER NOT NULL, created_at TIMESTAMP(6), created_by VARCHAR(60),
    updated_at TIMESTAMP(6) NOT NULL, updated_by VARCHAR(60), origin VARCHAR(60), extension TEXT,
    line_name VARCHAR(40) NOT NULL, nightly BOOLEAN, seats INTEGER,
    CONSTRAINT pk_shuttle_bus PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_shuttle_bus_key ON shuttle_bus (line_name, recorded_place);
CREATE INDEX ix_shuttle_bus_scope ON shuttle_bus (scope_place, id);
CREATE TABLE shuttle_bus_hist AS SELECT * FROM shuttle_bus WITH NO DATA;
ALTER TABLE shuttle_bus_hist ALTER COLUMN id SET NOT NULL;
ALTER TABLE shuttle_bus_hist ALTER COLUMN version SET NOT NULL;
ALTER TABLE shuttle_bus_hist ADD COLUMN row_end TIMESTAMP(6) NOT NULL;
ALTER TABLE shuttle_bus_hist ADD CONSTRAINT pk_shuttle_bus_hist PRIMARY KEY (id, version);
