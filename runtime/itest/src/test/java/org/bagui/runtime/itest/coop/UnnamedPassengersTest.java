package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.at;
import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.faults;
import static org.bagui.runtime.itest.coop.Said.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who refuses to be named travels and is counted wherever heads are, and nothing tells who it is. */
@Edition(shared = true)
@Tag("both-databases")
class UnnamedPassengersTest {
    private static final String SENDING = "450481";
    private static final String RECEIVING = "450512";
    private static final String WELDER = TripDraft.OCCUPATION;
    private static final String FITTER = "示例钳工";

    private static OfficerClient sending;
    private static OfficerClient receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    private static Map<String, Object> unnamed(String occupation, boolean povertyLifted) {
        Map<String, Object> row = new HashMap<>();
        row.put("unnamed", true);
        row.put("occupation", occupation);
        row.put("povertyLifted", povertyLifted);
        return row;
    }

    private static Map<String, Object> passengers(Object... rows) {
        return Map.of("passengers", List.of(rows));
    }

    private static List<JsonNode> unnamed(JsonNode manifest) {
        List<JsonNode> found = new ArrayList<>();
        manifest.path("items").forEach(one -> {
            if (one.path("unnamed").asBoolean()) {
                found.add(one);
            }
        });
        return found;
    }

    @Test
    void isCountedFromTheListToTheArrival() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-07-06", 5).madeBy(sending);
        JsonNode listed = done(
                sending,
                trip + "/manifest",
                passengers(
                        TripDraft.passenger(SENDING, 810),
                        unnamed(WELDER, true),
                        unnamed(WELDER, false),
                        unnamed(FITTER, true)));
        assertEquals(4, listed.path("items").size(), listed::toString);
        assertEquals(3, unnamed(listed).size());
        for (JsonNode one : unnamed(listed)) {
            assertFalse(one.has("person") || one.has("idNumber") || one.has("familyName"), one::toString);
            assertFalse(one.path("consent").asBoolean());
        }
        assertEquals("4 4", told(sending.client().read(trip), "passengers", "sold"));
        assertTrue(Said.codes(twoMore(trip)).contains("trip-sold-out"), "each takes a seat");

        Map<String, Object> missing = new HashMap<>(at("2021-07-06T08:10:00+08:00"));
        missing.put(
                "missing",
                List.of(Map.of("passenger", unnamed(listed).get(1).path("id").asText(), "reason", "示例误车")));
        JsonNode left = done(sending, trip + "/departure", missing).path("departure");
        assertEquals("3 2 0", told(left, "persons", "povertyLifted", "consentWithdrawn"), left::toString);

        JsonNode seen = receiving.client().read(trip + "/manifest");
        assertEquals(3, unnamed(seen).size(), "the other side sees that they come");
        Map<String, Object> arrival = new HashMap<>(at("2021-07-06T18:10:00+08:00"));
        arrival.put("missing", List.of(unnamed(seen).get(2).path("id").asText()));
        JsonNode came = done(receiving, trip + "/arrival", arrival);
        assertEquals("2 1", told(came.path("arrival"), "persons", "missing"), came::toString);
        Map<String, String> transfers = new HashMap<>();
        came.path("transfers")
                .forEach(one -> transfers.put(one.path("occupation").asText(), told(one, "departed", "arrived")));
        assertEquals(Map.of(WELDER, "2 2", FITTER, "1 0"), transfers);
    }

    private static Answer twoMore(String trip) {
        return sending.client().post(trip + "/manifest", passengers(unnamed(WELDER, false), unnamed(WELDER, false)));
    }

    @Test
    void nothingThatTellsWhoItIsIsTaken() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-07-13", 5).madeBy(sending);
        for (String member : List.of("idNumber", "name", "person", "consentDate")) {
            Map<String, Object> row = unnamed(WELDER, false);
            row.put(
                    member,
                    switch (member) {
                        case "idNumber" -> CitizenNumbers.of(SENDING, 811);
                        case "person" -> "12";
                        case "name" -> "韦示例";
                        default -> "2021-07-01";
                    });
            Answer refused = sending.client().post(trip + "/manifest", passengers(row));
            assertEquals(List.of("not-of-unnamed"), faults(refused), member);
            JsonNode fault = refused.json().path("errors").path(0);
            assertEquals("passengers/0/" + member, fault.path("field").asText());
            assertFalse(refused.text().contains(CitizenNumbers.of(SENDING, 811)));
        }
        Map<String, Object> agreeing = unnamed(WELDER, false);
        agreeing.put("consent", true);
        assertEquals(
                List.of("not-of-unnamed"), faults(sending.client().post(trip + "/manifest", passengers(agreeing))));
    }

    @Test
    void standsInTheWorkbookAndComesBack() {
        String trip = TripDraft.bus(SENDING, RECEIVING, "2021-07-20", 9).madeBy(sending);
        byte[] file = ManifestWorkbook.empty()
                .with(CitizenNumbers.of(SENDING, 820), "韦示例820", WELDER, "", "", "", "否", "是")
                .with("", "未同意实名", WELDER, "", "", "", "是", "")
                .with("", "unnamed", FITTER, "", "", "", "", "否")
                .workbook(true);
        JsonNode listed = ManifestWorkbook.sends(sending, trip, ManifestWorkbook.ANY, file)
                .orThrow()
                .json();
        assertEquals(2, unnamed(listed).size(), listed::toString);
        assertTrue(unnamed(listed).get(0).path("povertyLifted").asBoolean());
        byte[] fetched =
                sending.client().get(trip + "/manifest?format=xlsx").orThrow().body();
        assertEquals(2, ManifestWorkbook.rowsOf(fetched, "未同意实名"));
        JsonNode again = ManifestWorkbook.sends(sending, trip, ManifestWorkbook.ANY, fetched)
                .orThrow()
                .json();
        assertEquals(3, again.path("unchanged").asInt(), again::toString);
        assertEquals("3", told(sending.client().read(trip), "passengers"));
        byte[] wrong = ManifestWorkbook.empty()
                .with(CitizenNumbers.of(SENDING, 821), "未同意实名", WELDER, "", "", "", "", "")
                .workbook(true);
        assertEquals(
                List.of("not-of-unnamed"), faults(ManifestWorkbook.sends(sending, trip, ManifestWorkbook.ANY, wrong)));
    }
}
