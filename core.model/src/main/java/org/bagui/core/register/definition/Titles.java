package org.bagui.core.register.definition;

import java.util.Locale;

/**
 * A title in the platform's two languages.
 *
 * @param zh Chinese
 * @param en English
 */
public record Titles(String zh, String en) {
    /** The title in the language asked for; Chinese unless English is. */
    public String in(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? en : zh;
    }
}
