package org.bagui.runtime.persistence.save;

import java.sql.SQLException;
import java.util.List;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.history.PastVersions;
import org.bagui.runtime.persistence.rows.SqlText;

/** Saves many changes set by set: versions that end go into the history first. */
final class BulkEntrySaver {
    /** Rows that go to the database together; keeps memory flat. */
    private static final int SLICE = 5_000;

    private final SaveContext context;
    private final ChangeSet set;
    private final RegisterDefinition register;
    private final RowWriter writer;
    private final PastVersions past;
    private final List<RowWriter.Insertion> fresh;

    BulkEntrySaver(SaveContext context, ChangeSet set) {
        this.context = context;
        this.set = set;
        this.register = set.register();
        this.writer = RowWriter.of(context.database());
        this.past = new PastVersions(register, context.connection());
        this.fresh = Slices.of(set.fresh(), SLICE).stream()
                .map(slice -> writer.prepare(set.fields(), slice))
                .toList();
    }

    void save() throws SQLException {
        context.database().byKey(context.connection(), true);
        for (List<RegisterEntry> slice : Slices.of(set.removed(), SLICE)) {
            past.keep(slice, context.scope(), context.moment());
            require(slice.size(), remove(slice));
        }
        for (List<Change> slice : Slices.of(set.changed(), SLICE)) {
            past.keep(slice.stream().map(Change::before).toList(), context.scope(), context.moment());
            List<RegisterEntry> after = slice.stream().map(Change::after).toList();
            require(slice.size(), writer.update(context.connection(), register, context.scope(), after));
        }
        String table = SqlText.checked(register.table());
        for (RowWriter.Insertion slice : fresh) {
            slice.into(context.connection(), table);
        }
        // Not in a finally block: after a failure the transaction takes no statement any more.
        context.database().byKey(context.connection(), false);
    }

    private static void require(int expected, int done) {
        if (done != expected) {
            throw SqlFailures.staleVersion();
        }
    }

    /** They are locked, and known to be those that were seen. */
    private int remove(List<RegisterEntry> entries) throws SQLException {
        List<Long> ids = entries.stream().map(RegisterEntry::id).toList();
        SqlText sql = new SqlText().add("DELETE FROM ").table(register);
        sql.and().add("id = ANY(").bindAll(ValueKind.LONG, ids).add(")");
        return sql.execute(context.connection());
    }
}
