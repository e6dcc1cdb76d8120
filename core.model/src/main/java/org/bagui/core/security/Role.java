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
    /** Reads, writes, imports and exports; keeps people, and sees one in full with a reason. */
    OFFICER(
            Permission.REFERENCE_READ,
            Permission.MODULES_READ,
            Permission.ENTRIES_READ,
            Permission.ENTRIES_WRITE,
            Permission.ENTRIES_IMPORT,
            Permission.ENTRIES_EXPORT,
            Permission.PEOPLE_READ,
            Permission.PEOPLE_WRITE,
            Permission.PEOPLE_REVEAL),
    /** Reads and exports, and judges what officers report; sees people masked. */
    REVIEWER(
            Permission.REFERENCE_READ,
            Permission.MODULES_READ,
            Permission.ENTRIES_READ,
            Permission.ENTRIES_EXPORT,
            Permission.ENTRIES_REVIEW,
            Permission.PEOPLE_READ),
    /** Reads entries; no people. */
    READER(Permission.REFERENCE_READ, Permission.MODULES_READ, Permission.ENTRIES_READ),
    /** Reports for one enterprise by a form of its own; none of the general ways into the registers. */
    ENTERPRISE_CLERK(Permission.REFERENCE_READ, Permission.OWN_ENTERPRISE_REPORT),
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
