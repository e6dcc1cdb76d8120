package org.bagui.runtime.persistence.save;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.rows.ScopeSql;
import org.bagui.runtime.persistence.rows.SqlText;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Many rows by COPY, for PostgreSQL: new ones straight into the table, changed ones through a stage. */
final class CopyRows implements RowWriter {
    @Override
    public Insertion prepare(List<FieldDefinition> fields, List<RegisterEntry> rows) {
        CopyText text = new CopyText(fields, rows);
        return (connection, table) -> copy(connection, table, fields, text);
    }

    private static void copy(Connection connection, String table, List<FieldDefinition> fields, CopyText text)
            throws SQLException {
        SqlText sql =
                new SqlText().add("COPY ").add(table).add(" (").columns(fields).add(") FROM STDIN");
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql.text());
        try {
            text.send(copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    @Override
    public int update(Connection connection, RegisterDefinition register, Scope scope, List<RegisterEntry> rows)
            throws SQLException {
        List<FieldDefinition> fields = register.fields();
        String stage = SqlText.checked("stage_" + register.table());
        try (Statement statement = connection.createStatement()) {
            SqlText create =
                    new SqlText().add("CREATE TEMPORARY TABLE ").add(stage).add(" ON COMMIT DROP AS SELECT ");
            create.columns(fields).add(" FROM ").table(register).add(" WITH NO DATA");
            statement.execute(create.text());
            prepare(fields, rows).into(connection, stage);
            SqlText sql = new SqlText().add("UPDATE ").table(register).add(" AS t SET ");
            for (int i = 0; i < fields.size(); i++) {
                FieldDefinition field = fields.get(i);
                sql.add(i == 0 ? "" : ", ").column(field).add(" = s.").column(field);
            }
            sql.add(" FROM ").add(stage).add(" AS s");
            sql.and().add("t.id = s.id AND t.version = s.version - 1");
            ScopeSql.addWritable(sql, register, scope, "t.");
            int changed = sql.execute(connection);
            statement.execute("DROP TABLE " + stage);
            return changed;
        }
    }
}
