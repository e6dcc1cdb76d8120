-- Words of sheets that a place has mapped once: titles of columns to fields, texts to codes.

CREATE TABLE import_word (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    subject VARCHAR(60) NOT NULL,
    folded VARCHAR(400) NOT NULL,
    word VARCHAR(400) NOT NULL,
    target VARCHAR(100) NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_import_word PRIMARY KEY (id),
    CONSTRAINT uq_import_word UNIQUE (scope_place, kind, subject, folded)
);
