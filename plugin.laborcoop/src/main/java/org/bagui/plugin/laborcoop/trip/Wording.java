package org.bagui.plugin.laborcoop.trip;

import org.bagui.core.identity.CitizenId;
import org.bagui.core.rest.Refusal;

/** Texts that stay readable for years, and so must not name anybody by ID number. */
final class Wording {
    private static final String BETWEEN = "[\\s\\-·.]";

    private Wording() {}

    static String required(String member, String text, int longest) {
        return clean(member, Refusal.required(member, text, longest));
    }

    static String optional(String member, String text, int longest) {
        return clean(member, Refusal.optional(member, text, longest));
    }

    private static String clean(String member, String text) {
        if (isPersonal(text)) {
            throw Refusal.of(member, "personal-text");
        }
        if (text != null && text.codePoints().anyMatch(Wording::isUnkeepable)) {
            throw Refusal.of(member, "control-character");
        }
        return text;
    }

    /** Whether an ID number stands in the text, also one with blanks or dashes in it. */
    static boolean isPersonal(String text) {
        return text != null && (CitizenId.isIn(text) || CitizenId.isIn(text.replaceAll(BETWEEN, "")));
    }

    private static boolean isUnkeepable(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
    }
}
