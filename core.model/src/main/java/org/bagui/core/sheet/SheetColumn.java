package org.bagui.core.sheet;

import java.util.List;
import java.util.Locale;

/**
 * A column that a table may have.
 *
 * @param name name under which its cells are given
 * @param titles the official title in Chinese, then the one in English, then other words that mean it
 * @param required whether a table without it is refused
 */
public record SheetColumn(String name, List<String> titles, boolean required) {
    /** Takes a copy of the titles, of which there is one at least. */
    public SheetColumn {
        titles = List.copyOf(titles);
        if (titles.isEmpty()) {
            throw new IllegalArgumentException("a column needs a title: " + name);
        }
    }

    /** The official title in a language. */
    public String title(Locale locale) {
        return titles.get("en".equals(locale.getLanguage()) ? Math.min(1, titles.size() - 1) : 0);
    }
}
