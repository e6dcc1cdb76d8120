package org.bagui.runtime.persistence.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.persistence.store.MovedRows;
import org.bagui.core.persistence.store.PlaceMove;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.move.ScopeMoves;
import org.bagui.runtime.persistence.rows.EntryRows;
import org.bagui.runtime.persistence.rows.LineRows;
import org.bagui.runtime.persistence.rows.LineSql;
import org.bagui.runtime.persistence.rows.RollUpRows;
import org.bagui.runtime.persistence.rows.RollUpSql;
import org.bagui.runtime.persistence.rows.SelectionSql;
import org.bagui.runtime.persistence.rows.SqlText;
import org.bagui.runtime.persistence.rows.VersionRows;
import org.bagui.runtime.persistence.save.Save;
import org.bagui.runtime.persistence.save.SaveContext;

/** Entries of registers by statements built from definitions, under the transaction's scope. */
final class JdbcEntryStore implements EntryStore {
    private final OpenTransaction transaction;
    private final SessionParts parts;

    JdbcEntryStore(OpenTransaction transaction, SessionParts parts) {
        this.transaction = transaction;
        this.parts = parts;
    }

    @Override
    public List<EntryView> list(Selection selection) {
        if (selection.asOf() == null) {
            return transaction.read(selection.register().table(), () -> {
                transaction.flushPending();
                return list(transaction.connection(), selection);
            });
        }
        return read(selection.asOf(), connection -> list(connection, selection));
    }

    private List<EntryView> list(Connection connection, Selection selection) throws SQLException {
        SqlText sql = sql(selection).rows(transaction.unit().tables(), parts.database());
        return EntryRows.list(connection, sql, selection.fields());
    }

    @Override
    public void lock(RegisterDefinition register, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            write(connection -> {
                EntryRows.lock(connection, register, transaction.scope(), ids);
                return null;
            });
        }
    }

    @Override
    public void stream(Selection selection, Consumer<EntryView> sink) {
        read(selection.asOf(), connection -> {
            SqlText sql = sql(selection).rows(transaction.unit().tables(), parts.database());
            EntryRows.stream(connection, parts.database(), sql, selection.fields(), sink);
            return null;
        });
    }

    /** Number of entries of a selection. */
    long count(Selection selection) {
        return read(selection.asOf(), connection -> {
            try (PreparedStatement statement = sql(selection).count().prepare(connection);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    public List<Object[]> rollUp(RollUpSelection selection) {
        return read(selection.asOf(), connection -> {
            SqlText sql = new RollUpSql(selection, transaction.scope()).rows();
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                return RollUpRows.read(selection, rows);
            }
        });
    }

    @Override
    public List<EntryView> versions(
            RegisterDefinition register, List<FieldDefinition> fields, long id, int before, int limit) {
        return read(null, connection -> {
            List<FieldDefinition> all = VersionRows.withMoments(fields);
            SqlText sql = VersionRows.sql(register, all, transaction.scope(), id, before, limit);
            return EntryRows.list(connection, sql, all);
        });
    }

    @Override
    public void lines(LineSelection selection, Consumer<Line> sink) {
        read(selection.asOf(), connection -> {
            LineSql lines = new LineSql(selection, transaction.scope());
            LineRows.stream(connection, parts.database(), lines, selection, sink);
            return null;
        });
    }

    @Override
    public long mostTogether() {
        return parts.database().mostTogether();
    }

    /** Ids and versions of what was written through an origin. */
    List<long[]> writtenBy(RegisterDefinition register, String origin) {
        return read(null, connection -> {
            List<long[]> written = new ArrayList<>();
            SqlText sql = VersionRows.writtenBy(register, origin, transaction.scope());
            try (PreparedStatement statement = sql.prepare(connection);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    written.add(new long[] {rows.getLong(1), rows.getLong(2)});
                }
            }
            return written;
        });
    }

    @Override
    public void save(RegisterDefinition register, Collection<Change> changes) {
        transaction.requireWriting();
        if (changes.isEmpty()) {
            return;
        }
        Save save = parts.savers().prepare(register, changes, transaction.scope());
        if (save.isBulk() && transaction.knownMoment() != null && !transaction.hasPending()) {
            Save.Work work = save.ready(context());
            transaction.saveBehind(register.table(), () -> {
                work.run();
                return null;
            });
            return;
        }
        transaction.run(() -> {
            transaction.flushPending();
            try {
                save.ready(context()).run();
            } finally {
                transaction.saved().clear();
            }
            return null;
        });
    }

    @Override
    public Map<String, MovedRows> moveScopes(long number, List<PlaceMove> moves, Set<String> except) {
        ScopeMoves moving = new ScopeMoves(number, transaction.unit().placeColumns(except));
        return write(connection -> moving.run(connection, transaction.scope(), moves));
    }

    @Override
    public Map<String, MovedRows> restoreScopes(long number, Set<String> except) {
        ScopeMoves moving = new ScopeMoves(number, transaction.unit().placeColumns(except));
        return write(moving::restore);
    }

    private SaveContext context() {
        return new SaveContext(
                transaction.connection(),
                transaction::manager,
                transaction.saved()::add,
                transaction.scope(),
                transaction.utcMoment(),
                parts.database());
    }

    private SelectionSql sql(Selection selection) {
        return new SelectionSql(selection, transaction.scope());
    }

    private <R> R read(Instant asOf, Reading<R> reading) {
        return transaction.run(() -> {
            transaction.flushPending();
            if (asOf != null) {
                transaction.moments().requireSettled(transaction.connection(), asOf);
            }
            return reading.from(transaction.connection());
        });
    }

    private <R> R write(Reading<R> work) {
        transaction.requireWriting();
        return read(null, work);
    }

    /** Reads from a connection. */
    @FunctionalInterface
    private interface Reading<R> {
        R from(Connection connection) throws SQLException;
    }
}
