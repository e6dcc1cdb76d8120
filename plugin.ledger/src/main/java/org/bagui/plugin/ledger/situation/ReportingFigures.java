package org.bagui.plugin.ledger.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.LedgerColumns;
import org.bagui.plugin.ledger.figures.Totals;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.bagui.plugin.ledger.reporting.ReportedMonths;
import org.bagui.plugin.ledger.reporting.ReportedMonthsQuery;
import org.bagui.plugin.ledger.reporting.Undue;
import org.bagui.plugin.ledger.situation.Situation.Figures;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Enterprises due and the share that has reported its profile (M01, M03); M03 is M02 / M01. */
@Component(service = ReportingFigures.class)
public final class ReportingFigures {
    private final ReportedMonthsQuery query;
    private final IndicatorView view;

    /** Figures of these. */
    @Activate
    public ReportingFigures(@Reference ReportedMonthsQuery query, @Reference IndicatorView view) {
        this.query = query;
        this.view = view;
    }

    /**
     * Counts of a month and of those that it is compared with.
     *
     * @param undue who reported in them without being due
     */
    record Counts(List<PlaceCount> now, Map<ComparisonMonths, List<PlaceCount>> then, Undue undue) {}

    Counts read(FiguresRequest asked, YearMonth month) {
        ReportedMonths read = query.read(
                asked.actor(), asked.place(), new ComparedMonths(month).all(), LedgerColumns.PROFILE, asked.asOf());
        Map<ComparisonMonths, List<PlaceCount>> then = new EnumMap<>(ComparisonMonths.class);
        for (ComparisonMonths against : ComparisonMonths.values()) {
            then.put(against, read.counts().get(against.of(month)));
        }
        return new Counts(read.counts().get(month), then, read.undue());
    }

    /** M01 and M03 of a place; none where nobody is due. */
    List<Figures> of(Counts counts, PlaceCode place, IndicatorView.At at) {
        if (due(counts.now(), place) == null) {
            return List.of();
        }
        String address = at.reportingStatus(place);
        List<Figures> figures = new ArrayList<>();
        figures.add(
                figure("M01", "enterprise", "count(reporting list)", counts, list -> due(list, place), address, at));
        figures.add(figure("M03", "%", "M02 / M01 x 100", counts, list -> rate(list, place), address, at));
        return figures;
    }

    private Figures figure(
            String code,
            String unit,
            String formula,
            Counts counts,
            Function<List<PlaceCount>, Number> value,
            String address,
            IndicatorView.At at) {
        return new Figures(
                code,
                view.title(code, at),
                unit,
                value.apply(counts.now()),
                null,
                value.apply(counts.then().get(ComparisonMonths.LAST_MONTH)),
                value.apply(counts.then().get(ComparisonMonths.LAST_YEAR)),
                value.apply(counts.then().get(ComparisonMonths.YEAR_START)),
                null,
                formula,
                address,
                List.of(address),
                null);
    }

    private static Long due(List<PlaceCount> counts, PlaceCode place) {
        long due = counts.stream()
                .filter(count -> place.contains(count.place()))
                .mapToLong(PlaceCount::due)
                .sum();
        return due == 0 ? null : (Long) due;
    }

    private static Number rate(List<PlaceCount> counts, PlaceCode place) {
        long reported = counts.stream()
                .filter(count -> place.contains(count.place()))
                .mapToLong(PlaceCount::reported)
                .sum();
        return Totals.percent(reported, due(counts, place));
    }
}
