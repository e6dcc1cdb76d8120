package org.bagui.plugin.ledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.figures.Asked;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.month.MonthState;
import org.bagui.plugin.ledger.month.MonthStates;
import org.bagui.plugin.ledger.reporting.MissingReport;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportingBook;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads who is due, has reported and is late; as things stand now, since reporting lists keep no past of their own. */
@Component(service = ReportingReading.class)
public final class ReportingReading {
    private static final int MOST_LATE = 500;

    private final ReportingBook book;
    private final MonthStates states;

    /** Reads this book. */
    @Activate
    public ReportingReading(@Reference ReportingBook book, @Reference MonthStates states) {
        this.book = book;
        this.states = states;
    }

    /** How far each place of report inside a place is with its profiles. */
    Reporting read(Asked asked, YearMonth month) {
        List<PlaceCount> counts = book.counts(asked.actor(), asked.place(), month, LedgerColumns.PROFILE);
        List<PlaceCode> places = counts.stream().map(PlaceCount::place).toList();
        Map<PlaceCode, MonthState> standing = states.of(asked.actor(), places, month);
        return new Reporting(counts.stream()
                .filter(count -> count.due() > 0)
                .map(count -> new Reporting.County(count, standing.get(count.place())))
                .toList());
    }

    /** The first late enterprises, by county and officer. */
    List<MissingReport> late(Asked asked, YearMonth month) {
        List<MissingReport> late = new ArrayList<>(
                book.missing(asked.actor(), asked.place(), month, LedgerColumns.PROFILE, null, MOST_LATE));
        late.removeIf(missing -> !missing.late());
        late.sort(Comparator.comparing(MissingReport::place)
                .thenComparing(missing ->
                        missing.officer() == null ? "" : missing.officer().name())
                .thenComparing(MissingReport::uscc));
        return late;
    }
}
