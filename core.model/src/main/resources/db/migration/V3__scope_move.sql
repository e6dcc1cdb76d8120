-- Rows that count to another place since a succession of places: what takes them back exactly.
CREATE TABLE scope_move (
    number BIGINT NOT NULL,
    table_name VARCHAR(63) NOT NULL,
    column_name VARCHAR(63) NOT NULL,
    row_id BIGINT NOT NULL,
    -- 0 for the table itself, else the version of a history row
    row_version INTEGER NOT NULL,
    place_before BIGINT NOT NULL,
    place_after BIGINT NOT NULL,
    CONSTRAINT pk_scope_move PRIMARY KEY (number, table_name, column_name, row_id, row_version)
);
