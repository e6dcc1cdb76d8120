package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFShape;
import org.apache.poi.xssf.usermodel.XSSFShapeGroup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSimpleShape;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The report of labour cooperation tells what balance and flows tell, in each format, and nothing of other places. */
@Edition(shared = true)
@Tag("both-databases")
class CooperationReportTest {
    private static final String MONTH = "2018-03";
    private static final String SENDING = "450330";
    private static final String NEAR = "450332";
    private static final String RECEIVING = "450722";
    private static final String STRANGER = "451002";
    private static final String REPORT = "reports/labour-cooperation?period=" + MONTH;

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;
    private static String before;

    @BeforeAll
    static void bookedMonth(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        String pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", MONTH + "-01")
                .with("quotas", List.of(Map.of("occupation", "示例焊工", "persons", 40)))
                .madeBy(sending);
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        String number = pairing.substring(pairing.lastIndexOf('/') + 1);
        String first = booked(SENDING, RECEIVING, number, "示例焊工", 30);
        arrived(receiving, first, 26);
        explained(receiving, first, 1);
        arrived(OfficerClient.officer(platform, NEAR), booked(SENDING, NEAR, null, "示例缝纫工", 5), 5);
        receiving
                .client()
                .post(first + "/retention", Map.of("months", 1, "persons", 20))
                .orThrow();
        before = receiving
                .client()
                .read("laborcoop/balance?period=" + MONTH)
                .path("asOf")
                .asText();
        arrived(receiving, first, 27);
    }

    private static String booked(String from, String to, String pairing, String occupation, int persons) {
        Map<String, Object> body = new TreeMap<>(Map.of(
                "sendingPlace",
                from,
                "receivingPlace",
                to,
                "occupation",
                occupation,
                "period",
                MONTH,
                "departure",
                Map.of("persons", persons, "date", MONTH + "-10")));
        if (pairing != null) {
            body.put("pairing", pairing);
        }
        JsonNode made =
                sending.client().post("laborcoop/transfers", body).orThrow().json();
        return "laborcoop/transfers/" + made.path("id").asText();
    }

    private static void arrived(OfficerClient client, String transfer, int persons) {
        Map<String, Object> leg = Map.of("persons", persons, "date", MONTH + "-12", "reason", "示例更正");
        client.client().post(transfer + "/arrival", leg).orThrow();
    }

    private static void explained(OfficerClient client, String transfer, int persons) {
        Map<String, Object> told = Map.of("reason", "turned-back", "persons", persons, "text", "示例中途返回");
        client.client().post(transfer + "/explanation", told).orThrow();
    }

    private static JsonNode report(OfficerClient client, String parameters) {
        return client.client().read(REPORT + "&format=json" + parameters);
    }

