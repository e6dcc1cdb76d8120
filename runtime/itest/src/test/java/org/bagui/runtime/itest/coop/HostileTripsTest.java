package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no trip, manifest, step or campaign can be made of: each is refused with what is wrong, and changes nothing. */
@Edition(shared = true)
@Tag("both-databases")
class HostileTripsTest {
    private static final String SENDING = "450305";
    private static final String RECEIVING = "450321";

    private static OfficerClient sending;
    private static String trip;

    @BeforeAll
    static void aTrip(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        trip = draft().madeBy(sending);
    }

    private static TripDraft draft() {
        return TripDraft.bus(SENDING, RECEIVING, "2021-12-05", 10);
    }

    private static Map<String, Object> stop(String name, String at) {
        return Map.of("name", name, "at", at);
    }

    static Stream<Arguments> faultyMembers() {
        List<Object> many = new ArrayList<>(Collections.nCopies(41, stop("站", "2021-12-05T08:00:00+08:00")));
        Map<String, Object> good = stop("甲", "2021-12-05T08:00:00+08:00");
        return Stream.of(
                Arguments.of("mode", "plane"),
                Arguments.of("mode", 1),
                Arguments.of("sendingPlace", "x\u0000"),
                Arguments.of("receivingPlace", SENDING),
                Arguments.of("receivingPlace", "999999"),
                Arguments.of("seats", 0),
                Arguments.of("seats", -5),
                Arguments.of("seats", 5_001),
                Arguments.of("seats", 9_999_999_999L),
                Arguments.of("seats", "10"),
                Arguments.of("stops", List.of(good)),
                Arguments.of("stops", many),
                Arguments.of("stops", List.of(good, good)),
                Arguments.of("stops", List.of(good, stop("乙", "2021-12-05T07:59:59+08:00"))),
                Arguments.of("stops", List.of(good, stop("乙", "明天"))),
                Arguments.of("stops", List.of(good, stop("乙", "+999999999-12-31T00:00:00Z"))),
                Arguments.of("stops", List.of(good, stop("乙", "0001-01-01"))),
                Arguments.of("stops", List.of(good, stop("110105194912310025", "2021-12-05T09:00:00+08:00"))),
                Arguments.of("stops", Collections.nCopies(2, null)),
                Arguments.of("title", "乘客110105194912310025"),
                Arguments.of("title", "1101 0519 4912 3100 25"),
                Arguments.of("number", "桂".repeat(41)),
                Arguments.of("cost", Map.of("total", "1e400")),
                Arguments.of("cost", Map.of("total", -1)),
                Arguments.of("cost", Map.of("total", "10.005", "shares", List.of())),
                Arguments.of("cost", Map.of("total", 5)),
                Arguments.of("cost", Map.of("total", List.of(1))),
                Arguments.of("cost", Map.of("total", 5, "shares", Collections.nCopies(1, null))),
                Arguments.of("campaign", "77"),
                Arguments.of("campaign", "abc"),
                Arguments.of("campaign", "999999999999999999999"),
                Arguments.of("nothing", "at all"));
    }

    @ParameterizedTest
    @MethodSource("faultyMembers")
    void noTripComesOfIt(String member, Object value) {
        Answer refused = draft().with(member, value).sentBy(sending);
        assertRefused(422, "invalid-entry", refused);
        assertTrue(!refused.text().contains("110105194912310025"), refused::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"450000000000000000000", "0", "abc", "-1"})
    void whatIsNoPairingCarriesNoTrip(String pairing) {
        Answer refused = draft().with("pairing", pairing).sentBy(sending);
        JsonNode fault =
                assertRefused(422, "invalid-entry", refused).path("errors").path(0);
        assertEquals("pairing", fault.path("field").asText());
        assertEquals("no-such-pairing", fault.path("code").asText());
    }

    static Stream<Arguments> faultySteps() {
        String at = "2021-12-05T09:00:00+08:00";
        return Stream.of(
                Arguments.of("/departure", Map.of()),
                Arguments.of("/departure", Map.of("at", "2098-01-01")),
                Arguments.of("/departure", Map.of("at", at, "missing", Collections.nCopies(1, null))),
                Arguments.of("/departure", Map.of("at", at, "missing", List.of(Map.of("passenger", "1")))),
                Arguments.of(
                        "/departure", Map.of("at", at, "missing", List.of(Map.of("passenger", "1", "reason", "x")))),
                Arguments.of("/departure", Map.of("at", at, "missing", "all")),
                Arguments.of("/arrival", Map.of("at", at, "missing", List.of("x"))),
                Arguments.of("/arrival", Map.of("at", at, "unnamedMissing", List.of(Map.of("persons", 1)))),
                Arguments.of(
                        "/arrival",
                        Map.of("at", at, "unnamedMissing", List.of(Map.of("occupation", "x", "persons", -1)))),
                Arguments.of("/cancellation", Map.of()),
                Arguments.of("/cancellation", Map.of("reason", "x\u0000")),
                Arguments.of("/cancellation", Map.of("reason", "x", "booking", "everything")),
                Arguments.of("/manifest", Map.of("passengers", Collections.nCopies(1, null))),
                Arguments.of("/manifest", Map.of("passengers", List.of(Map.of("consent", "yes")))),
                Arguments.of("/manifest", Map.of("passengers", List.of(Map.of("person", "1")))),
                Arguments.of("/manifest", Map.of("passengers", Collections.nCopies(5_001, Map.of()))),
                Arguments.of("/manifest/removals", Map.of()),
                Arguments.of("/manifest/removals", Map.of("passengers", List.of("1"))),
                Arguments.of("/manifest/removals", Map.of("passengers", List.of("999999999999999999999"))));
    }

    @ParameterizedTest
    @MethodSource("faultySteps")
    void noStepComesOfIt(String step, Map<String, Object> body) {
        assertRefused(422, "invalid-entry", sending.client().post(trip + step, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?period=2021-13", "?jurisdiction=x", "?limit=0", "?limit=100000", "?nothing=1"})
    void noListComesOfIt(String query) {
        Answer refused = sending.client().get("laborcoop/trips" + query);
        assertRefused(400, refused.problem(), refused);
    }

    @Test
    void bodiesThatAreNoneAreRefused() {
        for (String path : List.of("laborcoop/trips", "laborcoop/campaigns", trip + "/departure", trip + "/manifest")) {
            for (String body : List.of("", "null", "[]", "{", "\"x\"", "{\"a\":1,\"a\":2}")) {
                assertRefused(
                        sending.client().send("POST", path, "application/json", body.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertRefused(
                422,
                "invalid-entry",
                sending.client()
                        .post("laborcoop/campaigns", Map.of("name", "x", "from", "2022-02-02", "to", "2022-02-01")));
        assertRefused(
                422,
                "invalid-entry",
                sending.client()
                        .post("laborcoop/campaigns", Map.of("name", "x", "from", "2022-02-02", "to", "2024-02-01")));
        assertNotThere(sending.client()
                .post(
                        "laborcoop/campaigns",
                        Map.of("name", "x", "from", "2022-02-02", "to", "2022-03-01", "place", RECEIVING)));
        assertNotThere(sending.client().get("laborcoop/trips/1/manifest"));
        assertNotThere(sending.client().post("laborcoop/trips/9/departure", Map.of("at", "x")));
    }
}
