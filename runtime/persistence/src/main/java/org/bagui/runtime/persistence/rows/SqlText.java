package org.bagui.runtime.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;

/** A statement under way: its text, made of our own words and of names from definitions only, and its bound values. */
public final class SqlText {
    private static final String HISTORY = "_hist";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    private final StringBuilder text = new StringBuilder(256);
    private final List<Object> values = new ArrayList<>();
    private boolean conditions;

    /** Adds words of our own. */
    public SqlText add(String words) {
        text.append(words);
        return this;
    }

    /** Adds a place for a value. */
    public SqlText bind(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /** Adds a place for many values of a kind, as one array. */
    public SqlText bindAll(ValueKind kind, Collection<?> many) {
        text.append('?');
        values.add(new Values.Many(kind, List.copyOf(many)));
        return this;
    }

    /** Begins a condition: {@code WHERE} the first time, {@code AND} afterwards. */
    public SqlText and() {
        text.append(conditions ? " AND " : " WHERE ");
        conditions = true;
        return this;
    }

    /** Adds a column. */
    public SqlText column(FieldDefinition field) {
        return add(checked(field.column()));
    }

    /** Adds columns with commas between. */
    public SqlText columns(List<FieldDefinition> fields) {
        for (int i = 0; i < fields.size(); i++) {
            add(i == 0 ? "" : ", ").column(fields.get(i));
        }
        return this;
    }

    /** Adds the table of a register. */
    public SqlText table(RegisterDefinition register) {
        return add(checked(register.table()));
    }

    /** Adds the table of a register's past versions. */
    public SqlText history(RegisterDefinition register) {
        return add(checked(register.table() + HISTORY));
    }

    /** Adds a whole statement, with its values. */
    public SqlText add(SqlText part) {
        text.append(part.text);
        values.addAll(part.values);
        return this;
    }

    /** A name that is safe to stand in a statement. */
    public static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name of a table or column: " + name);
        }
        return name;
    }

    /** The statement with its values bound. */
    public PreparedStatement prepare(Connection connection) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.toString());
        try {
            bindTo(statement, 1);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    /**
     * Binds the values in a statement that this text is a part of.
     *
     * @param first index of the first value
     * @return index of the value that follows
     */
    public int bindTo(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Object value : values) {
            Values.bind(statement, next++, value);
        }
        return next;
    }

    /** Runs a statement that changes rows, and gives their number. */
    public int execute(Connection connection) throws SQLException {
        try (PreparedStatement statement = prepare(connection)) {
            return statement.executeUpdate();
        }
    }

    /** The text alone. */
    public String text() {
        return text.toString();
    }
}
