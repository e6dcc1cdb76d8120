package org.bagui.core.security;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What permissions are there for. Who looks after the platform, who works with the registers and who reads the audit log are
 * different people (GB/T 22239-2019: system, security and audit administrators), so that one account has one duty.
 */
public enum Duty {
    /** Looks after accounts, tenants and what is the same for all places. */
    PLATFORM,
    /** Works with the registers. */
    REGISTERS,
    /** Reads the audit log. */
    AUDIT,
    /** Acts for the one thing that the account is tied to, as an enterprise; only roles that modules declare have it. */
    TIED,
    /** Goes with each of the others. */
    ANY;

    /** The duties of permissions, without {@link #ANY}: one account has at most one. */
    public static Set<Duty> of(Collection<DeclaredPermission> permissions) {
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        permissions.forEach(permission -> duties.add(permission.duty()));
        duties.remove(ANY);
        return duties;
    }
}
