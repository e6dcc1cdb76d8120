-- Of which month the yearly values of a profile are.
ALTER TABLE enterprise_profile ADD COLUMN kept_from VARCHAR(1500);
ALTER TABLE enterprise_profile_hist ADD COLUMN kept_from VARCHAR(1500);
