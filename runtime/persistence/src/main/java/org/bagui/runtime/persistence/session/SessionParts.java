package org.bagui.runtime.persistence.session;

import java.util.Set;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.rows.IdBlocks;
import org.bagui.runtime.persistence.save.EntrySavers;
import org.bagui.runtime.persistence.scope.BulkWrites;
import org.bagui.runtime.persistence.scope.Guard;
import org.bagui.runtime.persistence.scope.QueryText;

/**
 * What all sessions share.
 *
 * @param database kind of database
 * @param texts guard of query texts
 * @param bulk guard of bulk changes
 * @param ids source of ids
 * @param savers ways of saving
 */
public record SessionParts(DatabaseKind database, QueryText texts, BulkWrites bulk, IdBlocks ids, EntrySavers savers) {
    /** The parts with these guards and ways. */
    public static SessionParts of(DatabaseKind database, Set<Guard> guards, EntrySavers savers) {
        return new SessionParts(
                database, new QueryText(guards), new BulkWrites(guards), new IdBlocks(database), savers);
    }
}
