-- Reporting lists as they were known: what a duty said before it was changed.

ALTER TABLE reporting_duty ADD COLUMN changed_at TIMESTAMP(6);
UPDATE reporting_duty SET changed_at = COALESCE(left_at, joined_at);
ALTER TABLE reporting_duty ALTER COLUMN changed_at SET NOT NULL;

CREATE TABLE past_duty (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    uscc VARCHAR(18) NOT NULL,
    from_period INTEGER NOT NULL,
    until_period INTEGER,
    changed_at TIMESTAMP(6) NOT NULL,
    replaced_at TIMESTAMP(6) NOT NULL,
    CONSTRAINT pk_past_duty PRIMARY KEY (id)
);
CREATE INDEX ix_past_duty_place ON past_duty (scope_place, replaced_at);

-- Who has left was on the list until then.
INSERT INTO past_duty (id, scope_place, uscc, from_period, until_period, changed_at, replaced_at)
SELECT id, scope_place, uscc, from_period, NULL, joined_at, left_at
FROM reporting_duty
WHERE left_at IS NOT NULL AND left_at > joined_at;
