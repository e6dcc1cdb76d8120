package org.bagui.runtime.register.query;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bagui.core.register.definition.ValueKind;

/** Values as texts of the interface, and back: plain numbers, ISO 8601 dates, {@code true} and {@code false}. */
final class Literals {
    private static final int LONGEST = 200;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");

    private Literals() {}

    /** The value of the kind that the text says, or empty where it says none. */
    static Optional<Object> read(ValueKind kind, String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        try {
            return switch (kind) {
                case TEXT -> Optional.of(text);
                case BOOLEAN -> bool(text);
                case DATE -> Optional.of(LocalDate.parse(text));
                case MONTH -> MONTH.matcher(text).matches() ? Optional.of(YearMonth.parse(text)) : Optional.empty();
                case MOMENT ->
                    Optional.of(OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDateTime());
                case INTEGER, LONG, DECIMAL -> number(kind, text);
            };
        } catch (DateTimeException | ArithmeticException wrong) {
            return Optional.empty();
        }
    }

    private static Optional<Object> bool(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> number(ValueKind kind, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return switch (kind) {
            case INTEGER -> Optional.of(number.intValueExact());
            case LONG -> Optional.of(number.longValueExact());
            default -> Optional.of(number);
        };
    }

    /** The text of a value. */
    static String write(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof LocalDateTime moment) {
            return moment.atOffset(ZoneOffset.UTC).toString();
        }
        return value.toString();
    }

    /** A moment of the store as an instant. */
    static Instant instant(Object moment) {
        return moment instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : (Instant) moment;
    }
}
