package org.bagui.runtime.register.explanation;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bagui.core.problem.Problem;

/**
 * Where the following page of warnings begins.
 *
 * @param after group of entries before it, or null for the first page
 * @param skip warnings of the next group that were shown already
 */
record WarningToken(String after, int skip) {
    private static final int LONGEST = 100;

    /** The token of a text; anything else is 400 {@code bad-after}. */
    static WarningToken read(String text, boolean byId) {
        if (text == null) {
            return new WarningToken(null, 0);
        }
        try {
            String plain = text.length() > LONGEST
                    ? ""
                    : new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            if (plain.matches(byId ? "(\\d{1,18})?:\\d{1,6}" : "([0-9A-Z]{1,18})?:\\d{1,6}")) {
                int colon = plain.indexOf(':');
                String after = colon == 0 ? null : plain.substring(0, colon);
                return new WarningToken(after, Integer.parseInt(plain.substring(colon + 1)));
            }
        } catch (IllegalArgumentException noToken) {
            throw Problem.causedBy(noToken, 400, "bad-after");
        }
        throw Problem.of(400, "bad-after");
    }

    /** The text of the token. */
    String text() {
        String plain = (after == null ? "" : after) + ':' + skip;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
