package org.bagui.plugin.laborcoop.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportComposer;
import org.bagui.core.report.ReportRequest;
import org.bagui.core.report.ReportTable;
import org.bagui.plugin.laborcoop.figures.Cooperation;
import org.bagui.plugin.laborcoop.figures.CooperationQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A place's month of labour cooperation: balance, flow chart and matrix, partners, pairings, differences. */
@Component(service = ReportComposer.class)
public final class CooperationReport implements ReportComposer {
    private final CooperationQuery figures;
    private final PlaceDirectory places;
    private final CodeLists lists;
    private final Messages messages;

    /** Composes from these. */
    @Activate
    public CooperationReport(
            @Reference CooperationQuery figures,
            @Reference PlaceDirectory places,
            @Reference CodeLists lists,
            @Reference Messages messages) {
        this.figures = figures;
        this.places = places;
        this.lists = lists;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "labour-cooperation";
    }

    @Override
    public String title(Locale locale) {
        return texts(locale, null).of("report");
    }

    @Override
    public Set<PlaceLevel> levels() {
        return Set.of(PlaceLevel.COUNTY, PlaceLevel.CITY, PlaceLevel.REGION);
    }

    private CooperationTexts texts(Locale locale, Instant moment) {
        return new CooperationTexts(messages, places.asOf(moment), lists.asOf(moment), locale);
    }

    @Override
    public Report compose(ReportRequest request) {
        Cooperation told = figures.read(request.actor(), request.place(), request.month(), request.asOf());
        CooperationTexts texts = texts(request.locale(), request.asOf());
        boolean region = request.place().level() == PlaceLevel.REGION;
        FlowTables flows = new FlowTables(texts);
        List<Report.Sheet> sheets = new ArrayList<>();
        sheets.add(new Report.Sheet(
                texts.of("sheet.balance"),
                new BalanceTables(texts).of(request.place(), texts.places().children(request.place()), told),
                List.of(),
                true));
        sheets.add(Report.Sheet.of(
                texts.of("sheet.chart"), flows.chart((region ? told.cities() : told.counties()).flows())));
        PartnerTables partners = new PartnerTables(texts);
        sheets.add(sheet(texts, "partners", partners.places(told.balance())));
        sheets.add(sheet(texts, "occupations", partners.occupations(told.balance())));
        if (region) {
            sheets.add(new Report.Sheet(
                    texts.of("sheet.cities"), List.of(flows.matrix(told.cities().flows(), "cities")), List.of(), true));
        }
        sheets.add(sheet(texts, "counties", flows.matrix(told.counties().flows(), "counties")));
        sheets.add(sheet(texts, "ways", flows.list(told.counties().flows())));
        AgreementTables agreements = new AgreementTables(texts);
        sheets.add(sheet(texts, "pairings", agreements.pairings(told.pairings())));
        sheets.add(sheet(texts, "differences", agreements.differences(told.differences())));
        return new Report(
                texts.of("title", texts.place(request.place().text()), texts.month(request.month())),
                told.asOf(),
                sheets,
                CooperationLineage.of(request.place(), request.month(), told, texts));
    }

    private static Report.Sheet sheet(CooperationTexts texts, String name, ReportTable table) {
        return new Report.Sheet(texts.of("sheet." + name), List.of(table), List.of(), false);
    }
}
