package org.bagui.core.codelist;

import java.io.InputStream;
import java.util.List;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** Takes new content for code lists and places at run time; the runtime offers it as a service. */
@ProviderType
public interface CodeListLoading {
    /**
     * Replaces the codes of a known list, or adds places where the list is {@code division} or {@code township}; kept in
     * the database, audited, and seen by every node soon after. Codes of before that the file lacks are retired: they stay
     * readable, and may still be written of days before this one.
     *
     * @param list name of the list
     * @param csv the file, as {@link CodeListCsv} or {@link org.bagui.core.place.PlaceCsv} say
     * @param actor who loads; needs {@code reference.write}
     * @param confirmed whether the caller knows of the codes that it retires
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}, 404 {@code unknown-code-list}, 422 {@code
     *     invalid-entry} with every fault of the file (row = line, field = column), 400 {@code unreadable-file}; 409 {@code
     *     retiring-unconfirmed} where it retires more than 5 % of the codes or one that entries hold, and that is not
     *     confirmed
     */
    Loaded load(String list, InputStream csv, Actor actor, boolean confirmed);

    /** The same, unconfirmed. */
    default Loaded load(String list, InputStream csv, Actor actor) {
        return load(list, csv, actor, false);
    }

    /**
     * What was loaded.
     *
     * @param list name of the list
     * @param codes number of codes, or of places, of the file
     * @param ignoredColumns columns of the file that mean nothing here
     * @param added codes that were not there before
     * @param changed codes whose names, aliases, parent or days are others than before, without those that were retired
     * @param retired codes that had not ended, and now have, or have a last day which they had not
     * @param unchanged codes that are as they were, also those retired before that the file leaves out
     */
    record Loaded(
            String list, int codes, List<String> ignoredColumns, int added, int changed, int retired, int unchanged) {
        /** What was loaded, without telling what of it is new. */
        public Loaded(String list, int codes, List<String> ignoredColumns) {
            this(list, codes, ignoredColumns, 0, 0, 0, 0);
        }
    }
}
