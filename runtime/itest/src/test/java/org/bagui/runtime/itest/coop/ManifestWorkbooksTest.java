package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.bagui.runtime.testkit.fixture.ExcelZip;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests as workbooks: read in any of three formats, all or nothing, and what is fetched can be filled and sent back. */
@Edition(shared = true)
@Tag("both-databases")
class ManifestWorkbooksTest {
    private static final String SENDING = "450311";
    private static final String RECEIVING = "450312";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    private static String number(int person) {
        return CitizenNumbers.of(SENDING, person);
    }

    private static ManifestWorkbook passengers(int from, int count) {
        ManifestWorkbook workbook = ManifestWorkbook.empty();
        for (int i = from; i < from + count; i++) {
            workbook = workbook.with(number(i), "覃示例" + i, "缝纫工", "县城", "园区", Integer.toString(i), "是", "同意");
        }
        return workbook;
    }

    @Test
    void allThreeFormatsAreRead() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-21", 50).madeBy(sending);
        ManifestWorkbook.sends(sending, trip, XLSX, passengers(1, 3).workbook(true))
                .orThrow();
        ManifestWorkbook.sends(
                        sending, trip, ManifestWorkbook.ANY, passengers(11, 3).workbook(false))
                .orThrow();
        JsonNode last = ManifestWorkbook.sends(
                        sending, trip, "text/csv", passengers(21, 3).csv())
                .orThrow()
                .json();
        assertEquals(3, last.path("items").size(), last::toString);
        JsonNode first = last.path("items").path(0);
        assertEquals(
                "缝纫工 县城 园区 21 true",
                String.join(
                        " ",
                        List.of(
                                first.path("occupation").asText(),
                                first.path("boarding").asText(),
                                first.path("alighting").asText(),
                                first.path("seat").asText(),
                                first.path("povertyLifted").asText())));
        assertEquals(9, sending.client().read(trip).path("passengers").asInt());
    }

    /** Excel leaves room in the package for each part to grow. */
    @Test
    void aManifestThatExcelSavedIsRead() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-20", 50).madeBy(sending);
        byte[] saved = ExcelZip.of(passengers(401, 3).workbook(true));
        ManifestWorkbook.sends(sending, trip, XLSX, saved).orThrow();
        assertEquals(3, sending.client().read(trip).path("passengers").asInt());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 99})
    void aPackageCompressedByAnotherMethodIsRefused(int method) {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-19", 50).madeBy(sending);
        byte[] other = ExcelZip.compressedBy(method, passengers(411, 1).workbook(true));
        assertEquals(422, ManifestWorkbook.sends(sending, trip, XLSX, other).status());
        assertEquals(0, sending.client().read(trip).path("passengers").asInt());
    }

    /** Each fault tells row, cell, field and code, none tells who it is about, and nothing is taken. */
    @Test
    void eachFaultTellsItsCell() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-22", 50).madeBy(sending);
        String wrong = number(101).substring(0, 17) + (number(101).endsWith("1") ? "2" : "1");
        ManifestWorkbook faulty = passengers(100, 1)
                .with(wrong, "覃某人甲", "缝纫工", "", "", "", "", "是")
                .with(number(102), "覃某人乙", "", "园区", "县城", "", "也许", "是")
                .with(number(103), "", "缝纫工", "车站", "", "", "", "是")
                .with(number(104), "覃某人丁", number(104), "", "", "", "", "是");
        Answer refused = ManifestWorkbook.sends(sending, trip, XLSX, faulty.workbook(true));
        JsonNode errors = assertRefused(422, "invalid-entry", refused).path("errors");
        assertEquals(
                List.of(
                        "G6 6 povertyLifted neither-yes-nor-no",
                        "A5 5 idNumber id-check",
                        "E6 6 alighting stops-backwards",
                        "C6 6 occupation required",
                        "B7 7 name required",
                        "D7 7 boarding no-such-stop",
                        "C8 8 occupation personal-text"),
                errorsOf(errors));
        for (String secret : List.of(wrong, number(102), number(104), "覃某人")) {
            assertFalse(refused.text().contains(secret), refused::text);
        }
        assertEquals(0, sending.client().read(trip).path("passengers").asInt());

        Answer silent = ManifestWorkbook.sends(
                sending,
                trip,
                "text/csv",
                passengers(110, 1)
                        .with(number(111), "覃某人戊", "缝纫工", "", "", "", "", "否")
                        .csv());
        assertEquals(
                List.of("H3 3 consent consent-missing"),
                errorsOf(assertRefused(422, "invalid-entry", silent).path("errors")));
        Answer twice = ManifestWorkbook.sends(
                sending,
                trip,
                "text/csv",
                passengers(110, 1)
                        .with(number(110), "覃示例110", "缝纫工", "", "", "", "", "是")
                        .csv());
        assertEquals(
                List.of("A3 3 idNumber passenger-twice"),
                errorsOf(assertRefused(422, "invalid-entry", twice).path("errors")));
        ManifestWorkbook.sends(sending, trip, "text/csv", passengers(120, 1).csv())
                .orThrow();
        Answer taken = ManifestWorkbook.sends(
                sending,
                trip,
                "text/csv",
                ManifestWorkbook.empty()
                        .with(number(121), "覃示例121", "缝纫工", "", "", "120", "", "是")
                        .csv());
        JsonNode conflict = assertRefused(409, "state-conflict", taken).path("errors");
        assertEquals("trip-planned", conflict.path(0).path("code").asText());
        assertEquals("F2", conflict.path(1).path("cell").asText(), conflict::toString);
    }

    private static List<String> errorsOf(JsonNode errors) {
        List<String> told = new ArrayList<>();
        errors.forEach(one -> told.add(String.join(
                " ",
                one.path("cell").asText(),
                one.path("row").asText(),
                one.path("field").asText(),
                one.path("code").asText())));
        return told;
    }

    /** The sheet that is fetched, the list of those who travel in it, takes one more and is sent back. */
    @Test
    void whatIsFetchedIsFilledAndSentBack() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-23", 50).madeBy(sending);
        List<String> titles = List.of("身份证号", "姓名", "工种(职业)", "同意");
        int person = 200;
        for (String format : List.of("xlsx", "xls")) {
            for (int round = 0; round < 2; round++) {
                Answer fetched = sending.client()
                        .get(trip + "/manifest?format=" + format)
                        .orThrow();
                byte[] filled = ManifestWorkbook.filled(
                        fetched.body(), "身份证号", titles, List.of(number(person), "覃示例" + person, "缝纫工", "是"));
                JsonNode added = ManifestWorkbook.sends(sending, trip, ManifestWorkbook.ANY, filled)
                        .orThrow()
                        .json();
                assertEquals(1, added.path("items").size(), added::toString);
                assertEquals(person - 200, added.path("unchanged").asInt(), added::toString);
                person++;
            }
        }
        Answer seen = receiving.client().get(trip + "/manifest?format=xls").orThrow();
        assertFalse(new String(seen.body(), StandardCharsets.ISO_8859_1).contains(number(200)));
        assertRefused(400, "unknown-format", sending.client().get(trip + "/manifest?format=csv"));
        assertNotThere(OfficerClient.officer(running, "450403").client().get(trip + "/manifest?format=xlsx"));
        assertRefused(
                409,
                "state-conflict",
                ManifestWorkbook.sends(receiving, trip, XLSX, passengers(230, 1).workbook(true)));
    }

    /** Rows of those who travel already change nothing; so nothing may be changed in them, and nothing left out. */
    @Test
    void changedRowsOfPassengersAreFaults() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-25", 50).madeBy(sending);
        ManifestWorkbook.sends(sending, trip, XLSX, passengers(250, 2).workbook(true))
                .orThrow();
        byte[] fetched =
                sending.client().get(trip + "/manifest?format=xlsx").orThrow().body();
        Map<String, String> changes = new LinkedHashMap<>();
        changes.put("身份证号", number(250));
        changes.put("姓名", "覃示例250");
        changes.put("工种(职业)", "焊工");
        changes.put("上车站", "服务区");
        changes.put("下车站", "服务区");
        changes.put("用工单位统一社会信用代码", "91350100M000100Y43");
        changes.put("座位号", "");
        changes.put("脱贫人口", "否");
        changes.put("同意", "否");
        changes.put("同意日期", "2021-02-01");
        changes.forEach((title, text) -> {
            byte[] changed = ManifestWorkbook.changed(fetched, title, 1, text);
            Answer refused = ManifestWorkbook.sends(sending, trip, XLSX, changed);
            JsonNode errors = assertRefused(422, "invalid-entry", refused).path("errors");
            assertEquals(List.of("passenger-row-changed"), errors.findValuesAsText("code"), title);
            assertFalse(refused.text().contains(number(250)), refused::text);
        });
        JsonNode same =
                ManifestWorkbook.sends(sending, trip, XLSX, fetched).orThrow().json();
        assertEquals(2, same.path("unchanged").asInt(), same::toString);
    }

    @Test
    void whatIsNoManifestIsRefused() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-02-24", 50).madeBy(sending);
        byte[] text = "没有表头".getBytes(StandardCharsets.UTF_8);
        assertRefused(422, "header-not-found", ManifestWorkbook.sends(sending, trip, "text/csv", text));
        assertRefused(
                422, "unreadable-workbook", ManifestWorkbook.sends(sending, trip, XLSX, new byte[] {'P', 'K', 3, 4, 0
                }));
        assertRefused(
                413, "body-too-large", ManifestWorkbook.sends(sending, trip, "text/csv", new byte[(2 << 20) + 1]));
        assertRefused(415, "unsupported-media-type", ManifestWorkbook.sends(sending, trip, "image/png", text));
        assertRefused(
                422,
                "invalid-entry",
                ManifestWorkbook.sends(
                        sending, trip, "text/csv", ManifestWorkbook.empty().csv()));
        ManifestWorkbook nameless =
                new ManifestWorkbook(List.of("身份证号", "工种", "上车站", "同意"), List.of(List.of(number(300), "缝纫工", "", "是")));
        assertRefused(
                422, "required-column-missing", ManifestWorkbook.sends(sending, trip, "text/csv", nameless.csv()));
        Map<String, Object> known = Map.of("passengers", List.of());
        assertRefused(422, "invalid-entry", sending.client().post(trip + "/manifest", known));
    }
}
