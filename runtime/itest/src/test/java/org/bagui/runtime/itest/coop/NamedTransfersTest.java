package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.done;
import static org.bagui.runtime.itest.coop.Said.faults;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
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

/** Transfers that are booked by named persons without a trip: by consent, masked, and each number within the one before. */
@Edition(shared = true)
@Tag("both-databases")
class NamedTransfersTest {
    private static final String SENDING = "450924";
    private static final String RECEIVING = "450981";
    private static final String NEIGHBOUR = "450902";
    private static final String FAR = "450126";

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    private static String registered(int number) {
        return sending.client()
                .post("persons", Map.of("idNumber", CitizenNumbers.of(SENDING, number), "name", "庞示例" + number))
                .orThrow()
                .json()
                .path("id")
                .asText();
    }

    private static String agreeing(int number, String receiver) {
        String person = registered(number);
        sending.client()
                .post(
                        "persons/" + person + "/consents",
                        Map.of("purpose", "有序转移就业及跟踪服务", "receiver", receiver, "givenOn", "2021-01-05"))
                .orThrow();
        return person;
    }

    private static Answer opens(List<String> people) {
        return opens("2021-01", people);
    }

    private static Answer opens(String month, List<String> people) {
        return sending.client().post("laborcoop/transfers", body(month, people));
    }

    private static Map<String, Object> body(String month, List<String> people) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sendingPlace", SENDING);
        body.put("receivingPlace", RECEIVING);
        body.put("occupation", "示例缝纫工");
        body.put("period", month);
        body.put("departure", Map.of("people", people, "date", month + "-08"));
        return body;
    }

    @Test
    void legsAndRetentionNamePersons() {
        String first = agreeing(1, "北流市(" + RECEIVING + ")用工企业");
        String second = agreeing(2, RECEIVING + " 北流市人社局");
        String third = agreeing(3, RECEIVING);
        String other = agreeing(4, "450921 容县");
        String silent = registered(5);
        assertEquals(List.of("consent-missing", "consent-missing"), faults(opens(List.of(first, other, silent))));
        assertEquals(List.of("no-person-to-name"), faults(opens(List.of(first, first))));
        assertEquals(List.of("no-person-to-name"), faults(opens(List.of("x"))));
        String transfer = "laborcoop/transfers/"
                + opens(List.of(first, second, third))
                        .orThrow()
                        .json()
                        .path("id")
                        .asText();
        assertEquals(
                3,
                sending.client()
                        .read(transfer)
                        .path("departure")
                        .path("persons")
                        .asInt());
        assertNotThere(OfficerClient.officer(running, "450403").client().get(transfer + "/people"));
        assertEquals(
                3, receiving.client().read(transfer + "/people").path("items").size());

        Map<String, Object> stranger = Map.of("people", List.of(first, other), "date", "2021-01-09");
        assertEquals(List.of("no-person-to-name"), faults(receiving.client().post(transfer + "/arrival", stranger)));
        Map<String, Object> tooFew = Map.of("people", List.of(first, second), "persons", 1, "date", "2021-01-09");
        assertEquals(List.of("not-between"), faults(receiving.client().post(transfer + "/arrival", tooFew)));
        sending.client()
                .exchange("POST", "persons/" + third + "/consents/1/withdraw", null, null)
                .orThrow();
        Map<String, Object> withdrawn = Map.of("people", List.of(first, third), "date", "2021-01-09");
        assertEquals(List.of("no-person-to-name"), faults(receiving.client().post(transfer + "/arrival", withdrawn)));
        JsonNode came = done(
                receiving,
                transfer + "/arrival",
                Map.of("people", List.of(first, second), "persons", 3, "date", "2021-01-09"));
        assertEquals("matched", came.path("state").asText());
        done(receiving, transfer + "/retention", Map.of("months", 1, "people", List.of(second)));
        assertEquals(
                List.of("no-person-to-name"),
                faults(receiving
                        .client()
                        .post(transfer + "/retention", Map.of("months", 3, "people", List.of(third)))));

        JsonNode seen = receiving.client().read(transfer + "/people");
        assertEquals(List.of("arrived", "stayed-1"), seen.path("items").findValuesAsText("state"), seen::toString);
        assertEquals(1, seen.path("hidden").asInt());
        JsonNode own = sending.client().read(transfer + "/people");
        assertEquals(
                List.of("arrived", "stayed-1", "departed"), own.path("items").findValuesAsText("state"));
        assertEquals(
                "450***********",
                own.path("items").path(0).path("idNumber").asText().substring(0, 14));
        assertRefused(409, "person-in-use", sending.client().exchange("DELETE", "persons/" + third, null, null));
        assertRefused(
                403,
                "not-permitted",
                OfficerClient.of(running, SENDING, "reader").client().get(transfer + "/people"));

        Map<String, Object> later = Map.of("persons", 3, "date", "2021-01-10", "reason", "示例改日期");
        assertEquals(
                "2021-01-10",
                done(receiving, transfer + "/arrival", later)
                        .path("arrival")
                        .path("date")
                        .asText());
        assertEquals(
                List.of("arrived", "stayed-1"),
                receiving.client().read(transfer + "/people").path("items").findValuesAsText("state"));
        Map<String, Object> counted =
                Map.of("persons", 2, "people", List.of(), "date", "2021-01-10", "reason", "示例改按人数登记");
        assertEquals(
                "differs",
                done(receiving, transfer + "/arrival", counted).path("state").asText());
        assertEquals(
                List.of("departed", "departed"),
                receiving.client().read(transfer + "/people").path("items").findValuesAsText("state"));
    }

    /** Nobody is named twice in a month, nor from above at an end that does not keep them. */
    @Test
    void nobodyLeavesTwiceOrFromElsewhere() {
        String first = agreeing(11, RECEIVING);
        opens("2021-02", List.of(first)).orThrow();
        assertEquals(List.of("person-named-elsewhere"), faults(opens("2021-02", List.of(first))));
        String neighbour = OfficerClient.officer(running, NEIGHBOUR)
                .client()
                .post("persons", Map.of("idNumber", CitizenNumbers.of(SENDING, 12), "name", "庞示例邻"))
                .orThrow()
                .json()
                .path("id")
                .asText();
        OfficerClient city = OfficerClient.officer(running, "450900");
        city.client()
                .post(
                        "persons/" + neighbour + "/consents",
                        Map.of("purpose", "有序转移就业", "receiver", FAR, "givenOn", "2021-01-05"))
                .orThrow();
        Map<String, Object> body = new LinkedHashMap<>(body("2021-02", List.of(neighbour)));
        body.put("receivingPlace", FAR);
        assertEquals(List.of("consent-missing"), faults(city.client().post("laborcoop/transfers", body)));
    }
}
