package org.bagui.plugin.ledger.reporting;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/**
 * Enterprises that have an entry of the profile and are not due, by month: they left the list, or have closed.
 *
 * @param firms month to the enterprises, each at its place
 */
public record Undue(Map<YearMonth, Set<Reporter>> firms) {
    /** Nobody. */
    public static final Undue NONE = new Undue(Map.of());

    /** Whether the enterprise is one of them. */
    public boolean contains(YearMonth month, long place, String uscc) {
        Set<Reporter> there = firms.get(month);
        return there != null && there.contains(new Reporter(place, uscc));
    }
}
