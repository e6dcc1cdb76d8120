package org.bagui.runtime.persistence.save;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.rows.ScopeSql;
import org.bagui.runtime.persistence.rows.SqlText;
import org.bagui.runtime.persistence.rows.Values;

/** Many rows by JDBC batch, for H2. */
final class BatchRows implements RowWriter {
    @Override
    public Insertion prepare(List<FieldDefinition> fields, List<RegisterEntry> rows) {
        // Copied now, because the caller may go on with its entries.
        List<Object[]> values = rows.stream()
                .map(row ->
                        fields.stream().map(field -> field.access().get(row)).toArray())
                .toList();
        return (connection, table) -> insert(connection, table, fields, values);
    }

    private static void insert(Connection connection, String table, List<FieldDefinition> fields, List<Object[]> rows)
            throws SQLException {
        SqlText sql = new SqlText().add("INSERT INTO ").add(table).add(" (").columns(fields);
        sql.add(") VALUES (?").add(", ?".repeat(fields.size() - 1)).add(")");
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    Values.bind(statement, i + 1, fields.get(i).kind(), row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    @Override
    public int update(Connection connection, RegisterDefinition register, Scope scope, List<RegisterEntry> rows)
            throws SQLException {
        List<FieldDefinition> fields = register.fields();
        SqlText sql = new SqlText().add("UPDATE ").table(register).add(" SET ");
        for (int i = 0; i < fields.size(); i++) {
            sql.add(i == 0 ? "" : ", ").column(fields.get(i)).add(" = ?");
        }
        SqlText conditions = new SqlText();
        ScopeSql.addWritable(conditions, register, scope, "");
        sql.add(conditions.text())
                .add(conditions.text().isEmpty() ? " WHERE " : " AND ")
                .add("id = ? AND version = ?");
        int changed = 0;
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            for (RegisterEntry row : rows) {
                int next = bind(statement, fields, row);
                next = conditions.bindTo(statement, next);
                statement.setLong(next, row.id());
                statement.setInt(next + 1, row.version() - 1);
                statement.addBatch();
            }
            for (int count : statement.executeBatch()) {
                changed += count;
            }
        }
        return changed;
    }

    private static int bind(PreparedStatement statement, List<FieldDefinition> fields, RegisterEntry row)
            throws SQLException {
        int next = 1;
        for (FieldDefinition field : fields) {
            Values.bind(statement, next++, field.kind(), field.access().get(row));
        }
        return next;
    }
}
