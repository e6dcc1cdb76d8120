package org.bagui.runtime.persistence.rows;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.bagui.runtime.persistence.datasource.DatabaseKind;

/** Gives ids in rising order, from blocks that the database's sequence hands out. */
public final class IdBlocks {
    /** Ids of a block; the sequence of the core's first migration grows by as many. */
    private static final int BLOCK = 1000;
    /** Blocks fetched at once for who takes a block's worth: an import comes again. */
    private static final int MANY = 16;

    private final DatabaseKind database;
    private final Deque<Block> blocks = new ArrayDeque<>();
    private long held;

    private static final class Block {
        private long next;
        private final long end;

        Block(long first) {
            next = first;
            end = first + BLOCK;
        }
    }

    public IdBlocks(DatabaseKind database) {
        this.database = database;
    }

    /** So many new ids where no query is needed for them. */
    public synchronized Optional<long[]> held(int count) {
        return count <= held ? Optional.of(give(count)) : Optional.empty();
    }

    /** So many new ids. */
    public synchronized long[] take(Connection connection, int count) throws SQLException {
        while (held < count) {
            fetch(connection, count < BLOCK ? 1 : MANY);
        }
        return give(count);
    }

    private long[] give(int count) {
        long[] ids = new long[count];
        for (int i = 0; i < count; i++) {
            Block block = blocks.getFirst();
            ids[i] = block.next++;
            if (block.next == block.end) {
                blocks.removeFirst();
            }
        }
        held -= count;
        return ids;
    }

    private void fetch(Connection connection, int count) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(database.nextIdBlocks())) {
            query.setInt(1, count);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    blocks.add(new Block(rows.getLong(1)));
                    held += BLOCK;
                }
            }
        }
    }
}
