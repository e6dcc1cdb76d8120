package org.bagui.runtime.register.reference;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.bagui.core.codelist.CodeList;

/**
 * Of the past, what was asked for last, by the change that it begins with. Both the moments and what they hold beyond the
 * present are bounded, so that whoever asks for ever other moments makes others wait a little, and takes no memory from them.
 */
final class PastSnapshots {
    private static final int MOMENTS = 8;

    /** Codes of lists that are not the present ones; a larger list is kept for one moment only. */
    private static final int CODES = 400_000;

    private final Map<Instant, Snapshot> made = new LinkedHashMap<>(MOMENTS, 0.75f, true);

    /**
     * What began with a change.
     *
     * @param making makes it, and may take over lists of other moments
     */
    synchronized Snapshot at(
            Instant turn, BiFunction<Instant, Collection<Map.Entry<Instant, Snapshot>>, Snapshot> making) {
        Snapshot known = made.get(turn);
        if (known == null) {
            known = making.apply(turn, List.copyOf(made.entrySet()));
            made.put(turn, known);
            trim();
        }
        return known;
    }

    private void trim() {
        Iterator<Map.Entry<Instant, Snapshot>> eldest =
                List.copyOf(made.entrySet()).iterator();
        while (made.size() > 1 && (made.size() > MOMENTS || codes() > CODES)) {
            made.remove(eldest.next().getKey());
        }
    }

    /** Codes that are held for the past alone, each list once. */
    long codes() {
        Set<CodeList> lists = Collections.newSetFromMap(new IdentityHashMap<>());
        made.values().forEach(snapshot -> lists.addAll(snapshot.ownLists()));
        return lists.stream().mapToLong(list -> list.codes().size()).sum();
    }

    int moments() {
        return made.size();
    }
}
