package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.codes;
import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.told;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Together;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code /laborcoop/transfers}: both ends book, what differs is listed, quotas hold, and each place sees its own flows. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class TransfersTest {
    private static final int CLIENTS = 32;
    private static final String SENDING = "451424";
    private static final String RECEIVING = "450923";
    private static final String STRANGER = "451423";
    private static final String WELDER = "示例焊工";

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;
    private static OfficerClient region;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        region = OfficerClient.officer(platform, "450000");
    }

    /** A pairing in force from a month on, with a quota of 40. */
    private static String pairing(String month) {
        return pairing(month, quota(WELDER, 40));
    }

    private static Map<String, Object> quota(String occupation, int persons) {
        return Map.of("occupation", occupation, "persons", persons);
    }

    private static String pairing(String month, Map<String, Object> quota) {
        String pairing = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", month + "-01")
                .with("quotas", List.of(quota))
                .madeBy(sending);
        receiving.client().post(pairing + "/confirm", Map.of()).orThrow();
        return pairing.substring(pairing.lastIndexOf('/') + 1);
    }

    private static Map<String, Object> leg(int persons, String date) {
        return Map.of("persons", persons, "date", date);
    }

    private static Map<String, Object> corrected(int persons, String date) {
        return Map.of("persons", persons, "date", date, "reason", "示例更正");
    }

    private static Map<String, Object> body(String pairing, String month, String occupation) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sendingPlace", SENDING);
        body.put("receivingPlace", RECEIVING);
        body.put("pairing", pairing);
        body.put("occupation", occupation);
        body.put("period", month);
        return body;
    }

    private static Answer opens(OfficerClient officerClient, String pairing, String month, String leg, int persons) {
        return opens(officerClient, pairing, month, leg, persons, WELDER);
    }

    private static Answer opens(
            OfficerClient officerClient, String pairing, String month, String leg, int persons, String occupation) {
        Map<String, Object> body = body(pairing, month, occupation);
        body.put(leg, leg(persons, month + "-10"));
        return officerClient.client().post("laborcoop/transfers", body);
    }

    private static String opened(OfficerClient officerClient, String pairing, String month, String leg, int persons) {
        return opened(officerClient, pairing, month, leg, persons, WELDER);
    }

    private static String opened(
            OfficerClient officerClient, String pairing, String month, String leg, int persons, String occupation) {
        JsonNode made = opens(officerClient, pairing, month, leg, persons, occupation)
                .orThrow()
                .json();
        return "laborcoop/transfers/" + made.path("id").asText();
    }

    private static JsonNode differences(OfficerClient officerClient, String month) {
        return officerClient
                .client()
                .read("laborcoop/differences?period=" + month)
                .path("items");
    }

    @Test
    void bothEndsBookAndTheDifferenceIsExplained() {
        String pairing = pairing("2021-03");
        String transfer = opened(sending, pairing, "2021-03", "departure", 20);
        assertNotThere(OfficerClient.officer(running, STRANGER).client().get(transfer));
        assertEquals(
                List.of("transfer-departed", "transfer-of-the-other-side"),
                codes(sending.client().post(transfer + "/arrival", leg(20, "2021-03-12"))));
        JsonNode arrived = done(receiving, transfer + "/arrival", leg(17, "2021-03-12"));
        assertEquals("differs 3 3", told(arrived, "state", "difference", "unexplained"));
        assertEquals(1, differences(sending, "2021-03").size());
        assertEquals(1, differences(receiving, "2021-03").size());
        assertEquals(
                0,
                differences(OfficerClient.officer(running, STRANGER), "2021-03").size());

        Map<String, Object> three = Map.of("reason", "turned-back", "persons", 3, "text", "示例中途返回");
        assertEquals(
                "explained",
                done(sending, transfer + "/explanation", three).path("state").asText());
        assertEquals(0, differences(receiving, "2021-03").size());
        assertEquals(
                List.of("transfer-explained", "transfer-less-to-explain"),
                codes(receiving.client().post(transfer + "/explanation", three)));
        String before = region.client()
                .read("laborcoop/balance?period=2021-03")
                .path("asOf")
                .asText();
        done(receiving, transfer + "/arrival", corrected(18, "2021-03-12"));
        assertEquals(
                2, differences(sending, "2021-03").path(0).path("unexplained").asInt(), "reopened");

        done(receiving, transfer + "/retention", Map.of("months", 1, "persons", 16));
        assertEquals(
                List.of("transfer-differs", "transfer-retention-too-many"),
                codes(receiving.client().post(transfer + "/retention", Map.of("months", 3, "persons", 17))));
        done(receiving, transfer + "/retention", Map.of("months", 3, "persons", 15));
        assertFigures(before);
        for (String place : List.of(SENDING, RECEIVING)) {
            JsonNode shown = OfficerClient.officer(running, place).client().read("laborcoop/pairings/" + pairing);
            assertEquals(
                    WELDER + " 40 20", told(shown.path("progress").path(0), "occupation", "quota", "departed"), place);
        }
        JsonNode history = sending.client().read(transfer).path("history");
        assertEquals(17, history.path(3).path("before").asInt(), history::toString);
    }

    private static void assertFigures(String before) {
        JsonNode sent = sending.client().read("laborcoop/balance?period=2021-03");
        assertEquals("20 0 1 18", told(sent, "sent", "received", "pairingsActive", "personsMoved"), sent::toString);
        JsonNode received = receiving.client().read("laborcoop/balance?period=2021-03");
        assertEquals("0 18", told(received, "sent", "received"), received::toString);
        assertEquals(SENDING + " 18", told(received.path("byPartner").path(0), "place", "received"));
        assertEquals(WELDER + " 18", told(received.path("byOccupation").path(0), "occupation", "received"));
        assertEquals(List.of("16", "15", "0"), received.path("retention").findValuesAsText("persons"));
        String asOf = "&asOf=" + URLEncoder.encode(before, StandardCharsets.UTF_8);
        assertEquals(
                "17",
                told(
                        region.client().read("laborcoop/balance?jurisdiction=" + RECEIVING + "&period=2021-03" + asOf),
                        "received"));
        JsonNode cities = region.client().read("laborcoop/flows?by=city&jurisdiction=451400&period=2021-03");
        assertEquals("451400 450900 20 18", told(cities.path("flows").path(0), "from", "to", "departed", "arrived"));
        JsonNode counties = sending.client().read("laborcoop/flows?period=2021-03");
        assertEquals(SENDING + " " + RECEIVING, told(counties.path("flows").path(0), "from", "to"));
        OfficerClient stranger = OfficerClient.officer(running, STRANGER);
        assertEquals(
                0,
                stranger.client()
                        .read("laborcoop/flows?by=city&period=2021-03")
                        .path("flows")
                        .size());
        for (String figures : List.of("balance", "flows", "differences", "hires-proposals")) {
            assertNotThere(stranger.client().get("laborcoop/" + figures + "?period=2021-03&jurisdiction=" + SENDING));
        }
        JsonNode hires = receiving.client().read("laborcoop/hires-proposals?period=2021-03");
        assertEquals(RECEIVING + " 18", told(hires.path("items").path(0), "place", "hiresPointToPoint"));
        assertRefused(400, "bad-parameter", sending.client().get("laborcoop/flows?by=village"));
    }

    @Test
    void eitherMayBookFirstAndOnlyItsOwnIsTakenBack() {
        String transfer = opened(receiving, null, "2021-05", "arrival", 9);
        Map<String, Object> wrong = Map.of("booking", "arrival", "reason", "示例误报");
        assertEquals(
                List.of("transfer-arrived", "transfer-of-the-other-side"),
                codes(region.client().post(transfer + "/cancellation", wrong)));
        assertEquals(
                "matched",
                done(sending, transfer + "/departure", leg(9, "2021-05-09"))
                        .path("state")
                        .asText());
        assertEquals(
                List.of("transfer-matched", "transfer-booked-already"),
                codes(sending.client().post(transfer + "/departure", leg(8, "2021-05-09"))));
        assertEquals("departed 9", told(done(receiving, transfer + "/cancellation", wrong), "state", "unexplained"));
        assertEquals(
                List.of("transfer-departed", "transfer-not-booked"),
                codes(receiving.client().post(transfer + "/cancellation", wrong)));
        assertEquals(
                0,
                receiving
                        .client()
                        .read("laborcoop/balance?period=2021-05")
                        .path("byPartner")
                        .size());
        OfficerClient reader = OfficerClient.of(running, SENDING, "reader");
        assertEquals(
                1,
                reader.client()
                        .read("laborcoop/transfers?period=2021-05")
                        .path("items")
                        .size());
        assertRefused(403, "not-permitted", reader.client().post(transfer + "/departure", leg(8, "2021-05-09")));
        assertRefused(422, "invalid-entry", sending.client().post(transfer + "/departure", corrected(8, "2021-06-09")));
        assertRefused(422, "invalid-entry", opens(sending, null, "2021-05", "departure", -1));
    }

    /** The quota is one for an occupation, and both sides know a move by it, however it is spelt. */
    @Test
    void spellingDoesNotMatter() {
        Answer twice = Proposal.between(SENDING, RECEIVING)
                .with("quotas", List.of(quota("示例CNC操作工", 5), quota("示例ｃｎｃ 操作工", 5)))
                .sentBy(sending);
        assertEquals(
                List.of("occupation-twice"),
                assertRefused(422, "invalid-entry", twice).path("errors").findValuesAsText("code"));
        String pairing = pairing("2021-09", quota("示例CNC操作工", 40));
        String first = opened(sending, pairing, "2021-09", "departure", 30, "示例ｃｎｃ 操作工");
        assertEquals(
                List.of("transfer-quota-overrun"),
                codes(opens(sending, pairing, "2021-09", "departure", 11, "示例CNC操作工")));
        opened(sending, pairing, "2021-09", "departure", 10, "示例cnc操作工");
        JsonNode progress =
                sending.client().read("laborcoop/pairings/" + pairing).path("progress");
        assertEquals(1, progress.size(), progress::toString);
        assertEquals("示例CNC操作工 40 40", told(progress.path(0), "occupation", "quota", "departed"));
        Answer again = opens(receiving, pairing, "2021-09", "arrival", 30, "示例CNC操作工");
        assertEquals(List.of("transfer-departed", "transfer-open-half"), codes(again));
        assertTrue(again.text().contains(first.substring(first.lastIndexOf('/') + 1)), again::text);
        assertEquals(
                "40 1",
                told(sending.client().read("laborcoop/balance?period=2021-09"), "sent") + " "
                        + sending.client()
                                .read("laborcoop/balance?period=2021-09")
                                .path("byOccupation")
                                .size());
    }

    /** A pairing that was ended carries what left before, and counts in the months in which it held. */
    @Test
    void anEndedPairingHeldBefore() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String pairing = pairing("2021-11");
        String ahead = Proposal.between(SENDING, RECEIVING)
                .with("validFrom", today.plusDays(1).toString())
                .madeBy(sending);
        done(receiving, ahead + "/confirm", Map.of());
        int active = active("2021-11");
        int now = active(today.toString().substring(0, 7));
        for (String one : List.of("laborcoop/pairings/" + pairing, ahead)) {
            done(sending, one + "/end", Map.of("reason", "示例协商终止"));
        }
        opened(sending, pairing, "2021-11", "departure", 3);
        assertEquals(List.of("pairing-ended"), codes(opensOn(sending, pairing, today)));
        assertEquals(active, active("2021-11"), "it held in that month");
        int left = today.getDayOfMonth() == 1 ? 2 : 1;
        boolean same = today.plusDays(1).getMonth() == today.getMonth();
        assertEquals(
                now - (same ? left : left - 1), active(today.toString().substring(0, 7)), "the other one never held");
    }

    private static int active(String month) {
        return sending.client()
                .read("laborcoop/balance?period=" + month)
                .path("pairingsActive")
                .asInt();
    }

    private static Answer opensOn(OfficerClient officerClient, String pairing, LocalDate day) {
        Map<String, Object> body = body(pairing, day.toString().substring(0, 7), WELDER);
        body.put("departure", leg(1, day.toString()));
        return officerClient.client().post("laborcoop/transfers", body);
    }

    /** 32 clients book departures and arrivals at once: the quota holds, and just what differs is listed. */
    @Test
    void theQuotaHoldsAgainstManyClients() throws Exception {
        String pairing = pairing("2021-07");
        String shared = opened(sending, pairing, "2021-07", "departure", 1);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int number = client;
            calls.add(
                    client % 4 == 3
                            ? () -> receiving.client().post(shared + "/arrival", corrected(number, "2021-07-12"))
                            : () -> opens(sending, pairing, "2021-07", "departure", 3));
        }
        int taken = 0;
        for (Answer answer : Together.atOnce(calls)) {
            if (answer.status() >= 300) {
                assertEquals(List.of("transfer-quota-overrun"), codes(answer));
            } else if (answer.status() == 201) {
                taken++;
            }
        }
        assertEquals(13, taken, "39 of 40 are left, and each takes 3");
        JsonNode progress = sending.client()
                .read("laborcoop/pairings/" + pairing)
                .path("progress")
                .path(0);
        assertEquals(40, progress.path("departed").asInt(), progress::toString);
        JsonNode kept = sending.client().read(shared);
        assertEquals(1 + CLIENTS / 4, kept.path("history").size(), kept::toString);
        int last = kept.path("history").path(CLIENTS / 4).path("persons").asInt();
        assertEquals(last, kept.path("arrival").path("persons").asInt(), kept::toString);
        assertEquals(1 - last, kept.path("difference").asInt(), kept::toString);
        JsonNode listed = differences(receiving, "2021-07");
        assertEquals(taken + 1, listed.size(), listed::toString);
        assertEquals(List.of("transfer-quota-overrun"), codes(opens(sending, pairing, "2021-07", "departure", 1)));
    }
}
