package org.bagui.runtime.persistence.rows;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.register.definition.ValueKind;

/** The statement for all versions of an entry, and the two moments that stand behind its fields. */
public final class VersionRows {
    /** The moments stand beside an entry, not in it. */
    private static final FieldAccess NO_ACCESS = new FieldAccess() {
        @Override
        public Object get(RegisterEntry entry) {
            throw new UnsupportedOperationException("not in the entry");
        }

        @Override
        public void set(RegisterEntry entry, Object value) {
            throw new UnsupportedOperationException("not in the entry");
        }
    };

    private static final FieldDefinition ROW_START = moment("rowStart", "row_start");
    private static final FieldDefinition ROW_END = moment("rowEnd", "row_end");

    private VersionRows() {}

    /** The fields with {@code rowStart} and {@code rowEnd} behind them. */
    public static List<FieldDefinition> withMoments(List<FieldDefinition> fields) {
        List<FieldDefinition> all = new ArrayList<>(fields);
        all.add(ROW_START);
        all.add(ROW_END);
        return List.copyOf(all);
    }

    /** Reads versions below a number, newest first. */
    public static SqlText sql(
            RegisterDefinition register, List<FieldDefinition> fields, Scope scope, long id, int before, int limit) {
        SqlText past = select(register, "updated_at AS row_start, row_end").history(register);
        of(past, register, scope, id, before);
        SqlText now = select(register, "updated_at AS row_start, CAST(NULL AS TIMESTAMP) AS row_end")
                .table(register);
        of(now, register, scope, id, before);
        SqlText sql = new SqlText().add("SELECT ").columns(fields);
        sql.add(" FROM (").add(past).add(" UNION ALL ").add(now);
        return sql.add(") versions ORDER BY version DESC LIMIT ").bind(limit);
    }

    private static void of(SqlText sql, RegisterDefinition register, Scope scope, long id, int before) {
        sql.and().add("id = ").bind(id);
        sql.and().add("version < ").bind(before);
        ScopeSql.add(sql, register, scope, null);
    }

    /** Ids and versions that were written through one origin. */
    public static SqlText writtenBy(RegisterDefinition register, String origin, Scope scope) {
        SqlText past = new SqlText().add("SELECT id, version FROM ").history(register);
        past.and().add("origin = ").bind(origin);
        ScopeSql.add(past, register, scope, null);
        SqlText now = new SqlText().add("SELECT id, version FROM ").table(register);
        now.and().add("origin = ").bind(origin);
        ScopeSql.add(now, register, scope, null);
        return past.add(" UNION ALL ").add(now).add(" ORDER BY id, version");
    }

    private static SqlText select(RegisterDefinition register, String moments) {
        SqlText sql = new SqlText().add("SELECT ").columns(register.fields());
        return sql.add(", ").add(moments).add(" FROM ");
    }

    private static FieldDefinition moment(String name, String column) {
        Titles none = new Titles("", "");
        return FieldDefinition.named(name, ValueKind.MOMENT)
                .column(column)
                .system(true)
                .access(NO_ACCESS)
                .build();
    }
}
