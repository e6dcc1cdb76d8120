-- That the entries of a credit code went to another one, and why.
CREATE TABLE identity_change (
    id BIGINT NOT NULL,
    scope_place BIGINT NOT NULL,
    act VARCHAR(20) NOT NULL,
    from_code VARCHAR(18) NOT NULL,
    to_code VARCHAR(18) NOT NULL,
    reason VARCHAR(500) NOT NULL,
    changed_at TIMESTAMP(6) NOT NULL,
    changed_by VARCHAR(60) NOT NULL,
    CONSTRAINT pk_identity_change PRIMARY KEY (id)
);
