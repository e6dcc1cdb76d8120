package org.bagui.plugin.reports.imports.words;

import java.util.Locale;
import org.bagui.core.codelist.TextFold;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;

/** What a mapped word is. */
public enum WordKind {
    /** A title of a column; its subject is a register, its target a field. */
    COLUMN,
    /** A text of a coded field; its subject is a code list, so that all registers that use it profit, its target a code. */
    TEXT;

    /** As the table holds it. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word without what officers vary in it. */
    public String fold(String word) {
        return this == COLUMN ? HeaderFinder.folded(word) : TextFold.fold(word);
    }
}
