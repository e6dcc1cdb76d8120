package org.bagui.runtime.persistence.save;

import java.sql.SQLException;

/** Changes of one register, checked and sorted, on the way that suits their number. */
public final class Save {
    private final ChangeSet set;
    private final boolean bulk;

    Save(ChangeSet set, boolean bulk) {
        this.set = set;
        this.bulk = bulk;
    }

    /** Whether it goes to the database set by set, without entities: it then needs nothing but the connection. */
    public boolean isBulk() {
        return bulk;
    }

    /**
     * Makes ready to write the changes with their history; what the work needs of this thread is done here.
     *
     * @return the work, which throws {@code stale-version} or {@code duplicate-key}
     */
    public Work ready(SaveContext context) {
        ChangeSet begun = set.begunAt(context.moment());
        if (bulk) {
            return new BulkEntrySaver(context, begun)::save;
        }
        return new JpaEntrySaver(context, begun)::save;
    }

    /** Writes to the database. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void run() throws SQLException;
    }
}
