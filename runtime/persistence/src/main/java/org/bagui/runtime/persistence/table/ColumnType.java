package org.bagui.runtime.persistence.table;

import jakarta.persistence.Column;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Size;
import java.lang.reflect.Field;
import java.util.Locale;
import java.util.Optional;
import org.bagui.core.register.definition.ValueKind;

/**
 * Type of a column.
 *
 * @param name its name in SQL without length, as both databases read it; of a type that registers do not use, the database's own
 * @param length characters of a text, digits of a number; 0 where the type has none
 * @param scale digits behind the point
 */
record ColumnType(String name, int length, int scale) {
    static final ColumnType MOMENT = plain("TIMESTAMP");
    /** How long H2 calls what was made as TEXT. */
    private static final int ENDLESS = 1_000_000_000;

    private static final String TEXT = "TEXT";
    private static final String VARCHAR = "VARCHAR";
    private static final String NUMERIC = "NUMERIC";
    private static final String INTEGER = "INTEGER";
    private static final String BIGINT = "BIGINT";

    private static ColumnType plain(String name) {
        return new ColumnType(name, 0, 0);
    }

    /** The type that a field asks for, or none where its class tells too little; that is a fault of the definition. */
    static Optional<ColumnType> of(Field field) {
        Column column = field.getAnnotation(Column.class);
        if (column != null && !column.columnDefinition().isEmpty()) {
            return Optional.of(plain(column.columnDefinition()));
        }
        for (ValueKind kind : ValueKind.values()) {
            if (kind.type() == field.getType()) {
                return of(kind, field, column);
            }
        }
        return Optional.empty();
    }

    private static Optional<ColumnType> of(ValueKind kind, Field field, Column column) {
        return switch (kind) {
            case TEXT -> text(field.getAnnotation(Size.class), column);
            case DECIMAL ->
                Optional.ofNullable(field.getAnnotation(Digits.class))
                        .map(digits ->
                                new ColumnType(NUMERIC, digits.integer() + digits.fraction(), digits.fraction()));
            case INTEGER, MONTH -> Optional.of(plain(INTEGER));
            case LONG -> Optional.of(plain(BIGINT));
            case BOOLEAN -> Optional.of(plain("BOOLEAN"));
            case DATE -> Optional.of(plain("DATE"));
            case MOMENT -> Optional.of(MOMENT);
        };
    }

    private static Optional<ColumnType> text(Size size, Column column) {
        if (size != null) {
            return Optional.of(new ColumnType(VARCHAR, size.max(), 0));
        }
        // What @Column itself takes for a text that names no length.
        boolean named = column != null && column.length() != 255;
        return named ? Optional.of(new ColumnType(VARCHAR, column.length(), 0)) : Optional.empty();
    }

    /** The type of a column that is there, by what {@code information_schema} says of it. */
    static ColumnType stored(String type, int length, int precision, int scale) {
        String name = type.toUpperCase(Locale.ROOT);
        return switch (name) {
            case "CHARACTER VARYING" -> length >= ENDLESS ? plain(TEXT) : new ColumnType(VARCHAR, length, 0);
            case "CHARACTER LARGE OBJECT" -> plain(TEXT);
            case "TIMESTAMP WITHOUT TIME ZONE" -> MOMENT;
            case NUMERIC, "DECIMAL" -> new ColumnType(NUMERIC, precision, scale);
            default -> plain(name);
        };
    }

    /** Whether a column of this type keeps every value of the other. */
    boolean holds(ColumnType wanted) {
        if (name.equals(TEXT)) {
            return wanted.isText();
        }
        if (!name.equals(wanted.name)) {
            return name.equals(BIGINT) && wanted.name.equals(INTEGER);
        }
        return length >= wanted.length && scale >= wanted.scale && length - scale >= wanted.length - wanted.scale;
    }

    /** The smallest type that keeps the values of both, or none where one cannot become the other. */
    Optional<ColumnType> widened(ColumnType wanted) {
        if (holds(wanted)) {
            return Optional.of(this);
        }
        if (wanted.holds(this)) {
            return Optional.of(wanted);
        }
        if (name.equals(NUMERIC) && wanted.name.equals(NUMERIC)) {
            int behind = Math.max(scale, wanted.scale);
            return Optional.of(
                    new ColumnType(NUMERIC, Math.max(length - scale, wanted.length - wanted.scale) + behind, behind));
        }
        return Optional.empty();
    }

    private boolean isText() {
        return name.equals(TEXT) || name.equals(VARCHAR);
    }

    /** As it stands in a migration. */
    String sql() {
        return switch (name) {
            case VARCHAR -> VARCHAR + "(" + length + ")";
            case NUMERIC -> NUMERIC + "(" + length + ", " + scale + ")";
            case "TIMESTAMP" -> "TIMESTAMP(6)";
            default -> name;
        };
    }
}
