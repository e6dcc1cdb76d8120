package org.bagui.core.register.definition;

import java.util.Set;

/** Names of the fields that every register has and the platform fills. */
public final class SystemFields {
    /** Number of an entry, from 1. */
    public static final String ID = "id";

    /** Number of the version, from 0. */
    public static final String VERSION = "version";

    /** Place that answers for an entry, as a padded code; the interface and sheets call it {@link #JURISDICTION}. */
    public static final String RECORDED_PLACE = "recordedPlace";

    /** What {@link #RECORDED_PLACE} is called outside. */
    public static final String JURISDICTION = "jurisdiction";

    /** Place whose branch sees an entry, as a padded code: that of the tenant; callers do not see it. */
    public static final String SCOPE_PLACE = "scopePlace";

    /** Month of an entry; only of registers by month. */
    public static final String PERIOD = "period";

    /** What only the platform reads. */
    private static final Set<String> HIDDEN = Set.of(SCOPE_PLACE, "origin", "extension");

    private SystemFields() {}

    /** Whether callers see the platform's field of this name. */
    static boolean isShown(String name) {
        return !HIDDEN.contains(name);
    }

    /** The name in a table's class of what the interface calls so. */
    public static String internal(String shown) {
        return shown.equals(JURISDICTION) ? RECORDED_PLACE : shown;
    }
}