    private static JsonNode sheet(JsonNode report, String name) {
        return StreamSupport.stream(report.path("sheets").spliterator(), false)
                .filter(sheet -> sheet.path("name").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " of " + report));
    }

    private static String row(JsonNode report, String sheet, int row) {
        List<String> cells = new ArrayList<>();
        sheet(report, sheet)
                .path("tables")
                .path(0)
                .path("rows")
                .path(row)
                .path("cells")
                .forEach(cell -> cells.add(cell.asText()));
        return String.join(" ", cells);
    }

    private static String asOf() {
        return "&asOf=" + URLEncoder.encode(before, StandardCharsets.UTF_8);
    }

    @Test
    void figuresAreThoseOfBalanceAndFlows() {
        for (String place : List.of(SENDING, RECEIVING, "450300", "450700", "450000")) {
            OfficerClient client = OfficerClient.officer(running, place);
            for (String moment : List.of("", asOf())) {
                JsonNode balance = client.client().read("laborcoop/balance?period=" + MONTH + moment);
                JsonNode report = report(client, moment);
                JsonNode total = sheet(report, "平衡表")
                        .path("tables")
                        .path(0)
                        .path("rows")
                        .path(0)
                        .path("cells");
                assertEquals(balance.path("sent"), total.path(1), place);
                assertEquals(balance.path("received"), total.path(2), place);
                assertEquals(
                        balance.path("byPartner").size() + 1,
                        sheet(report, "按协作地")
                                .path("tables")
                                .path(0)
                                .path("rows")
                                .size());
                assertEquals(
                        balance.path("pairingsActive").asLong() + " "
                                + balance.path("personsMoved").asLong() + " "
                                + balance.path("placements").path("persons").asLong() + " "
                                + sum(balance.path("trips"), "persons"),
                        indicator(report, "结对数") + " " + indicator(report, "结对输送到达人数") + " "
                                + indicator(report, "达成就业人数") + " " + indicator(report, "点对点人数"),
                        place);
                String by = place.equals("450000") ? "city" : "county";
                JsonNode flows = client.client()
                        .read("laborcoop/flows?by=" + by + "&period=" + MONTH + moment)
                        .path("flows");
                JsonNode drawn = sheet(report, "流向图").path("flowCharts").path(0).path("flows");
                assertEquals(sum(flows, "departed"), sum(drawn, "value"), place);
                assertEquals(flows.size(), drawn.size(), place);
            }
        }
    }

    private static long indicator(JsonNode report, String title) {
        for (JsonNode row : sheet(report, "平衡表").path("tables").path(2).path("rows")) {
            if (row.path("cells").path(0).asText().equals(title)) {
                return row.path("cells").path(1).asLong();
            }
        }
        throw new AssertionError(title + " of " + report);
    }

    private static long sum(JsonNode items, String member) {
        return StreamSupport.stream(items.spliterator(), false)
                .mapToLong(item -> item.path(member).asLong())
                .sum();
    }

    @Test
    void differencesAndQuotasAreToldAsOfTheMoment() {
        JsonNode now = report(receiving, "");
        assertTrue(row(now, "差异", 1).endsWith("示例焊工 30 27 3 0 3"), () -> row(now, "差异", 1));
        JsonNode then = report(receiving, asOf());
        assertTrue(row(then, "差异", 1).endsWith("示例焊工 30 26 4 1 3"), () -> row(then, "差异", 1));
        assertTrue(row(now, "结对", 0).endsWith("示例焊工 40 30 75.0"), () -> row(now, "结对", 0));
        JsonNode stayed =
                sheet(then, "平衡表").path("tables").path(1).path("rows").path(0).path("cells");
        assertEquals("20 76.9", stayed.path(1).asText() + " " + stayed.path(2).asText());
        assertEquals(before, then.path("asOf").asText());
    }

    @Test
    void aCountySeesItsOwnPartnersOnly() {
        String told = report(receiving, "").toString();
        assertFalse(told.contains("示例缝纫工") || told.contains(NEAR), told);
        OfficerClient stranger = OfficerClient.officer(running, STRANGER);
        for (String place : List.of(SENDING, RECEIVING, "450300", "450000")) {
            for (String format : List.of("json", "xlsx", "xls")) {
                assertNotThere(stranger.client().get(REPORT + "&format=" + format + "&jurisdiction=" + place));
            }
        }
        JsonNode empty = report(stranger, "");
        assertEquals(
                0, sheet(empty, "流向图").path("flowCharts").path(0).path("flows").size());
        assertEquals(
                "0",
                sheet(empty, "平衡表")
                        .path("tables")
                        .path(0)
                        .path("rows")
                        .path(0)
                        .path("cells")
                        .path(1)
                        .asText());
        assertRefused(400, "bad-as-of", sending.client().get(REPORT + "&asOf=2999-01-01"));
    }

    @Test
    void theWorkbookHasTheSameFiguresAndTheSameBytes() throws IOException {
        JsonNode json = report(sending, asOf());
        byte[] file = sending.client().get(REPORT + asOf()).orThrow().body();
        assertArrayEquals(file, sending.client().get(REPORT + asOf()).orThrow().body());
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            assertEquals(json.path("sheets").size() + 1, book.getNumberOfSheets());
            for (JsonNode sheet : json.path("sheets")) {
                for (JsonNode row : sheet.path("tables").path(0).path("rows")) {
                    assertRow(book.getSheet(sheet.path("name").asText()), row.path("cells"));
                }
            }
            List<String> bands = new ArrayList<>();
            for (XSSFShape shape : (XSSFShapeGroup) ((XSSFSheet) book.getSheet("流向图"))
                    .getDrawingPatriarch()
                    .getShapes()
                    .get(0)) {
                String told = ((XSSFSimpleShape) shape)
                        .getCTShape()
                        .getNvSpPr()
                        .getCNvPr()
                        .getDescr();
                if (told != null && !told.isEmpty()) {
                    bands.add(told);
                }
            }
            List<String> flows = new ArrayList<>();
            sheet(json, "流向图")
                    .path("flowCharts")
                    .path(0)
                    .path("flows")
                    .forEach(flow -> flows.add(
                            flow.path("from").asText() + " → " + flow.path("to").asText() + ": "
                                    + flow.path("value").asText()));
            assertEquals(
                    flows.stream().sorted().toList(), bands.stream().sorted().toList());
        }
        byte[] old = sending.client().get(REPORT + "&format=xls").orThrow().body();
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(old))) {
            assertEquals(json.path("sheets").size(), book.getNumberOfSheets(), "all but the chart, and the lineage");
        }
    }

    /** A row of the sheet that begins with the name has the same numbers. */
    private static void assertRow(Sheet sheet, JsonNode cells) {
        for (Row row : sheet) {
            boolean same = true;
            for (int i = 0; i < cells.size() && same; i++) {
                same = cells.get(i).isNumber()
                        ? row.getCell(i) != null
                                && row.getCell(i).getCellType() == CellType.NUMERIC
                                && row.getCell(i).getNumericCellValue()
                                        == cells.get(i).asDouble()
                        : cells.get(i).isNull()
                                || row.getCell(i) != null
                                        && row.getCell(i)
                                                .toString()
                                                .equals(cells.get(i).asText());
            }
            if (same) {
                return;
            }
        }
        throw new AssertionError(cells + " is not in " + sheet.getSheetName());
    }

    @Test
    void eachFigureSaysWhereItCanBeAskedFor() {
        for (JsonNode one : report(sending, "").path("lineage")) {
            String address = one.path("address").asText().replace("/api/v1/", "");
            JsonNode answer = sending.client().get(address).orThrow().json();
            if (address.startsWith("laborcoop/differences")) {
                assertEquals(one.path("entries").asInt(), answer.path("items").size(), one::toString);
            }
            boolean trips = one.path("register").asText().equals("点对点班次");
            assertEquals(!trips, one.path("entries").asLong() > 0, one::toString);
        }
    }
}
