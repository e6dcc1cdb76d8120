package org.bagui.runtime.itest.people;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.coop.ManifestWorkbook;
import org.bagui.runtime.itest.coop.TripDraft;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Known ID numbers and names come on manifests, as JSON and in workbooks of three formats, in good rows and in faulty ones, in
 * the wrong columns too; then they stand nowhere: no file, no temporary file, no table, no line of a log at its most talkative.
 */
@Edition(shared = true)
@Tag("both-databases")
class ManifestCanaryTest {
    private static final String SENDING = "451081";
    private static final String RECEIVING = "451481";
    private static final String CONTROL = "这一行也必须出现";
    private static final String KEPT = "示例金丝雀工种";

    private final List<String> secrets = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int next = 7_000;

    /** Another number, which nothing may keep. */
    private String number() {
        String number = CitizenNumbers.of(SENDING, next++);
        secrets.add(number);
        return number;
    }

    /** Another name of three rare characters. */
    private String name() {
        String name = "郗" + (char) ('鼎' + next % 40) + (char) ('龠' - next % 40) + "璟";
        secrets.add(name);
        return name;
    }

    private String faulty() {
        String number = number();
        String faulty = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
        secrets.add(faulty);
        return faulty;
    }

    @Test
    void nobodyOnAManifestStandsAnywhere(RunningEdition platform) throws Exception {
        KeptData kept = new KeptData(platform, FileTime.from(Instant.now()));
        String log;
        try (PlatformLog open = new PlatformLog(platform)) {
            walkEveryWay(OfficerClient.officer(platform, SENDING), OfficerClient.officer(platform, RECEIVING));
            open.says(CONTROL);
            log = open.text();
        }
        assertTrue(log.contains(CONTROL), "what the platform logs is seen");
        assertTrue(secrets.size() > 30, "so many were sent");
        for (String secret : secrets) {
            assertFalse(
                    log.contains(secret),
                    () -> "in the log: "
                            + log.lines()
                                    .filter(line -> line.contains(secret))
                                    .findFirst()
                                    .orElse(""));
            answers.forEach(answer -> assertFalse(answer.text().contains(secret), answer::text));
        }
        List<String> places = kept.placesOfAny(secrets);
        for (String secret : places.isEmpty() ? List.<String>of() : secrets) {
            assertEquals(List.of(), kept.placesOf(secret), secret);
        }
        assertEquals(List.of(), places);
        assertFalse(kept.placesOf(KEPT).isEmpty(), "what may be kept is, and the search finds it");
    }

    private void walkEveryWay(OfficerClient sending, OfficerClient receiving) {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-11-15", 50).madeBy(sending);
        sends(sending, trip + "/manifest", 200, Map.of("passengers", List.of(row(number(), name(), KEPT))));
        sends(sending, trip + "/manifest", 422, Map.of("passengers", List.of(row(faulty(), name(), KEPT))));
        Map<String, Object> everywhere = row(number(), name(), number());
        for (String member : List.of("boarding", "alighting", "employer", "seat", "person")) {
            everywhere.put(member, number());
        }
        sends(sending, trip + "/manifest", 422, Map.of("passengers", List.of(everywhere)));
        sends(sending, trip + "/manifest", 422, Map.of("passengers", List.of(row(number(), name(), KEPT), Map.of())));
        sends(sending, trip + "/manifest", 422, Map.of("passengers", number()));
        for (int format = 0; format < 3; format++) {
            book(
                    sending,
                    trip,
                    format,
                    200,
                    ManifestWorkbook.empty().with(number(), name(), KEPT, "", "", "", "", "是"));
            ManifestWorkbook bad = ManifestWorkbook.empty()
                    .with(number(), name(), KEPT, "", "", "", "", "是")
                    .with(faulty(), name(), number(), number(), number(), number(), number(), number());
            book(sending, trip, format, 422, bad);
            book(
                    sending,
                    trip,
                    format,
                    422,
                    ManifestWorkbook.empty().with(number(), name(), KEPT, "", "", "", "", "否"));
        }
        String cut = number() + "," + name();
        answers.add(ManifestWorkbook.sends(sending, trip, "text/csv", cut.getBytes(StandardCharsets.UTF_8)));
        JsonNode manifest = sending.client().read(trip + "/manifest");
        assertEquals(4, manifest.path("items").size(), manifest::toString);
        String first = manifest.path("items").path(0).path("id").asText();
        Map<String, Object> leaves = Map.of(
                "at",
                "2021-11-15T08:00:00+08:00",
                "missing",
                List.of(Map.of("passenger", first, "reason", "证号" + number() + "未到")));
        sends(sending, trip + "/departure", 422, leaves);
        sends(sending, trip + "/departure", 200, Map.of("at", "2021-11-15T08:00:00+08:00"));
        for (OfficerClient client : List.of(sending, receiving)) {
            answers.add(client.client().get(trip + "/manifest"));
            answers.add(client.client().get(trip + "/manifest?format=xls"));
            answers.add(client.client().get(trip + "/manifest?format=xlsx"));
        }
        sends(receiving, trip + "/arrival", 200, Map.of("at", "2021-11-15T18:00:00+08:00"));
        sends(sending, trip + "/cancellation", 422, Map.of("booking", number(), "reason", "示例"));
    }

    private static Map<String, Object> row(String number, String name, String occupation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("idNumber", number);
        row.put("name", name);
        row.put("occupation", occupation);
        row.put("consent", true);
        return row;
    }

    private void sends(OfficerClient client, String path, int status, Object body) {
        expect(status, client.client().post(path, body));
    }

    private void book(OfficerClient client, String trip, int format, int status, ManifestWorkbook workbook) {
        byte[] file = format == 2 ? workbook.csv() : workbook.workbook(format == 0);
        expect(status, ManifestWorkbook.sends(client, trip, ManifestWorkbook.ANY, file));
    }

    private void expect(int status, Answer answer) {
        assertEquals(status, answer.status(), answer::text);
        if (status == 422) {
            assertRefused(422, "invalid-entry", answer);
        }
        answers.add(answer);
    }
}
