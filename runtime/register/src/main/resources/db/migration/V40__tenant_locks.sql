-- Modules that a place locks: off there and at every place below, whatever is set there.
ALTER TABLE tenant_modules ADD COLUMN locked TEXT;

-- The one row that every change of a setting writes first, so that changes come one after another.
CREATE TABLE settings_change (
    id INTEGER NOT NULL,
    changes BIGINT NOT NULL,
    CONSTRAINT pk_settings_change PRIMARY KEY (id)
);

INSERT INTO settings_change (id, changes) VALUES (1, 0);
