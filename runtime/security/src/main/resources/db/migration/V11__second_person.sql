-- Until when an administrator that another one locked, moved or gave other roles still counts as a second one, and where.
ALTER TABLE account ADD COLUMN second_place BIGINT;
ALTER TABLE account ADD COLUMN second_until TIMESTAMP(6);

-- Who gave the account its last first password, and when: told to its owner.
ALTER TABLE account ADD COLUMN reset_by VARCHAR(60);
ALTER TABLE account ADD COLUMN reset_at TIMESTAMP(6);
