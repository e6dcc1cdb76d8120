package org.bagui.core.register.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;

/** Kind of a field's value, with the Java type that carries it everywhere on the platform. */
public enum ValueKind {
    TEXT(String.class),
    INTEGER(Integer.class),
    LONG(Long.class),
    DECIMAL(BigDecimal.class),
    BOOLEAN(Boolean.class),
    DATE(LocalDate.class),
    MONTH(YearMonth.class),
    /** Moment in UTC. */
    MOMENT(LocalDateTime.class);

    private final Class<?> type;

    ValueKind(Class<?> type) {
        this.type = type;
    }

    /** Java type of the values. */
    public Class<?> type() {
        return type;
    }

    /** Whether values are numbers. */
    public boolean isNumber() {
        return this == INTEGER || this == LONG || this == DECIMAL;
    }

    /** Whether two values of a field are the same to a reader; 1.50 and 1.5 are. */
    public static boolean same(Object one, Object other) {
        if (one instanceof BigDecimal first && other instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        return Objects.equals(one, other);
    }
}
