package org.bagui.plugin.laborcoop.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.report.FlowChart;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportRequest;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.security.Actor;
import org.bagui.core.testkit.FakeMessages;
import org.bagui.plugin.laborcoop.figures.Balance;
import org.bagui.plugin.laborcoop.figures.Cooperation;
import org.bagui.plugin.laborcoop.figures.CooperationQuery;
import org.bagui.plugin.laborcoop.figures.FlowDifference;
import org.bagui.plugin.laborcoop.figures.Flows;
import org.bagui.plugin.laborcoop.figures.Flows.Flow;
import org.bagui.plugin.laborcoop.figures.PairingInForce;
import org.bagui.plugin.laborcoop.figures.PairingInForce.QuotaUse;
import org.bagui.plugin.laborcoop.figures.Placements;
import org.bagui.plugin.laborcoop.figures.TripSums;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The report over made-up figures. */
class CooperationReportTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 3);
    private static final Instant MOMENT = Instant.parse("2022-04-01T00:00:00.000001Z");
    private static final String HECHI = "451200";
    private static final String DUAN = "451228";
    private static final String DAHUA = "451229";
    private static final String LONGLIN = "451031";

    private static Cooperation told(String place, List<Flow> flows) {
        long sent = flows.stream()
                .filter(flow -> inside(place, flow.from()))
                .mapToLong(Flow::departed)
                .sum();
        long received = flows.stream()
                .filter(flow -> inside(place, flow.to()))
                .mapToLong(Flow::arrived)
                .sum();
        Balance balance = new Balance(
                place,
                "2022-03",
                "",
                sent,
                received,
                sent == 0 ? List.of() : List.of(new Balance.Partner(LONGLIN, sent, received)),
                sent == 0 ? List.of() : List.of(new Balance.OfOccupation("6-18-02-04", sent, received)),
                List.of(new Balance.Stayed(1, 5), new Balance.Stayed(3, 0), new Balance.Stayed(6, 0)),
                flows.isEmpty() ? 0 : 1,
                7,
                new Placements(received, List.of(), List.of()),
                flows.isEmpty() ? List.of() : List.of(new TripSums("bus", 3, 90, 20), new TripSums("coach", 1, 8, 0)));
        Flows told = new Flows(place, "2022-03", "county", "", flows, 0, 0);
        List<PairingInForce> pairings = flows.isEmpty()
                ? List.of()
                : List.of(new PairingInForce(
                        DUAN,
                        LONGLIN,
                        null,
                        LocalDate.of(2022, 1, 1),
                        LocalDate.of(2023, 1, 1),
                        List.of(new QuotaUse("焊工", 40, 10), new QuotaUse("缝纫工", null, 2))));
        List<FlowDifference> differences =
                flows.isEmpty() ? List.of() : List.of(new FlowDifference(DUAN, LONGLIN, "焊工", 20, 17, 1));
        return new Cooperation(MOMENT, balance, told, told, pairings, differences, flows.size());
    }

    private static boolean inside(String place, String code) {
        return PlaceCode.of(place).contains(PlaceCode.of(code));
    }

    private static Report composed(String place, Locale locale, Flow... flows) {
        CooperationQuery figures = new CooperationQuery(null, null) {
            @Override
            public Cooperation read(Actor actor, PlaceCode asked, YearMonth month, Instant moment) {
                return told(asked.text(), List.of(flows));
            }
        };
        CooperationReport report = new CooperationReport(
                figures,
                BuiltInPlaces.directory(),
                BuiltInCodeLists.lists(),
                FakeMessages.own().strict());
        PlaceCode code = PlaceCode.of(place);
        Actor actor = new Actor("officer", "示例", code, Set.of(), Set.of());
        return report.compose(new ReportRequest(actor, code, MONTH, null, locale));
    }

    private static final Flow[] SOME = {
        new Flow(DUAN, LONGLIN, 20, 17), new Flow(DAHUA, LONGLIN, 5, 5), new Flow(LONGLIN, DUAN, 0, 3)
    };

    private static ReportTable table(Report report, String sheet) {
        return report.sheets().stream()
                .filter(one -> one.name().equals(sheet))
                .findFirst()
                .orElseThrow()
                .tables()
                .get(0);
    }

    private static List<List<Object>> cells(ReportTable table) {
        return table.rows().stream().map(Row::cells).toList();
    }

    @Test
    void theBalanceIsThatOfThePlacesInside() {
        Report report = composed(HECHI, Locale.CHINESE, SOME);
        assertEquals("河池市劳务协作月报（2022年3月）", report.title());
        assertEquals(MOMENT, report.asOf());
        assertEquals(
                List.of(
                        List.of("河池市", 25L, 3L, -22L),
                        List.of("都安瑶族自治县", 20L, 3L, -17L),
                        List.of("大化瑶族自治县", 5L, 0L, -5L)),
                cells(table(report, "平衡表")));
        ReportTable stayed = report.sheets().get(0).tables().get(1);
        assertEquals("166.7", stayed.rows().get(0).cells().get(2).toString());
        assertEquals(
                List.of(3L, 4L, 3L, 1L, 98L, 20L, 1L, 7L, 2L, 1L),
                report.sheets().get(0).tables().get(2).rows().stream()
                        .map(row -> row.cells().get(1))
                        .toList());
    }

    @Test
    void theChartShowsWhoDepartedAndTellsOfOtherArrivals() {
        FlowChart chart = composed(HECHI, Locale.ENGLISH, SOME)
                .sheets()
                .get(1)
                .flowCharts()
                .get(0);
        assertEquals(
                List.of(
                        new FlowChart.Flow(
                                "Du'an Yao Autonomous County", "Longlin Various Nationalities Autonomous County", 20),
                        new FlowChart.Flow(
                                "Dahua Yao Autonomous County", "Longlin Various Nationalities Autonomous County", 5)),
                chart.flows());
        assertTrue(chart.note().contains("3 more persons"), chart.note());
    }

    @Test
    void theMatrixHasRowsAndColumnsWithFiguresOnly() {
        ReportTable matrix = table(composed(HECHI, Locale.CHINESE, SOME), "县际流向");
        assertEquals(
                List.of("from", "total", "to" + LONGLIN),
                matrix.columns().stream().map(ReportTable.Column::key).toList());
        assertEquals(
                List.of(List.of("合计", 25L, 25L), List.of("都安瑶族自治县", 20L, 20L), List.of("大化瑶族自治县", 5L, 5L)),
                cells(matrix));
        List<List<Object>> ways = cells(table(composed(HECHI, Locale.CHINESE, SOME), "流向明细"));
        assertEquals(List.of("都安瑶族自治县", "隆林各族自治县", 20L, 17L, -3L), ways.get(0));
        assertEquals(3, ways.size());
    }

    @Test
    void ofManyPlacesTheSmallestAreOneColumn() {
        List<Flow> flows = new ArrayList<>();
        List<String> counties = List.of(
                "450102", "450103", "450105", "450107", "450108", "450109", "450110", "450123", "450124", "450125",
                "450126", "450202", "450203", "450204", "450205", "450206", "450222", "450223", "450224", "450225",
                "450226", "450302");
        for (int i = 0; i < counties.size(); i++) {
            flows.add(new Flow(DUAN, counties.get(i), i + 1, 0));
        }
        ReportTable matrix = table(composed(DUAN, Locale.CHINESE, flows.toArray(new Flow[0])), "县际流向");
        assertEquals(18, matrix.columns().size());
        assertEquals("to450123", matrix.columns().get(2).key());
        List<Object> total = matrix.rows().get(0).cells();
        assertEquals(253L, total.get(1));
        assertEquals(28L, total.get(17));
        assertEquals(
                253L,
                total.subList(2, 18).stream().mapToLong(cell -> (Long) cell).sum());
    }

    @Test
    void pairingsAndDifferencesAreTold() {
        Report report = composed(HECHI, Locale.CHINESE, SOME);
        List<Object> first = cells(table(report, "结对")).get(0);
        assertEquals("25.0", first.get(8).toString());
        assertNull(first.get(2));
        assertNull(cells(table(report, "结对")).get(1).get(6));
        assertEquals(
                List.of("都安瑶族自治县", "隆林各族自治县", "焊工", 20L, 17L, 3L, 1L, 2L),
                cells(table(report, "差异")).get(1));
        assertEquals(14, report.lineage().size());
        report.lineage().forEach(one -> assertTrue(one.address().contains("&asOf="), one.address()));
        report.lineage().forEach(one -> assertTrue(one.address().contains("jurisdiction=451200&period=2022-03")));
    }

    @ParameterizedTest
    @ValueSource(strings = {DUAN, HECHI, "450000"})
    void aMonthWithoutTransfersSaysSo(String place) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Report report = composed(place, locale);
            assertEquals(place.equals("450000") ? 9 : 8, report.sheets().size());
            assertEquals(List.of(), report.sheets().get(1).flowCharts().get(0).flows());
            assertFalse(report.sheets().get(1).flowCharts().get(0).note().isBlank());
            report.sheets().stream()
                    .flatMap(sheet -> sheet.tables().stream().limit(1))
                    .forEach(table -> assertFalse(table.note().isBlank(), table.title()));
        }
    }
}
