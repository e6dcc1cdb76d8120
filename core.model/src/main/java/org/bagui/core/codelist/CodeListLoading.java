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
     * the database, audited, and seen by every node soon after. Codes of before that the file lacks stay readable as
     * retired ones.
     *
     * @param list name of the list
     * @param csv the file, as {@link CodeListCsv} or {@link org.bagui.core.place.PlaceCsv} say
     * @param actor who loads; needs {@code reference.write}
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}, 404 {@code unknown-code-list}, 422 {@code
     *     invalid-entry} with every fault of the file (row = line, field = column), 400 {@code unreadable-file}
     */
    Loaded load(String list, InputStream csv, Actor actor);

    /**
     * What was loaded.
     *
     * @param list name of the list
     * @param codes number of codes, or of places, of the file
     * @param ignoredColumns columns of the file that mean nothing here
     */
    record Loaded(String list, int codes, List<String> ignoredColumns) {}
}
