-- Codes and places keep their past: a row stands from begun_at until ended_at, or still where that is null. What was loaded
-- before counts as having always been so.
ALTER TABLE loaded_code ALTER COLUMN id SET DATA TYPE VARCHAR(140);
ALTER TABLE loaded_code ADD COLUMN valid_from DATE;
ALTER TABLE loaded_code ADD COLUMN valid_until DATE;
ALTER TABLE loaded_code ADD COLUMN begun_at TIMESTAMP(6);
ALTER TABLE loaded_code ADD COLUMN ended_at TIMESTAMP(6);
UPDATE loaded_code SET begun_at = TIMESTAMP '1970-01-01 00:00:00';
ALTER TABLE loaded_code ALTER COLUMN begun_at SET NOT NULL;

ALTER TABLE loaded_place ADD COLUMN id VARCHAR(50);
ALTER TABLE loaded_place ADD COLUMN begun_at TIMESTAMP(6);
ALTER TABLE loaded_place ADD COLUMN ended_at TIMESTAMP(6);
UPDATE loaded_place SET id = CAST(padded AS VARCHAR(20)), begun_at = TIMESTAMP '1970-01-01 00:00:00';
ALTER TABLE loaded_place ALTER COLUMN id SET NOT NULL;
ALTER TABLE loaded_place ALTER COLUMN begun_at SET NOT NULL;
ALTER TABLE loaded_place DROP CONSTRAINT pk_loaded_place;
ALTER TABLE loaded_place ADD CONSTRAINT pk_loaded_place PRIMARY KEY (id);
CREATE INDEX ix_loaded_place_padded ON loaded_place (padded);
