package org.bagui.runtime.persistence.rows;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.register.YearMonthConverter;
import org.bagui.core.register.definition.ValueKind;

/** Carries values of fields into statements and out of rows. */
public final class Values {
    private static final YearMonthConverter MONTHS = new YearMonthConverter();

    private Values() {}

    /**
     * Many values that stand for one array.
     *
     * @param kind their kind
     * @param values the values
     */
    record Many(ValueKind kind, List<?> values) {}

    /** The value as the database keeps it. */
    public static Object stored(Object value) {
        return value instanceof YearMonth month ? MONTHS.convertToDatabaseColumn(month) : value;
    }

    /** Binds a value that is not null, or an array. */
    static void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        if (value instanceof String text) {
            statement.setString(index, text);
        } else if (value instanceof Long number) {
            statement.setLong(index, number);
        } else if (value instanceof Integer number) {
            statement.setInt(index, number);
        } else if (value instanceof BigDecimal number) {
            statement.setBigDecimal(index, number);
        } else if (value instanceof Boolean yes) {
            statement.setBoolean(index, yes);
        } else if (value instanceof YearMonth month) {
            statement.setInt(index, MONTHS.convertToDatabaseColumn(month));
        } else if (value instanceof LocalDate || value instanceof LocalDateTime) {
            statement.setObject(index, value);
        } else if (value instanceof Many many) {
            Object[] stored = many.values().stream().map(Values::stored).toArray();
            Array array = statement.getConnection().createArrayOf(typeName(many.kind()), stored);
            statement.setArray(index, array);
        } else {
            throw new IllegalArgumentException("no value of a field: " + (value == null ? null : value.getClass()));
        }
    }

    /** Binds a value or null. */
    public static void bind(PreparedStatement statement, int index, ValueKind kind, Object value) throws SQLException {
        if (value == null) {
            statement.setNull(index, sqlType(kind));
        } else {
            bind(statement, index, value);
        }
    }

    /** Reads a value or null. */
    public static Object read(ResultSet row, int index, ValueKind kind) throws SQLException {
        return switch (kind) {
            case TEXT -> row.getString(index);
            case INTEGER -> {
                int number = row.getInt(index);
                yield row.wasNull() ? null : (Object) number;
            }
            case LONG -> {
                long number = row.getLong(index);
                yield row.wasNull() ? null : (Object) number;
            }
            case DECIMAL -> row.getBigDecimal(index);
            case BOOLEAN -> {
                boolean yes = row.getBoolean(index);
                yield row.wasNull() ? null : (Object) yes;
            }
            case DATE -> row.getObject(index, LocalDate.class);
            case MONTH -> {
                int number = row.getInt(index);
                yield row.wasNull() ? null : MONTHS.convertToEntityAttribute(number);
            }
            case MOMENT -> row.getObject(index, LocalDateTime.class);
        };
    }

    private static int sqlType(ValueKind kind) {
        return switch (kind) {
            case TEXT -> Types.VARCHAR;
            case INTEGER, MONTH -> Types.INTEGER;
            case LONG -> Types.BIGINT;
            case DECIMAL -> Types.NUMERIC;
            case BOOLEAN -> Types.BOOLEAN;
            case DATE -> Types.DATE;
            case MOMENT -> Types.TIMESTAMP;
        };
    }

    /** The database's name of a kind, on either of them. */
    static String typeName(ValueKind kind) {
        return switch (kind) {
            case TEXT -> "varchar";
            case INTEGER, MONTH -> "integer";
            case LONG -> "bigint";
            case DECIMAL -> "numeric";
            case BOOLEAN -> "boolean";
            case DATE -> "date";
            case MOMENT -> "timestamp";
        };
    }
}
