package org.bagui.core.register;

/** Standing of an entry. */
public enum EntryStatus {
    /** Begun and not yet reported; never in roll-ups. */
    DRAFT,
    /** Reported; part of every figure. */
    REPORTED;

    /** Word of the interface: {@code draft}, {@code reported}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
