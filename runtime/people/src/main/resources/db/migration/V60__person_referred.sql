-- Whether rows of a module have ever referred to a person, so that a module that is gone does not count as one without rows.

ALTER TABLE person ADD COLUMN referred BOOLEAN DEFAULT FALSE NOT NULL;
