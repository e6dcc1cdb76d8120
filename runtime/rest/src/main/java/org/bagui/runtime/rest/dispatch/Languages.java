package org.bagui.runtime.rest.dispatch;

import java.util.Locale;

/** Chooses between the platform's two languages. */
final class Languages {
    private static final int LONGEST = 500;

    private Languages() {}

    /** English where the header (or null) asks for it before Chinese, else Chinese; a faulty header means nothing. */
    static Locale best(String header) {
        if (header == null || header.startsWith("zh") || header.length() > LONGEST) {
            return Locale.CHINESE;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                if (range.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
                if (range.getRange().startsWith("zh")) {
                    return Locale.CHINESE;
                }
            }
        } catch (IllegalArgumentException faulty) {
            return Locale.CHINESE;
        }
        return Locale.CHINESE;
    }
}
