package org.bagui.runtime.persistence.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.rows.ScopeSql;
import org.bagui.runtime.persistence.rows.SqlText;

/**
 * Keeps versions of entries that are about to end in their register's history table.
 *
 * <p>The history holds past versions only: each stood from its {@code updated_at} until its {@code row_end}, when the
 * next version began or the entry was removed. The version that stands now is the entry itself.
 */
public final class PastVersions {
    private final RegisterDefinition register;
    private final Connection connection;

    public PastVersions(RegisterDefinition register, Connection connection) {
        this.register = register;
        this.connection = connection;
    }

    /**
     * Copies the entries as they stand into the history; nobody else can change them until the transaction ends.
     *
     * @param seen the entries as they were when the change was made
     * @param end moment at which these versions end, in UTC
     * @throws org.bagui.core.problem.Problem {@code stale-version} (412) where one has been changed or removed since, or
     *     may not be written under the scope
     */
    public void keep(List<? extends RegisterEntry> seen, Scope scope, LocalDateTime end) throws SQLException {
        if (seen.isEmpty()) {
            return;
        }
        if (!lock(seen, scope).equals(versions(seen))) {
            throw SqlFailures.staleVersion();
        }
        SqlText sql = new SqlText().add("INSERT INTO ").history(register).add(" (");
        sql.columns(register.fields()).add(", row_end) SELECT ").columns(register.fields());
        sql.add(", ").bind(end).add(" FROM ").table(register);
        sql.and().add("id = ANY(").bindAll(ValueKind.LONG, ids(seen)).add(")");
        sql.execute(connection);
    }

    /**
     * Two writers of one entry stand in line here; the second then sees the version of the first. Versions are compared
     * here and not in the statement: pairs of columns are no condition that H2 could look up in an index.
     */
    private Map<Long, Integer> lock(List<? extends RegisterEntry> seen, Scope scope) throws SQLException {
        SqlText sql = new SqlText().add("SELECT id, version FROM ").table(register);
        sql.and().add("id = ANY(").bindAll(ValueKind.LONG, ids(seen)).add(")");
        ScopeSql.addWritable(sql, register, scope, "");
        sql.add(" FOR UPDATE");
        Map<Long, Integer> locked = new HashMap<>();
        try (PreparedStatement statement = sql.prepare(connection);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                locked.put(rows.getLong(1), rows.getInt(2));
            }
        }
        return locked;
    }

    private static Map<Long, Integer> versions(List<? extends RegisterEntry> entries) {
        return entries.stream().collect(Collectors.toMap(RegisterEntry::id, RegisterEntry::version, (a, b) -> b));
    }

    private static List<Long> ids(List<? extends RegisterEntry> entries) {
        return entries.stream().map(RegisterEntry::id).toList();
    }
}
