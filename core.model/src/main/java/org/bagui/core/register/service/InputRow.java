package org.bagui.core.register.service;

import java.math.BigDecimal;

/**
 * One row of an input.
 *
 * @param number number in the input, from 1; faults name it
 * @param id entry to change, or null where the business key finds it
 * @param version version the caller has seen, or null where it does not matter
 * @param values values in the order of the request's fields: text as entered, or a value of the field's kind
 */
public record InputRow(int number, Long id, Integer version, Object[] values) {
    private static final int BITS_A_DIGIT = 3;

    /** A row that is found by its business key. */
    public static InputRow keyed(int number, Object... values) {
        return new InputRow(number, null, null, values);
    }

    /**
     * Characters of its texts and numbers, roughly; whoever gathers rows bounds them by these, since one cell alone may hold
     * 32,767.
     */
    public int characters() {
        int characters = 0;
        for (Object value : values) {
            if (value instanceof String text) {
                characters += text.length();
            } else if (value instanceof BigDecimal number) {
                characters += number.unscaledValue().bitLength() / BITS_A_DIGIT;
            }
        }
        return characters;
    }
}
