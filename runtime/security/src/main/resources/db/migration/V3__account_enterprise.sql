ALTER TABLE account ADD COLUMN enterprise VARCHAR(18);
CREATE INDEX account_enterprise ON account (enterprise);
