package org.bagui.core.register;

/** Words for that through which an entry was last written ({@code origin} of an entry). */
public final class Origin {
    /** A single edit through the interface. */
    public static final String REST = "rest";

    /** Last month's figures were confirmed for this month (本月无变化); rules do not take them for copied ones. */
    public static final String UNCHANGED = "unchanged";

    /** Drafts made with the fixed facts of an earlier month. */
    public static final String CARRIED = "carry-forward";

    /** Stored entries are checked again as they stand; nothing of them changes, and nothing is written. */
    public static final String CHECK = "check";

    private Origin() {}
}
