package org.bagui.plugin.reports.imports.record;

import java.util.Locale;

/** Standing of an import. */
public enum ImportState {
    /** Queued or being written; nothing can be seen of it yet. */
    RUNNING,
    /** Checked, nothing written; may be committed once. */
    PREVIEWED,
    /** Written, or found to change nothing. */
    COMMITTED,
    /** Nothing was written. */
    REJECTED,
    /** Written and taken back. */
    UNDONE;

    /** Word of the interface. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a word that the table holds. */
    static ImportState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
