-- What tenants set for themselves and the places below them: modules, and fields added to registers.
CREATE TABLE tenant_modules (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    enabled TEXT,
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_tenant_modules PRIMARY KEY (id)
);

CREATE TABLE tenant_fields (
    id VARCHAR(100) NOT NULL,
    scope_place BIGINT NOT NULL,
    register VARCHAR(80) NOT NULL,
    fields TEXT NOT NULL,
    retired TEXT NOT NULL,
    updated_at TIMESTAMP(6) NOT NULL,
    updated_by VARCHAR(60) NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_tenant_fields PRIMARY KEY (id)
);
