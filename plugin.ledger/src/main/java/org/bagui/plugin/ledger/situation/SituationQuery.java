package org.bagui.plugin.ledger.situation;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.FreshFirms;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerLines;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Computes the situation of a place. */
@Component(service = SituationQuery.class)
public final class SituationQuery {
    private final LedgerLines lines;
    private final BreakdownQuery parts;
    private final FreshFirms fresh;
    private final ReportingFigures reporting;
    private final GroupTitles titles;
    private final IndicatorView view;

    /** Reads these lines. */
    @Activate
    public SituationQuery(
            @Reference LedgerLines lines,
            @Reference BreakdownQuery parts,
            @Reference FreshFirms fresh,
            @Reference ReportingFigures reporting,
            @Reference GroupTitles titles,
            @Reference IndicatorView view) {
        this.lines = lines;
        this.parts = parts;
        this.fresh = fresh;
        this.reporting = reporting;
        this.titles = titles;
        this.view = view;
    }

    /** The situation of a place in a month, broken down where {@code by} is given. */
    public Situation read(FiguresRequest asked, YearMonth month, Breakdown by, Locale locale) {
        ComparedMonths months = new ComparedMonths(month);
        Breakdown places = below(asked.place());
        Set<Breakdown> breakdowns = EnumSet.of(Breakdown.INDUSTRY, places);
        if (by != null) {
            breakdowns.add(by);
        }
        SituationGroups groups = new SituationGroups(months, breakdowns);
        ReportingFigures.Counts counts = reporting.read(asked, month);
        lines.compare(asked, months, lines.losses(asked, months.all()), counts.undue(), groups::add);
        IndicatorView.At at = new IndicatorView.At(asked, month, null, locale);
        GroupTitles names = titles.asOf(asked.asOf());
        List<Situation.Figures> indicators = view.all(groups.whole(), at);
        indicators.addAll(parts.read(asked, months, locale));
        indicators.add(view.parts(
                "M21", BreakdownQuery.shortest(Breakdown.INDUSTRY, groups, names, locale), Breakdown.INDUSTRY, at));
        indicators.add(view.parts("M22", BreakdownQuery.each(places, groups, names, locale), places, at));
        fresh.counts(asked, null).values().forEach(count -> indicators.add(view.fresh(count, at)));
        indicators.addAll(reporting.of(counts, asked.place(), at));
        indicators.sort(Comparator.comparing(Situation.Figures::code));
        return new Situation(
                asked.place().text(),
                Months.format(month),
                by == null ? null : by.word(),
                compared(month),
                indicators,
                by == null ? null : groups(asked, month, by, groups, counts, locale));
    }

    private List<Situation.Group> groups(
            FiguresRequest asked,
            YearMonth month,
            Breakdown by,
            SituationGroups groups,
            ReportingFigures.Counts counts,
            Locale locale) {
        IndicatorView.At at = new IndicatorView.At(asked, month, by, locale);
        Map<String, FreshFirms.Count> known = fresh.counts(asked, by);
        List<Situation.Group> all = new ArrayList<>();
        for (Map.Entry<String, Comparison> group : groups.by(by).entrySet()) {
            List<Situation.Figures> indicators = view.all(group.getValue(), at);
            FreshFirms.Count enterprises = known.get(group.getKey());
            if (enterprises != null) {
                indicators.add(view.fresh(enterprises, at));
            }
            if (by == Breakdown.CITY || by == Breakdown.COUNTY) {
                PlaceCode.parse(group.getKey()).ifPresent(place -> indicators.addAll(reporting.of(counts, place, at)));
            }
            indicators.sort(Comparator.comparing(Situation.Figures::code));
            all.add(new Situation.Group(
                    group.getKey(), titles.asOf(asked.asOf()).of(by, group.getKey(), locale), indicators));
        }
        return all;
    }

    /** What the places right below one are: of a county its parks. */
    private static Breakdown below(PlaceCode place) {
        return switch (place.level()) {
            case REGION -> Breakdown.CITY;
            case CITY -> Breakdown.COUNTY;
            default -> Breakdown.PARK;
        };
    }

    private static Map<String, String> compared(YearMonth month) {
        Map<String, String> months = new LinkedHashMap<>();
        for (ComparisonMonths against : ComparisonMonths.values()) {
            months.put(against.word(), Months.format(against.of(month)));
        }
        return months;
    }
}
