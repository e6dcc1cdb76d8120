package org.bagui.core.security;

import java.util.Set;

/** Roles of accounts, each with what it may do inside its place. */
public enum Role {
    /** Accounts, code lists, tenants and modules; no ledger data. */
    ADMINISTRATOR(
            Permission.ACCOUNTS_MANAGE,
            Permission.TENANTS_MANAGE,
            Permission.REFERENCE_READ,
            Permission.REFERENCE_WRITE,
            Permission.MODULES_READ,
            Permission.METRICS_READ),
    /** Reads, writes, imports and exports. */
    OFFICER(
            Permission.REFERENCE_READ,
            Permission.MODULES_READ,
            Permission.ENTRIES_READ,
            Permission.ENTRIES_WRITE,
            Permission.ENTRIES_IMPORT,
            Permission.ENTRIES_EXPORT),
    /** Reads and exports, and judges what officers report. */
    REVIEWER(
            Permission.REFERENCE_READ,
            Permission.MODULES_READ,
            Permission.ENTRIES_READ,
            Permission.ENTRIES_EXPORT,
            Permission.ENTRIES_REVIEW),
    /** Reads. */
    READER(Permission.REFERENCE_READ, Permission.MODULES_READ, Permission.ENTRIES_READ),
    /** Reads the audit log. */
    AUDITOR(Permission.REFERENCE_READ, Permission.MODULES_READ, Permission.AUDIT_READ);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Permissions of the role. */
    public Set<String> permissions() {
        return permissions;
    }

    /** Word of the interface: {@code officer}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
