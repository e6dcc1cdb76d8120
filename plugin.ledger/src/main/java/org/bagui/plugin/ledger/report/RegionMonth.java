package org.bagui.plugin.ledger.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.Report;
import org.bagui.core.report.Report.Chart;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.report.ReportRequest;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.LedgerLines;
import org.bagui.plugin.ledger.figures.Losses;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The region's month on one page: 全区, classes of enterprises, cities in official order, pilots; below what is short. */
@Component(service = ReportComposer.class)
public final class RegionMonth implements ReportComposer {
    private final LedgerLines lines;
    private final PlaceDirectory places;
    private final KnownClasses classes;
    private final Shortest shortest;
    private final ReportingQuery reporting;
    private final LateTables late;
    private final FigureLineage lineage;
    private final Pilots pilots;
    private final Messages messages;
    private final Clock clock = BusinessClock.system();

    /** Composes from these. */
    @Activate
    public RegionMonth(
            @Reference LedgerLines lines,
            @Reference PlaceDirectory places,
            @Reference KnownClasses classes,
            @Reference Shortest shortest,
            @Reference ReportingQuery reporting,
            @Reference LateTables late,
            @Reference FigureLineage lineage,
            @Reference Pilots pilots,
            @Reference Messages messages) {
        this.lines = lines;
        this.places = places;
        this.classes = classes;
        this.shortest = shortest;
        this.reporting = reporting;
        this.late = late;
        this.lineage = lineage;
        this.pilots = pilots;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "region-month";
    }

    @Override
    public String title(Locale locale) {
        return new ReportTexts(messages, locale).of("region-month");
    }

    @Override
    public Set<PlaceLevel> levels() {
        return Set.of(PlaceLevel.REGION);
    }

    @Override
    public Report compose(ReportRequest request) {
        ReportTexts texts = new ReportTexts(messages, request.locale());
        FiguresRequest asked = new FiguresRequest(request.actor(), request.place(), request.asOf());
        ComparedMonths months = new ComparedMonths(request.month());
        RegionFigures figures = new RegionFigures(months, pilots.in(request.place()));
        Reporting progress = reporting.read(asked, request.month(), texts);
        lines.compare(asked, months, Losses.NONE, progress.undue(), figures::add);
        classes.read(asked, figures.unclassified(), figures::classify);
        PlaceDirectory then = places.asOf(request.asOf());
        List<Jurisdiction> cities = then.children(request.place());
        List<Row> rows = rows(request, texts, figures, progress, then);
        ReportTable main = new ReportTable(
                texts.of("main", texts.of("unit")), MonthRow.columns(texts), rows, texts.of("pilots.note"));
        int last = OF_WHICH + cities.size();
        List<Chart> charts = List.of(
                new Chart(texts.of("chart.shortage"), texts.of("person"), 0, 0, MonthRow.SHORTAGE, OF_WHICH + 1, last),
                new Chart(texts.of("chart.staff"), texts.of("person"), 0, 0, MonthRow.STAFF, OF_WHICH + 1, last));
        List<ReportTable> tables = List.of(
                main,
                shortest.industries(asked, figures.byIndustry, texts),
                shortest.posts(asked, request.month(), texts));
        String place = then.find(request.place())
                .map(found -> found.name(request.locale()))
                .orElse(request.place().text());
        return new Report(
                texts.of("region-month.title", place, texts.month(request.month())),
                request.asOf() == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : request.asOf(),
                List.of(
                        new Report.Sheet(texts.of("sheet.month"), tables, List.of(), true),
                        new Report.Sheet(
                                texts.of("sheet.late-places"),
                                List.of(late.counties(progress, texts)),
                                List.of(),
                                false),
                        new Report.Sheet(texts.of("sheet.charts"), List.of(), charts, true)),
                lineage.of(asked, request.month(), "city", progress.of(request.place()), texts));
    }

    /** Rows that tell of classes of enterprises, after the first. */
    private static final int OF_WHICH = 3;

    private List<Row> rows(
            ReportRequest request, ReportTexts texts, RegionFigures figures, Reporting progress, PlaceDirectory then) {
        List<Row> rows = new ArrayList<>();
        rows.add(MonthRow.of(texts.of("row.region"), Style.TOTAL, figures.whole, progress.of(request.place())));
        rows.add(MonthRow.of(texts.of("row.manufacturing"), Style.OF_WHICH, figures.manufacturing, null));
        rows.add(MonthRow.of(texts.of("row.above-scale"), Style.OF_WHICH, figures.aboveScale, null));
        rows.add(MonthRow.of(texts.of("row.key"), Style.OF_WHICH, figures.keyEnterprises, null));
        for (Jurisdiction city : then.children(request.place())) {
            rows.add(MonthRow.of(
                    city.name(request.locale()),
                    Style.PLAIN,
                    figures.of(figures.byCity, city.code().text()),
                    progress.of(city.code())));
        }
        for (PlaceCode pilot : pilots.in(request.place())) {
            String name =
                    then.find(pilot).map(found -> found.name(request.locale())).orElse(pilot.text());
            rows.add(MonthRow.of(
                    texts.of("row.pilot", name),
                    Style.OF_WHICH,
                    figures.of(figures.byPilot, pilot),
                    progress.of(pilot)));
        }
        return rows;
    }
}
