-- Due days hold from a month on; a month keeps the day that held when it was first submitted or closed.

CREATE TABLE due_setting (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    from_period INTEGER NOT NULL,
    county_due INTEGER,
    city_due INTEGER,
    region_due INTEGER,
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_due_setting PRIMARY KEY (id)
);
CREATE UNIQUE INDEX ux_due_setting_month ON due_setting (scope_place, from_period);

-- What was set before holds for all months; the place's own number serves as id, beyond any that is given out.
INSERT INTO due_setting (id, scope_place, from_period, county_due, city_due, region_due, updated_at, updated_by)
SELECT id, scope_place, 200001, county_due, city_due, region_due,
       COALESCE(updated_at, TIMESTAMP '2000-01-01 00:00:00'), COALESCE(updated_by, '-')
FROM ledger_setting
WHERE county_due IS NOT NULL OR city_due IS NOT NULL OR region_due IS NOT NULL;

ALTER TABLE ledger_setting DROP COLUMN county_due;
ALTER TABLE ledger_setting DROP COLUMN city_due;
ALTER TABLE ledger_setting DROP COLUMN region_due;

ALTER TABLE ledger_month ADD COLUMN due_date DATE;
ALTER TABLE ledger_month ADD COLUMN late BOOLEAN;
ALTER TABLE month_snapshot ADD COLUMN due_date DATE;
ALTER TABLE month_event ADD COLUMN missing VARCHAR(1000);

-- An accepted month takes no more writes.
UPDATE month_seal SET closed = TRUE WHERE id IN (SELECT id FROM ledger_month WHERE state = 'accepted');
