package org.bagui.runtime.register.pipeline;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.ValueKind;

/** Reads numbers: typed ones, and in sheets texts such as {@code １，２００}. */
final class NumberReader {
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,20}(\\.\\d{0,20})?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(,\\d{3}){1,6}(\\.\\d{0,20})?");

    private NumberReader() {}

    static ParsedValue read(FieldDefinition field, Object raw, boolean sheet) {
        if (raw instanceof Integer whole && field.kind() == ValueKind.INTEGER) {
            return ParsedValue.of(whole);
        }
        if (raw instanceof BigDecimal || raw instanceof Integer || raw instanceof Long) {
            return fit(field, raw instanceof BigDecimal exact ? exact : BigDecimal.valueOf(((Number) raw).longValue()));
        }
        if (!(raw instanceof String text) || !sheet) {
            return ParsedValue.error("not-a-number");
        }
        String folded = CleanText.folded(text);
        if (folded.isEmpty()) {
            return ParsedValue.empty();
        }
        if (PLAIN.matcher(folded).matches()) {
            return fit(field, new BigDecimal(folded));
        }
        if (GROUPED.matcher(folded).matches()) {
            return fit(field, new BigDecimal(folded.replace(",", "")));
        }
        return ParsedValue.error("not-a-number");
    }

    private static ParsedValue fit(FieldDefinition field, BigDecimal number) {
        if (number.precision() - number.scale() > 18 || number.scale() > 1_000) {
            return ParsedValue.error("too-large");
        }
        if (field.kind() == ValueKind.DECIMAL) {
            Integer digits = field.bounds().fractionDigits();
            if (digits == null) {
                return ParsedValue.of(number);
            }
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() > digits ? ParsedValue.error("too-precise") : ParsedValue.of(number.setScale(digits));
        }
        BigDecimal whole = number.stripTrailingZeros();
        if (whole.scale() > 0) {
            return ParsedValue.error("not-a-whole-number");
        }
        if (field.kind() == ValueKind.LONG) {
            return ParsedValue.of(whole.longValueExact());
        }
        long value = whole.longValueExact();
        return value == (int) value ? ParsedValue.of((int) value) : ParsedValue.error("too-large");
    }
}
