-- Accounts are tied to a thing of any kind that a module declares; the clerks' enterprises are the first.
ALTER TABLE account ADD COLUMN tied_kind VARCHAR(40);
ALTER TABLE account ADD COLUMN tied_to VARCHAR(60);
UPDATE account SET tied_kind = 'enterprise', tied_to = enterprise WHERE enterprise IS NOT NULL;
DROP INDEX account_enterprise;
ALTER TABLE account DROP COLUMN enterprise;
CREATE INDEX account_tied_to ON account (tied_to);
