package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceDirectory;

/** Readers of codes as they hold for the month of a row, or today where rows have no month. */
final class CodeReaders {
    private static final String FACTS_OF = "valuesAsOf";

    private final CodeLists lists;
    private final PlaceDirectory places;
    private final LocalDate today;
    private final Map<YearMonth, CodeReader> byMonth = new HashMap<>();

    CodeReaders(CodeLists lists, PlaceDirectory places, LocalDate today) {
        this.lists = lists;
        this.places = places;
        this.today = today;
    }

    /** @param month month of the row, or null */
    CodeReader in(YearMonth month) {
        return byMonth.computeIfAbsent(month, any -> new CodeReader(of(lists, month, today), places));
    }

    /** The lists as they hold for a month, or on a day where that is null. */
    static CodeLists of(CodeLists lists, YearMonth month, LocalDate today) {
        return month == null ? lists.on(today) : lists.in(month);
    }

    /**
     * The month that the facts of an entry without month are of, where the rules of another register say so: an enterprise's are
     * those of its newest profile. Null where they are of today.
     */
    static YearMonth ofFacts(PipelineRow row) {
        return row.get(FACTS_OF) instanceof YearMonth month ? month : null;
    }
}
