package org.bagui.runtime.register.pipeline;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.register.extension.Expansion;

/** Holds a value against the bounds of its field. */
final class BoundsCheck {
    private final LocalDate today;
    private final List<FieldDefinition> entered;
    private final List<FieldDefinition> completed;

    BoundsCheck(RegisterDefinition register, LocalDate today) {
        this.today = today;
        List<FieldDefinition> all =
                register.fields().stream().filter(field -> !field.system()).toList();
        entered = all.stream().filter(field -> !field.isDerived()).toList();
        completed = all.stream().filter(BoundsCheck::isLate).toList();
    }

    /** Fields that are judged as soon as the row is read. */
    List<FieldDefinition> entered() {
        return entered;
    }

    /** Fields that are judged once the rules had their say. */
    List<FieldDefinition> completed() {
        return completed;
    }

    /** Whether rules may give the field its value. */
    static boolean isLate(FieldDefinition field) {
        return field.isDerived() || field.defaulted();
    }

    /**
     * Code of the first bound that the value breaks, or null.
     *
     * @param needed whether a required field must have its value by now
     */
    String fault(FieldDefinition field, Object value, boolean needed) {
        Bounds bounds = field.bounds();
        if (value == null) {
            return bounds.required() && needed ? "required" : null;
        }
        if (value instanceof Integer whole) {
            return number(bounds, whole);
        }
        if (value instanceof String text) {
            return text(field, text);
        }
        if (value instanceof BigDecimal number) {
            return number(bounds, number);
        }
        if (value instanceof Long number) {
            return number(bounds, BigDecimal.valueOf(number));
        }
        if (bounds.notInFuture()) {
            boolean future = value instanceof LocalDate date && date.isAfter(today)
                    || value instanceof YearMonth month && month.isAfter(YearMonth.from(today));
            return future ? "in-the-future" : null;
        }
        return null;
    }

    /** What a bound asks for, for the text of the fault. */
    static Object limit(FieldDefinition field, String fault) {
        return switch (fault) {
            case "too-long" -> field.bounds().maxLength();
            case "too-small" -> field.bounds().min();
            case "too-large" ->
                field.bounds().max() == null ? "999999999" : field.bounds().max();
            case "too-precise" -> field.bounds().fractionDigits();
            default -> "";
        };
    }

    private static String text(FieldDefinition field, String text) {
        Bounds bounds = field.bounds();
        if (bounds.maxLength() != null && text.length() > bounds.maxLength()) {
            return "too-long";
        }
        if (bounds.pattern() == null) {
            return null;
        }
        // A tenant's pattern was written by whoever may set fields, and may try for ever.
        boolean matches = Expansion.isExtension(field)
                ? BoundedCharSequence.matches(bounds.pattern(), text)
                : bounds.pattern().matcher(text).matches();
        return matches ? null : "pattern";
    }

    private static String number(Bounds bounds, int whole) {
        BigDecimal min = bounds.min();
        if (min != null && whole < min.doubleValue()) {
            return min.signum() == 0 ? "negative" : "too-small";
        }
        return bounds.max() != null && whole > bounds.max().doubleValue() ? "too-large" : null;
    }

    private static String number(Bounds bounds, BigDecimal number) {
        if (bounds.min() != null && number.compareTo(bounds.min()) < 0) {
            return bounds.min().signum() == 0 ? "negative" : "too-small";
        }
        if (bounds.max() != null && number.compareTo(bounds.max()) > 0) {
            return "too-large";
        }
        Integer digits = bounds.integerDigits();
        return digits != null && number.precision() - number.scale() > digits ? "too-large" : null;
    }
}
