package org.bagui.plugin.ledger.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.month.MonthState;
import org.bagui.plugin.ledger.month.MonthStates;
import org.bagui.plugin.ledger.reporting.MissingReport;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportingStatusQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Reads who is due, has reported and is late. That is known as things stand now only: of a moment of the past nothing is
 * told, so that the same moment gives the same report.
 */
@Component(service = ReportingQuery.class)
public final class ReportingQuery {
    private static final int MOST_LATE = 500;
    private static final int PAGE = 1_000;

    private final ReportingStatusQuery query;
    private final MonthStates states;

    /** Reads this book. */
    @Activate
    public ReportingQuery(@Reference ReportingStatusQuery query, @Reference MonthStates states) {
        this.query = query;
        this.states = states;
    }

    /** How far each place of report inside a place is with its profiles. */
    Reporting read(FiguresRequest asked, YearMonth month) {
        if (asked.asOf() != null) {
            return Reporting.UNKNOWN;
        }
        List<PlaceCount> counts = query.counts(asked.actor(), asked.place(), month, LedgerColumns.PROFILE);
        List<PlaceCode> places = counts.stream().map(PlaceCount::place).toList();
        Map<PlaceCode, MonthState> standing = states.of(asked.actor(), places, month);
        return new Reporting(
                true,
                counts.stream()
                        .filter(count -> count.due() > 0)
                        .map(count -> new Reporting.County(count, standing.get(count.place())))
                        .toList());
    }

    /** The first late enterprises by county, those of a county by officer. */
    List<MissingReport> late(FiguresRequest asked, YearMonth month) {
        List<MissingReport> late = new ArrayList<>();
        MissingReport last = null;
        boolean more = asked.asOf() == null;
        while (more && late.size() < MOST_LATE) {
            List<MissingReport> page =
                    query.missing(asked.actor(), asked.place(), month, LedgerColumns.PROFILE, last, PAGE);
            page.stream()
                    .filter(MissingReport::late)
                    .limit(MOST_LATE - late.size())
                    .forEach(late::add);
            more = page.size() == PAGE;
            last = more ? page.get(PAGE - 1) : null;
        }
        late.sort(Comparator.comparing(MissingReport::place)
                .thenComparing(missing ->
                        missing.officer() == null ? "" : missing.officer().name())
                .thenComparing(MissingReport::uscc));
        return late;
    }
}
