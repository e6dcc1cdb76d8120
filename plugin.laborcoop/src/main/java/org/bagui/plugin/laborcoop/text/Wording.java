package org.bagui.plugin.laborcoop.text;

import java.util.function.IntPredicate;
import org.bagui.core.identity.CitizenId;
import org.bagui.core.rest.Refusal;

/**
 * Texts that stay readable for years, and so must not name anybody by ID number; a number is found however it is spelt.
 * Refusals are 422 at the member: {@code personal-text}, {@code control-character}, {@code too-long}, {@code required}.
 */
public final class Wording {
    private Wording() {}

    /** A text of one line that has to be there, without blanks around it. */
    public static String required(String member, String text, int longest) {
        return clean(member, Refusal.required(member, text, longest), Wording::isUnkeepable);
    }

    /** A text of one line, or null where there is none. */
    public static String optional(String member, String text, int longest) {
        return clean(member, Refusal.optional(member, text, longest), Wording::isUnkeepable);
    }

    /** A text that may have several lines, or null where there is none. */
    public static String lines(String member, String text, int longest) {
        return clean(member, Refusal.optional(member, text, longest), Wording::isUnkeepableInLines);
    }

    /** A text that has to be there and may have several lines. */
    public static String requiredLines(String member, String text, int longest) {
        return clean(member, Refusal.required(member, text, longest), Wording::isUnkeepableInLines);
    }

    private static String clean(String member, String text, IntPredicate unkeepable) {
        if (isPersonal(text)) {
            throw Refusal.of(member, "personal-text");
        }
        if (text != null && text.codePoints().anyMatch(unkeepable)) {
            throw Refusal.of(member, "control-character");
        }
        return text;
    }

    /** Whether an ID number stands in the text, however it is spelt; null has none. */
    public static boolean isPersonal(String text) {
        return CitizenId.isSpeltIn(text);
    }

    private static boolean isUnkeepableInLines(int letter) {
        return letter != '\n' && letter != '\r' && letter != '\t' && isUnkeepable(letter);
    }

    private static boolean isUnkeepable(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
    }
}
