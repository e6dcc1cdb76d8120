package org.bagui.core.tenant;

import java.math.BigDecimal;
import org.bagui.core.register.definition.Titles;

/**
 * A field that a tenant adds to a register. Its values stand in the entries' extension column; it takes no part in filters
 * and roll-ups.
 *
 * @param name name in the interface, camelCase; no other field of the register has it
 * @param kind kind of its values
 * @param titles title, Chinese and English; no other field of the register has it
 * @param required whether new and changed entries must have a value
 * @param codeList list of a {@link Kind#CODE}, else null
 * @param min least number, or null
 * @param max greatest number, or null
 * @param length greatest number of characters of a text, or null for {@value #USUAL_LENGTH}
 * @param pattern regular expression that the whole text must match, or null
 */
public record ExtensionField(
        String name,
        Kind kind,
        Titles titles,
        boolean required,
        String codeList,
        BigDecimal min,
        BigDecimal max,
        Integer length,
        String pattern) {
    /** Characters that a text may have where its field does not say. */
    public static final int USUAL_LENGTH = 200;

    /** Kinds of values. */
    public enum Kind {
        TEXT("text"),
        WHOLE_NUMBER("whole-number"),
        DECIMAL("decimal"),
        DATE("date"),
        CODE("code"),
        YES_NO("yes-no");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** Word of the interface: {@code whole-number}. */
        public String word() {
            return word;
        }

        /** The kind of a word, or null. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
