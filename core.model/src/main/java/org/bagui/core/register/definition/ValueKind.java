package org.bagui.core.register.definition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;

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
}
