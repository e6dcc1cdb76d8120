-- What cities let their counties, and the region lets everybody, see; the latest of a place counts.

CREATE TABLE sharing_grant (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    facts VARCHAR(60) NOT NULL,
    granted_at TIMESTAMP(6) NOT NULL,
    granted_by VARCHAR(60) NOT NULL,
    granted_by_name VARCHAR(120) NOT NULL,
    CONSTRAINT pk_sharing_grant PRIMARY KEY (id)
);
CREATE INDEX ix_sharing_grant_place ON sharing_grant (scope_place, granted_at);
