package org.bagui.core.security;

/** Names of the platform's own permissions; plugins may add further ones, {@code <plugin>.<act>}. */
public final class Permission {
    private static final String FIELD = "field.";

    public static final String ENTRIES_READ = "entries.read";
    public static final String ENTRIES_WRITE = "entries.write";
    public static final String ENTRIES_IMPORT = "entries.import";
    public static final String ENTRIES_EXPORT = "entries.export";
    public static final String ENTRIES_REVIEW = "entries.review";
    public static final String REFERENCE_READ = "reference.read";
    /** Writes what is the same for all places: held by accounts of a whole region only. */
    public static final String REFERENCE_WRITE = "reference.write";

    public static final String MODULES_READ = "modules.read";
    public static final String TENANTS_MANAGE = "tenants.manage";
    public static final String ACCOUNTS_MANAGE = "accounts.manage";
    public static final String AUDIT_READ = "audit.read";
    public static final String METRICS_READ = "metrics.read";
    /** Sees people, masked. */
    public static final String PEOPLE_READ = "people.read";
    /** Registers people, notes and withdraws their consents, erases them. */
    public static final String PEOPLE_WRITE = "people.write";
    /** Sees people in full, with a reason that is logged. */
    public static final String PEOPLE_REVEAL = "people.reveal";
    /** Reports for the one enterprise that the account is tied to, and sees nothing else. */
    public static final String OWN_ENTERPRISE_REPORT = "own-enterprise.report";
    /** Whoever is signed in. */
    public static final String SIGNED_IN = "signed-in";
    /** Anybody, signed in or not. */
    public static final String ANONYMOUS = "anonymous";

    private Permission() {}

    /** Sees a sensitive field of a register in full, in an entry that is read alone; it is masked for all others. */
    public static String readField(String register, String field) {
        return FIELD + register + "." + field + ".read";
    }

    /** Writes a sensitive field of a register. */
    public static String writeField(String register, String field) {
        return FIELD + register + "." + field + ".write";
    }
}
