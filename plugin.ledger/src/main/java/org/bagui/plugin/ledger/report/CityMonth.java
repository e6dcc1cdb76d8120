package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.PERCENT;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.Report;
import org.bagui.core.report.Report.Chart;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.report.ReportRequest;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.FiguresRequest;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.figures.LedgerLines;
import org.bagui.plugin.ledger.figures.Losses;
import org.bagui.plugin.ledger.figures.Totals;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A city's month: counties, city proper and zones; shortage by county and industry; enterprises to look after. */
@Component(service = ReportComposer.class)
public final class CityMonth implements ReportComposer {
    private final LedgerLines lines;
    private final PlaceDirectory places;
    private final GroupTitles titles;
    private final ReportingQuery reporting;
    private final LateTables late;
    private final FigureLineage lineage;
    private final Messages messages;
    private final Clock clock = BusinessClock.system();

    /** Composes from these. */
    @Activate
    public CityMonth(
            @Reference LedgerLines lines,
            @Reference PlaceDirectory places,
            @Reference GroupTitles titles,
            @Reference ReportingQuery reporting,
            @Reference LateTables late,
            @Reference FigureLineage lineage,
            @Reference Messages messages) {
        this.lines = lines;
        this.places = places;
        this.titles = titles;
        this.reporting = reporting;
        this.late = late;
        this.lineage = lineage;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "city-month";
    }

    @Override
    public String title(Locale locale) {
        return new ReportTexts(messages, locale).of("city-month");
    }

    @Override
    public Set<PlaceLevel> levels() {
        return Set.of(PlaceLevel.CITY);
    }

    @Override
    public Report compose(ReportRequest request) {
        ReportTexts texts = new ReportTexts(messages, request.locale());
        FiguresRequest asked = new FiguresRequest(request.actor(), request.place(), request.asOf());
        ComparedMonths months = new ComparedMonths(request.month());
        CityFigures figures = new CityFigures(months);
        Reporting progress = reporting.read(asked, request.month(), texts);
        lines.compare(asked, months, Losses.NONE, progress.undue(), figures::add);
        List<Jurisdiction> counties = places.asOf(request.asOf()).children(request.place());
        GroupTitles names = titles.asOf(request.asOf());
        String city = names.place(request.place().text(), request.locale());
        List<Row> rows = new ArrayList<>();
        rows.add(MonthRow.of(city, Style.TOTAL, figures.whole, progress.of(request.place())));
        for (Jurisdiction county : counties) {
            rows.add(MonthRow.of(
                    county.name(request.locale()),
                    Style.PLAIN,
                    figures.of(county.code().text()),
                    progress.of(county.code())));
        }
        ReportTable main = new ReportTable(texts.of("main", texts.of("unit")), MonthRow.columns(texts), rows, "");
        List<Chart> charts = List.of(
                new Chart(texts.of("chart.shortage"), texts.of("person"), 0, 0, MonthRow.SHORTAGE, 1, counties.size()),
                new Chart(texts.of("chart.staff"), texts.of("person"), 0, 0, MonthRow.STAFF, 1, counties.size()));
        return new Report(
                texts.of("city-month.title", city, texts.month(request.month())),
                request.asOf() == null ? clock.instant().truncatedTo(ChronoUnit.SECONDS) : request.asOf(),
                List.of(
                        new Report.Sheet(texts.of("sheet.month"), List.of(main), List.of(), true),
                        sheet(texts, "industries", matrix(figures, counties, names, texts)),
                        sheet(texts, "lacking", lacking(figures, names, texts)),
                        sheet(texts, "jumps", jumps(figures, names, texts)),
                        sheet(texts, "late-places", late.counties(progress, texts)),
                        sheet(
                                texts,
                                "late",
                                late.firms(progress, reporting.late(asked, request.month(), progress), texts)),
                        new Report.Sheet(texts.of("sheet.charts"), List.of(), charts, true)),
                lineage.of(asked, request.month(), "county", progress.of(request.place()), texts));
    }

    private static Report.Sheet sheet(ReportTexts texts, String name, ReportTable table) {
        return new Report.Sheet(texts.of("sheet." + name), List.of(table), List.of(), false);
    }

    /** Shortage by industry (rows) and county (columns). */
    private static ReportTable matrix(
            CityFigures figures, List<Jurisdiction> counties, GroupTitles names, ReportTexts texts) {
        List<Column> columns = new ArrayList<>();
        columns.add(texts.column("", "industries", TEXT));
        columns.add(texts.column("", "total", WHOLE));
        counties.forEach(
                county -> columns.add(new Column("county" + county.code(), "", county.name(texts.locale()), WHOLE)));
        List<Row> rows = new ArrayList<>();
        Long[] sums = new Long[counties.size() + 1];
        for (Map.Entry<String, Map<String, Long>> industry : figures.shortages.entrySet()) {
            Object[] cells = new Object[counties.size() + 2];
            cells[0] = industry.getKey().isEmpty()
                    ? texts.of("unknown")
                    : names.of(Breakdown.INDUSTRY, industry.getKey(), texts.locale());
            cells[1] = industry.getValue().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            for (int i = 0; i < counties.size(); i++) {
                cells[i + 2] = industry.getValue().get(counties.get(i).code().text());
            }
            for (int i = 0; i < sums.length; i++) {
                Long cell = (Long) cells[i + 1];
                sums[i] = cell == null ? sums[i] : (Long) ((sums[i] == null ? 0 : sums[i]) + cell);
            }
            rows.add(new Row(Style.PLAIN, Arrays.asList(cells)));
        }
        List<Object> total = new ArrayList<>(List.of(texts.of("column.total")));
        total.addAll(Arrays.asList(sums));
        rows.add(0, new Row(Style.TOTAL, total));
        return new ReportTable(texts.of("matrix"), columns, rows, "");
    }

    private static ReportTable lacking(CityFigures figures, GroupTitles names, ReportTexts texts) {
        List<Row> rows = figures.lacking.first().stream()
                .map(firm -> new Row(
                        Style.PLAIN,
                        Arrays.asList(
                                names.place(firm.county(), texts.locale()),
                                firm.name(),
                                firm.uscc(),
                                firm.staff(),
                                firm.shortage(),
                                Totals.percent(firm.shortage(), firm.staff() + firm.shortage()))))
                .toList();
        return firms(
                texts.of("lacking"),
                texts,
                rows,
                figures.lacking,
                texts.column("", "shortage", WHOLE),
                texts.column("", "shortageRate", PERCENT));
    }

    private static ReportTable jumps(CityFigures figures, GroupTitles names, ReportTexts texts) {
        List<Row> rows = figures.jumps.first().stream()
                .map(firm -> new Row(
                        Style.PLAIN,
                        Arrays.asList(
                                names.place(firm.county(), texts.locale()),
                                firm.name(),
                                firm.uscc(),
                                firm.staff(),
                                firm.staff() - firm.before(),
                                Totals.percent(firm.staff() - firm.before(), firm.before()))))
                .toList();
        return firms(
                texts.of("jumps"),
                texts,
                rows,
                figures.jumps,
                texts.column("", "staffChange", CHANGE),
                texts.column("", "staffOnMonth", PERCENT));
    }

    private static ReportTable firms(
            String title, ReportTexts texts, List<Row> rows, FirmList<?> firms, Column value, Column percent) {
        List<Column> columns = List.of(
                texts.column("", "county", TEXT),
                texts.column("", "enterprise", TEXT),
                texts.column("", "uscc", TEXT),
                texts.column("", "staff", WHOLE),
                value,
                percent);
        return new ReportTable(title, columns, rows, firms.note(texts));
    }
}
