package org.bagui.runtime.persistence.save;

import java.sql.SQLException;

/** Changes of one register, checked and sorted, on the road that suits their number. */
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
     * Writes the changes with their history.
     *
     * @throws org.bagui.core.problem.Problem {@code stale-version}, {@code duplicate-key}
     */
    public void run(SaveContext context) throws SQLException {
        if (bulk) {
            new SetRoad(context, set).save();
        } else {
            new EntityRoad(context, set).save();
        }
    }
}
