-- Code lists and places that were loaded at run time; what is built in stands in the product itself.

-- One row per list (places count as one), whose revision tells other nodes that there is something new.
CREATE TABLE loaded_list (
    list_name VARCHAR(60) NOT NULL,
    revision INTEGER NOT NULL,
    loaded_at TIMESTAMP(6) NOT NULL,
    loaded_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_loaded_list PRIMARY KEY (list_name)
);

CREATE TABLE loaded_code (
    id VARCHAR(110) NOT NULL,
    list_name VARCHAR(60) NOT NULL,
    ordinal INTEGER NOT NULL,
    code VARCHAR(40) NOT NULL,
    name_zh VARCHAR(200) NOT NULL,
    name_en VARCHAR(200),
    aliases TEXT,
    parent_code VARCHAR(200),
    retired BOOLEAN NOT NULL,
    CONSTRAINT pk_loaded_code PRIMARY KEY (id)
);
CREATE INDEX ix_loaded_code_list ON loaded_code (list_name, ordinal);

CREATE TABLE loaded_place (
    padded BIGINT NOT NULL,
    name_zh VARCHAR(100) NOT NULL,
    name_en VARCHAR(100),
    kind VARCHAR(40) NOT NULL,
    parent BIGINT,
    CONSTRAINT pk_loaded_place PRIMARY KEY (padded)
);
