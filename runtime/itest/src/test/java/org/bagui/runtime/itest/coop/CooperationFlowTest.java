package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The whole way of a labour cooperation, over REST alone: Jingxi in Baise has welders, Rongshui in Liuzhou lacks them; the
 * region allocates and proposes, both counties agree, a bus carries forty, three do not arrive, the difference is explained,
 * and who stays is in the figures of both places, of their cities and of the region.
 */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class CooperationFlowTest {
    private static final String SENDING = "451081";
    private static final String SENDING_CITY = "451000";
    private static final String RECEIVING = "450225";
    private static final String RECEIVING_CITY = "450200";
    private static final String REGION = "450000";
    private static final String WELDER = "6-18-02-04";
    private static final String MONTH = "2018-05";
    private static final int LACKED = 40;
    private static final int LOST = 3;
    private static final int POVERTY_LIFTED = 6;
    private static final Map<String, Object> CONTACT = Map.of("name", "示例联系人", "phone", "0772-5121234");

    private final OfficerClient sending;
    private final OfficerClient receiving;
    private final OfficerClient region;
    private final List<OfficerClient> cities;
    private final OfficerClient stranger;

    CooperationFlowTest(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
        region = OfficerClient.officer(platform, REGION);
        cities =
                List.of(OfficerClient.officer(platform, SENDING_CITY), OfficerClient.officer(platform, RECEIVING_CITY));
        stranger = OfficerClient.officer(platform, "451481");
    }

    @Test
    void fromSupplyAndShortageToTheFiguresOfAllPlaces() throws IOException {
        supplyAndShortage();
        String plan = allocated();
        String pairing = agreed(plan);
        JsonNode trip = travelled(pairing);
        String transfer = trip.path("transfers").path(0).path("id").asText();
        explained(transfer);
        stayed(transfer);
        figures();
        nothingForStrangers(pairing, "laborcoop/trips/" + trip.path("id").asText(), "laborcoop/transfers/" + transfer);
    }

    private void supplyAndShortage() {
        for (Map.Entry<String, Integer> level : Map.of("3", 30, "4", 30).entrySet()) {
            Map<String, Object> survey = Map.of(
                    "countyCode", SENDING,
                    "period", MONTH,
                    "occupationCode", WELDER,
                    "skillLevel", level.getKey(),
                    "personsAvailable", level.getValue());
            sending.client().post("registers/labour-supply/entries", survey).orThrow();
        }
        receiving.reports(Report.profile(RECEIVING, 791).in(MONTH));
        receiving.reports(Report.demand(RECEIVING, 791, "焊工")
                .in(MONTH)
                .with("occupationCode", WELDER)
                .with("shortageCurrent", LACKED));
    }

    private String allocated() {
        Map<String, Object> asked = Map.of("jurisdiction", REGION, "period", MONTH, "name", "五月焊工");
        String plan = "laborcoop/allocations/"
                + done(region, "laborcoop/allocations", asked).path("id").asText();
        JsonNode solved = Waiting.until(
                () -> region.client().read(plan),
                one -> !one.path("state").asText().equals("running"));
        assertTrue(solved.path("plan").path("verified").asBoolean(), solved::toString);
        assertEquals(LACKED, solved.path("plan").path("filled").asInt(), solved::toString);
        return plan;
    }

    private String agreed(String plan) {
        Map<String, Object> terms = Map.of(
                "side", "sending",
                "validFrom", "2018-01-01",
                "validUntil", "2098-12-31",
                "contacts", Map.of("sending", CONTACT));
        JsonNode made = done(region, plan + "/proposals", terms).path("items");
        assertEquals(1, made.size(), made::toString);
        String pairing = "laborcoop/pairings/" + made.path(0).path("pairing").asText();
        assertEquals("proposed", sending.client().read(pairing).path("state").asText());
        JsonNode confirmed = done(receiving, pairing + "/confirm", Map.of("contact", CONTACT));
        assertEquals("active", confirmed.path("state").asText(), confirmed::toString);
        assertEquals(LACKED, confirmed.path("quotas").path(0).path("persons").asInt(), confirmed::toString);
        return pairing;
    }

    private JsonNode travelled(String pairing) throws IOException {
        TripDraft bus = TripDraft.bus(SENDING, RECEIVING, MONTH + "-10", LACKED)
                .with("pairing", pairing.substring(pairing.lastIndexOf('/') + 1))
                .with(
                        "stops",
                        List.of(
                                Map.of("name", "新靖镇", "at", MONTH + "-10T07:00:00+08:00"),
                                Map.of("name", "县城", "at", MONTH + "-10T07:40:00+08:00"),
                                Map.of("name", "融水园区", "at", MONTH + "-10T16:00:00+08:00")));
        String trip = bus.madeBy(sending);
        JsonNode manifest = sending.client()
                .send("POST", trip + "/manifest", "application/octet-stream", workbook())
                .orThrow()
                .json();
        assertEquals(LACKED, manifest.path("items").size(), manifest::toString);
        done(sending, trip + "/departure", Map.of("at", MONTH + "-10T07:05:00+08:00"));
        List<String> lost = new ArrayList<>();
        JsonNode seen = receiving.client().read(trip + "/manifest").path("items");
        for (int i = 0; i < LOST; i++) {
            lost.add(seen.path(i).path("id").asText());
        }
        Map<String, Object> arrival = Map.of("at", MONTH + "-10T16:30:00+08:00", "missing", lost);
        JsonNode arrived = done(receiving, trip + "/arrival", arrival);
        assertEquals(1, arrived.path("transfers").size(), arrived::toString);
        return arrived;
    }

    /** The manifest as LibreOffice wrote it: a title above, a column of numbers, forty people with made-up ID numbers. */
    private static byte[] workbook() throws IOException {
        try (InputStream in = CooperationFlowTest.class.getResourceAsStream("/coop/manifest-libreoffice.xlsx")) {
            return in.readAllBytes();
        }
    }

    private void explained(String transfer) {
        for (OfficerClient client : List.of(sending, receiving, cities.get(0), cities.get(1), region)) {
            JsonNode differs = client.client()
                    .read("laborcoop/differences?period=" + MONTH)
                    .path("items");
            assertEquals(1, differs.size(), differs::toString);
            assertEquals(LOST, differs.path(0).path("unexplained").asInt(), differs::toString);
        }
        Map<String, Object> why = Map.of("reason", "other-employer", "persons", LOST, "text", "示例途中到其他企业就业");
        JsonNode told = done(receiving, "laborcoop/transfers/" + transfer + "/explanation", why);
        assertEquals("explained", told.path("state").asText(), told::toString);
        assertEquals(
                0,
                sending.client()
                        .read("laborcoop/differences?period=" + MONTH)
                        .path("items")
                        .size());
    }

    private void stayed(String transfer) {
        Map.of(1, 36, 3, 33, 6, 30)
                .forEach((months, persons) -> done(
                        receiving,
                        "laborcoop/transfers/" + transfer + "/retention",
                        Map.of("months", months, "persons", persons)));
    }

    private void figures() {
        int came = LACKED - LOST;
        balance(sending, LACKED, 0);
        balance(receiving, 0, came);
        balance(cities.get(0), LACKED, 0);
        balance(cities.get(1), 0, came);
        JsonNode whole = balance(region, LACKED, came);
        assertEquals("36 33 30", retention(whole), whole::toString);
        assertEquals(came, whole.path("placements").path("persons").asInt(), whole::toString);
        JsonNode buses = whole.path("trips").path(0);
        assertEquals("bus", buses.path("mode").asText(), whole::toString);
        assertEquals(1, buses.path("trips").asInt(), whole::toString);
        assertEquals(LACKED, buses.path("persons").asInt(), whole::toString);
        assertEquals(POVERTY_LIFTED, buses.path("povertyLifted").asInt(), whole::toString);
        JsonNode flows = region.client().read("laborcoop/flows?by=county&period=" + MONTH);
        assertTrue(flows.toString().contains(SENDING) && flows.toString().contains(RECEIVING), flows::toString);
    }

    private static JsonNode balance(OfficerClient client, int sent, int received) {
        JsonNode balance = client.client().read("laborcoop/balance?period=" + MONTH);
        assertEquals(sent, balance.path("sent").asInt(), balance::toString);
        assertEquals(received, balance.path("received").asInt(), balance::toString);
        return balance;
    }

    private static String retention(JsonNode balance) {
        List<String> stayed = new ArrayList<>();
        balance.path("retention").forEach(one -> stayed.add(one.path("persons").asText()));
        return String.join(" ", stayed);
    }

    private void nothingForStrangers(String... paths) {
        for (String path : paths) {
            assertNotThere(stranger.client().get(path));
        }
        balance(stranger, 0, 0);
        assertEquals(
                0,
                stranger.client()
                        .read("laborcoop/differences?period=" + MONTH)
                        .path("items")
                        .size());
    }
}
