package org.bagui.runtime.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** Gives ids in rising order, from blocks that the database's sequence hands out. */
public final class IdBlocks {
    /** Ids of a block; the sequence of the core's first migration grows by as many. */
    private static final int BLOCK = 1000;

    private final DatabaseKind database;
    private long next;
    private long end;

    public IdBlocks(DatabaseKind database) {
        this.database = database;
    }

    /** So many new ids. */
    public synchronized long[] take(Connection connection, int count) throws SQLException {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            if (next == end) {
                next = block(connection);
                end = next + BLOCK;
            }
            ids[i] = next++;
        }
        return ids;
    }

    private long block(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(database.nextIdBlock());
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }
}
