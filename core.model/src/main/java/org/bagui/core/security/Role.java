package org.bagui.core.security;

import java.util.Set;

/**
 * Roles of accounts, each with what it may do inside its place. Who looks after the platform, who works with the registers and
 * who reads the audit log are different people (GB/T 22239-2019: system, security and audit administrators), so that their roles
 * exclude each other on one account.
 */
public enum Role {
    /** Accounts, code lists, tenants and modules; no ledger data. */
    ADMINISTRATOR(
            Duty.PLATFORM,
            Permission.ACCOUNTS_MANAGE,
            Permission.TENANTS_MANAGE,
            Permission.REFERENCE_READ,
            Permission.REFERENCE_WRITE,
            Permission.MODULES_READ,
            Permission.METRICS_READ),
    /** Reads, writes, imports and exports; keeps people, and sees one in full with a reason. */
    OFFICER(
            Duty.REGISTERS,
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
            Duty.REGISTERS,
            Permission.REFERENCE_READ,
            Permission.MODULES_READ,
            Permission.ENTRIES_READ,
            Permission.ENTRIES_EXPORT,
            Permission.ENTRIES_REVIEW,
            Permission.PEOPLE_READ),
    /** Reads entries; no people. */
    READER(Duty.ANY, Permission.REFERENCE_READ, Permission.MODULES_READ, Permission.ENTRIES_READ),
    /** Reports for one enterprise by a form of its own; none of the general ways into the registers. */
    ENTERPRISE_CLERK(Duty.OWN_ENTERPRISE, Permission.REFERENCE_READ, Permission.OWN_ENTERPRISE_REPORT),
    /** Reads the audit log. */
    AUDITOR(Duty.AUDIT, Permission.REFERENCE_READ, Permission.MODULES_READ, Permission.AUDIT_READ);

    private final Duty duty;
    private final Set<String> permissions;

    /** What a role is there for; those of one account go together. */
    private enum Duty {
        PLATFORM,
        REGISTERS,
        AUDIT,
        OWN_ENTERPRISE,
        /** Goes with whatever is the platform's or a place's own. */
        ANY
    }

    Role(Duty duty, String... permissions) {
        this.duty = duty;
        this.permissions = Set.of(permissions);
    }

    /** Permissions of the role. */
    public Set<String> permissions() {
        return permissions;
    }

    /** Whether one account may not have both. */
    public boolean excludes(Role other) {
        boolean any = duty == Duty.ANY || other.duty == Duty.ANY;
        return duty != other.duty && (!any || duty == Duty.OWN_ENTERPRISE || other.duty == Duty.OWN_ENTERPRISE);
    }

    /** Word of the interface: {@code officer}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
