-- Roles that administrators have made of permissions, for a place and those below it.
CREATE TABLE stored_role (
    word VARCHAR(60) NOT NULL PRIMARY KEY,
    place BIGINT NOT NULL,
    title_zh VARCHAR(60) NOT NULL,
    title_en VARCHAR(60) NOT NULL,
    permissions TEXT NOT NULL,
    created_by VARCHAR(60) NOT NULL,
    created_at TIMESTAMP(6) NOT NULL,
    wanted TEXT,
    asked_by VARCHAR(60),
    asked_at TIMESTAMP(6),
    version INTEGER NOT NULL
);
CREATE INDEX stored_role_place ON stored_role (place, word);

-- Words of such roles are longer than those of the platform's.
ALTER TABLE account ALTER COLUMN roles SET DATA TYPE VARCHAR(2000);
ALTER TABLE pending_roles ALTER COLUMN roles SET DATA TYPE VARCHAR(2000);

-- Whoever gives or changes roles locks this row first, so that no two changes pass the exclusion of duties each before the other.
INSERT INTO grant_change (id, number) VALUES (2, 0);
