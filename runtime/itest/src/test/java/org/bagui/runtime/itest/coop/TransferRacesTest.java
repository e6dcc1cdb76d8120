package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.itest.coop.Said.codes;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Together;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Both sides at the same transfers at once: what is taken agrees, and whoever is late is told what stands in the way. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class TransferRacesTest {
    private static final int CLIENTS = 32;
    private static final String SENDING = "450226";
    private static final String RECEIVING = "450304";
    private static final String WELDER = "示例装配工";

    private static OfficerClient sending;
    private static OfficerClient receiving;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        sending = OfficerClient.officer(platform, SENDING);
        receiving = OfficerClient.officer(platform, RECEIVING);
    }

    private static Map<String, Object> body(String pairing, LocalDate day) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sendingPlace", SENDING);
        body.put("receivingPlace", RECEIVING);
        body.put("pairing", pairing);
        body.put("occupation", WELDER);
        body.put("period", day.toString().substring(0, 7));
        return body;
    }

    private static Answer opens(String pairing, LocalDate day, String leg, Map<String, Object> number) {
        Map<String, Object> body = body(pairing, day);
        Map<String, Object> given = new LinkedHashMap<>(number);
        given.put("date", day.toString());
        body.put(leg, given);
        return (leg.equals("departure") ? sending : receiving).client().post("laborcoop/transfers", body);
    }

    private static String opened(LocalDate day, int persons) {
        JsonNode made = opens(null, day, "departure", Map.of("persons", persons))
                .orThrow()
                .json();
        return "laborcoop/transfers/" + made.path("id").asText();
    }

    @Test
    void theSameMoveIsNotOpenedByBothSides() throws Exception {
        LocalDate day = LocalDate.of(2020, 3, 10);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String leg = client % 2 == 0 ? "departure" : "arrival";
            calls.add(() -> opens(null, day, leg, Map.of("persons", 5)));
        }
        Set<String> states = new TreeSet<>();
        int taken = 0;
        for (Answer answer : Together.atOnce(calls)) {
            if (answer.status() == 201) {
                taken++;
                states.add(answer.json().path("state").asText());
            } else {
                assertEquals("transfer-open-half", codes(answer).get(1), answer::text);
            }
        }
        assertEquals(1, states.size(), "one side opened, the other is sent there: " + states);
        assertEquals(
                taken,
                sending.client()
                        .read("laborcoop/transfers?period=2020-03")
                        .path("items")
                        .size());
    }

    @Test
    void anArrivalNeverSinksBelowThoseWhoStayed() throws Exception {
        String transfer = opened(LocalDate.of(2020, 4, 10), 20);
        receiving
                .client()
                .post(transfer + "/arrival", Map.of("persons", 20, "date", "2020-04-11"))
                .orThrow();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            int persons = client < CLIENTS / 2 ? 10 + client % 4 : 12 + client % 4;
            Map<String, Object> number = Map.of("persons", persons, "reason", "示例更正");
            Map<String, Object> arrival = new LinkedHashMap<>(number);
            arrival.put("date", "2020-04-11");
            Map<String, Object> stayed = new LinkedHashMap<>(number);
            stayed.put("months", 1);
            calls.add(
                    client % 2 == 0
                            ? () -> receiving.client().post(transfer + "/arrival", arrival)
                            : () -> receiving.client().post(transfer + "/retention", stayed));
        }
        int taken = 0;
        for (Answer answer : Together.atOnce(calls)) {
            if (answer.status() == 200) {
                taken++;
            } else {
                assertEquals("transfer-retention-too-many", codes(answer).get(1), answer::text);
            }
        }
        JsonNode shown = receiving.client().read(transfer);
        int arrived = shown.path("arrival").path("persons").asInt();
        int stayed = shown.path("retention").path(0).path("persons").asInt();
        assertTrue(stayed <= arrived, shown::toString);
        assertEquals(2 + taken, shown.path("history").size(), "nothing lost, nothing doubled");
    }

    @Test
    void nobodyLeavesUnderAPairingThatHasEnded() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String address = Proposal.between(SENDING, RECEIVING)
                .with("quotas", List.of(Map.of("occupation", WELDER, "persons", 1_000)))
                .madeBy(sending);
        receiving.client().post(address + "/confirm", Map.of()).orThrow();
        String pairing = address.substring(address.lastIndexOf('/') + 1);
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 1; client < CLIENTS; client++) {
            calls.add(() -> opens(pairing, today, "departure", Map.of("persons", 3)));
        }
        calls.add(CLIENTS / 2, () -> receiving.client().post(address + "/end", Map.of("reason", "示例终止")));
        List<Answer> answers = Together.atOnce(calls);
        assertEquals(200, answers.remove(CLIENTS / 2).status());
        long taken = answers.stream().filter(answer -> answer.status() == 201).count();
        answers.stream()
                .filter(answer -> answer.status() != 201)
                .forEach(answer -> assertEquals(List.of("pairing-ended"), codes(answer), answer::text));
        JsonNode shown = sending.client().read(address);
        assertEquals(3 * taken, shown.path("progress").path(0).path("departed").asLong(), shown::toString);
        assertEquals(List.of("pairing-ended"), codes(opens(pairing, today, "departure", Map.of("persons", 1))));
        LocalDate before = today.minusDays(1);
        assertEquals(
                201, opens(pairing, before, "departure", Map.of("persons", 1)).status(), "they left before");
    }

    /** Half of the clients correct a departure and an arrival, the others read: each balance is of one moment. */
    @Test
    void aBalanceIsOfOneMoment() throws Exception {
        List<String> transfers = new ArrayList<>();
        for (int one = 0; one < 4; one++) {
            transfers.add(opened(LocalDate.of(2020, 5, 10), 2));
        }
        for (int round = 0; round < 3; round++) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String transfer = transfers.get(client / 2 % transfers.size());
                Map<String, Object> number =
                        Map.of("persons", 1 + client + round, "date", "2020-05-10", "reason", "示例更正");
                calls.add(
                        client % 2 == 0
                                ? () -> sending.client().post(transfer + "/departure", number)
                                : () -> sending.client().get("laborcoop/balance?period=2020-05"));
            }
            for (Answer answer : Together.atOnce(calls)) {
                assertEquals(200, answer.status(), answer::text);
                JsonNode balance = answer.json();
                if (balance.has("sent")) {
                    assertEquals(balance.path("sent").asInt(), sum(balance.path("byPartner")), balance::toString);
                    assertEquals(balance.path("sent").asInt(), sum(balance.path("byOccupation")), balance::toString);
                }
            }
        }
    }

    private static int sum(JsonNode rows) {
        int sum = 0;
        for (JsonNode row : rows) {
            sum += row.path("sent").asInt();
        }
        return sum;
    }

    /** People who withdrew their consent are erased while others name them for a day before: one of the two is refused. */
    @Test
    void nobodyIsErasedWhoIsBeingNamed() throws Exception {
        LocalDate day = LocalDate.of(2020, 6, 10);
        List<String> people = new ArrayList<>();
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int one = 0; one < CLIENTS / 2; one++) {
            String person = withdrawn(one);
            people.add(person);
            calls.add(() -> opens(null, day, "departure", Map.of("people", List.of(person))));
            calls.add(() -> sending.client().exchange("DELETE", "persons/" + person, null, null));
        }
        List<Answer> answers = Together.atOnce(calls);
        for (int one = 0; one < people.size(); one++) {
            Answer named = answers.get(2 * one);
            Answer erased = answers.get(2 * one + 1);
            boolean there = sending.client().get("persons/" + people.get(one)).status() == 200;
            assertEquals(there, erased.status() == 409, erased::text);
            if (there) {
                assertRefused(409, "person-in-use", erased);
            }
            assertEquals(there, named.status() == 201, named::text);
            assertTrue(named.status() < 500, named::text);
        }
    }

    private static String withdrawn(int number) {
        Map<String, Object> person = Map.of("idNumber", CitizenNumbers.of(SENDING, number), "name", "吴示例" + number);
        String id = sending.client()
                .post("persons", person)
                .orThrow()
                .json()
                .path("id")
                .asText();
        Map<String, Object> consent = Map.of("purpose", "有序转移就业", "receiver", RECEIVING, "givenOn", "2020-01-05");
        sending.client().post("persons/" + id + "/consents", consent).orThrow();
        sending.client()
                .exchange("POST", "persons/" + id + "/consents/1/withdraw", null, null)
                .orThrow();
        return id;
    }
}
