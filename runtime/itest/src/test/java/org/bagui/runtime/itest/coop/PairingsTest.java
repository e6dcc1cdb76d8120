package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /laborcoop/pairings}: who may take which step, and that of steps that meet one counts. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class PairingsTest {
    private static final int CLIENTS = 32;
    private static final Map<String, String> REASON = Map.of("reason", "示例原因");

    private static RunningEdition running;
    private static OfficerClient sending;
    private static OfficerClient receiving;
    private static OfficerClient region;

    @BeforeAll
    static void officersOfBothSides(RunningEdition platform) {
        running = platform;
        sending = OfficerClient.officer(platform, Proposal.SENDING);
        receiving = OfficerClient.officer(platform, Proposal.RECEIVING);
        region = OfficerClient.officer(platform, "450000");
    }

    private static Answer takes(OfficerClient officerClient, String pairing, String step) {
        return officerClient.client().post(pairing + "/" + step, step.equals("confirm") ? Map.of() : REASON);
    }

    private static void assertState(String state, Answer refused) {
        JsonNode problem = assertRefused(409, "state-conflict", refused);
        assertEquals(
                "pairing-" + state, problem.path("errors").path(0).path("code").asText(), problem::toString);
    }

    private static List<String> steps(String pairing) {
        return region.client().read(pairing).path("history").findValuesAsText("step");
    }

    @Test
    void aPairingIsProposedConfirmedRenewedAndEnded() {
        String pairing = Proposal.usual().madeBy(sending);
        JsonNode proposed = receiving.client().read(pairing);
        assertEquals("proposed", proposed.path("state").asText());
        assertEquals("sending", proposed.path("proposedBy").asText());
        assertEquals("[\"confirm\",\"decline\"]", proposed.path("steps").toString());
        assertEquals("[\"end\"]", sending.client().read(pairing).path("steps").toString());
        assertEquals(40, proposed.path("quotas").path(0).path("persons").asInt(), proposed::toString);
        assertNotThere(OfficerClient.officer(running, "451229").client().get(pairing));
        assertNotThere(receiving.client().get(pairing + "/shared"));
        assertState("proposed", takes(sending, pairing, "confirm"));
        assertState("proposed", takes(region, pairing, "confirm"));
        assertRefused(
                422,
                "invalid-entry",
                receiving.client().post(pairing + "/confirm", Map.of("agreementNumber", "示例协议2号")));

        assertEquals(
                "active",
                receiving
                        .client()
                        .send("POST", pairing + "/confirm", "application/json", new byte[0])
                        .orThrow()
                        .json()
                        .path("state")
                        .asText());
        assertState("active", takes(receiving, pairing, "confirm"));
        assertState("active", takes(receiving, pairing, "decline"));

        JsonNode follower = receiving
                .client()
                .post(pairing + "/renew", Map.of("validUntil", "2099-12-31"))
                .orThrow()
                .json();
        assertEquals("2099-01-01", follower.path("validFrom").asText(), follower::toString);
        assertEquals("receiving", follower.path("proposedBy").asText());
        assertEquals(proposed.path("quotas"), follower.path("quotas"));
        assertEquals(proposed.path("id"), follower.path("follows"));
        assertState("active", sending.client().post(pairing + "/renew", Map.of("validUntil", "2099-12-31")));
        takes(sending, "laborcoop/pairings/" + follower.path("id").asText(), "decline")
                .orThrow();
        sending.client()
                .post(pairing + "/renew", Map.of("validUntil", "2099-12-31"))
                .orThrow();

        JsonNode ended = takes(sending, pairing, "end").orThrow().json();
        assertEquals("ended", ended.path("state").asText());
        assertEquals("示例原因", ended.path("history").path(4).path("reason").asText(), ended::toString);
        assertEquals(List.of("proposed", "active", "renewed", "renewed", "ended"), steps(pairing));
        assertEquals("451228", ended.path("history").path(0).path("place").asText());
        assertState("ended", takes(receiving, pairing, "end"));
        assertState("ended", receiving.client().get(pairing + "/shared?period=2022-03"));
    }

    @Test
    void proposalsAreTakenBackByTheOneAndDeclinedByTheOther() {
        String pairing = Proposal.usual().madeBy(receiving);
        assertState("proposed", takes(sending, pairing, "end"));
        assertEquals(
                "withdrawn",
                takes(receiving, pairing, "end").orThrow().json().path("state").asText());
        assertState("withdrawn", takes(sending, pairing, "confirm"));
        assertState("withdrawn", receiving.client().post(pairing + "/renew", Map.of("validUntil", "2099-12-31")));
        String second = Proposal.usual().madeBy(receiving);
        assertEquals(
                "declined",
                takes(sending, second, "decline").orThrow().json().path("state").asText());
        assertState("declined", takes(sending, second, "confirm"));
        JsonNode listed = sending.client().read("laborcoop/pairings?state=declined&limit=200");
        assertTrue(listed.toString().contains(second.substring(second.lastIndexOf('/') + 1)), listed::toString);
        listed.path("items")
                .forEach(one -> assertEquals("declined", one.path("state").asText()));
        assertNotThere(sending.client().get("laborcoop/pairings?jurisdiction=" + Proposal.RECEIVING));
        assertRefused(400, "bad-parameter", sending.client().get("laborcoop/pairings?state=half"));
    }

    @Test
    void readersReadAndThoseAboveBothNameTheirSide() {
        OfficerClient reader = OfficerClient.of(running, Proposal.SENDING, "reader");
        assertRefused(403, "not-permitted", Proposal.usual().sentBy(reader));
        assertRefused(422, "invalid-entry", Proposal.usual().sentBy(region));
        String pairing = Proposal.usual().with("side", "receiving").madeBy(region);
        assertEquals("proposed", reader.client().read(pairing).path("state").asText());
        assertRefused(403, "not-permitted", takes(reader, pairing, "confirm"));
        takes(sending, pairing, "confirm").orThrow();
    }

    /** Nobody answers for a place outside Guangxi: the side here does, by the number of what was signed. */
    @Test
    void aPartnerOutsideConfirmsByTheAgreementsNumber() {
        String csv = "code,name_zh,kind,parent_code\n440000,广东省,province,\n441200,肇庆市,prefecture-city,440000\n";
        byte[] places = csv.getBytes(StandardCharsets.UTF_8);
        assertRefused(
                422,
                "invalid-entry",
                Proposal.between(Proposal.SENDING, "441299").sentBy(sending));
        running.administrator()
                .send("PUT", "code-lists/division", "text/csv", places)
                .orThrow();
        String pairing = Proposal.between(Proposal.SENDING, "441200")
                .without("agreementNumber")
                .madeBy(sending);
        assertRefused(422, "invalid-entry", takes(sending, pairing, "confirm"));
        assertEquals(
                "粤桂示例2号",
                sending.client()
                        .post(pairing + "/confirm", Map.of("agreementNumber", "粤桂示例2号"))
                        .orThrow()
                        .json()
                        .path("agreementNumber")
                        .asText());
    }

    @ParameterizedTest
    @CsvSource({
        "validUntil, 2021-12-31, /validUntil, ends-before-begin",
        "validFrom, 1.3.2022, /validFrom, not-a-date",
        "validUntil, 2023-01-01, /validUntil, ends-in-the-past",
        "receivingPlace, 451299, /receivingPlace, no-place-to-pair",
        "receivingPlace, 451200, /receivingPlace, one-in-the-other",
        "receivingPlace, 450000, /receivingPlace, no-place-to-pair",
        "side, receiving, /side, not-your-side",
        "nonsense, x, /nonsense, unknown-field"
    })
    void aFaultyProposalIsToldWhere(String member, String value, String pointer, String code) {
        JsonNode problem = assertRefused(
                422, "invalid-entry", Proposal.usual().with(member, value).sentBy(sending));
        JsonNode fault = problem.path("errors").path(0);
        assertEquals(
                pointer + " " + code,
                fault.path("pointer").asText() + " " + fault.path("code").asText());
    }

    @Test
    void quotasContactsAndSharesAreChecked() {
        Proposal usual = Proposal.usual();
        List<Proposal> faulty = List.of(
                usual.with("quotas", List.of(Map.of("occupation", "焊工", "persons", 0))),
                usual.with("quotas", List.of(Map.of("persons", 3))),
                usual.with("contacts", Map.of("receiving", Map.of("name", "甲", "phone", "0776-8201234"))),
                usual.with("contacts", Map.of("sending", Map.of("name", "甲", "phone", "12"))),
                usual.with("shares", Map.of("sending", List.of("names"))));
        faulty.forEach(proposal -> assertRefused(422, "invalid-entry", proposal.sentBy(sending)));
        assertNotThere(Proposal.between("451030", "451229").sentBy(sending));
    }

    /** 32 clients of both sides confirm, decline and end at once: each step that was taken stands in the history, once. */
    @Test
    void ofStepsThatMeetOneCounts() throws Exception {
        for (int round = 0; round < 3; round++) {
            String pairing = Proposal.usual().madeBy(sending);
            assertOneOutcome(
                    pairing,
                    atOnce((officerClient, client) -> takes(
                            officerClient,
                            pairing,
                            List.of("confirm", "end", "decline", "end").get(client % 4))));
        }
    }

    @Test
    void ofRenewalsThatMeetOneCounts() throws Exception {
        String pairing = Proposal.usual().madeBy(sending);
        takes(receiving, pairing, "confirm").orThrow();
        List<Answer> answers = atOnce((officerClient, client) ->
                officerClient.client().post(pairing + "/renew", Map.of("validUntil", "2099-12-31")));
        assertEquals(
                1, answers.stream().filter(answer -> answer.status() == 201).count());
        answers.stream().filter(answer -> answer.status() != 201).forEach(answer -> assertState("active", answer));
        assertEquals(List.of("proposed", "active", "renewed"), steps(pairing));
    }

    private interface Call {
        Answer send(OfficerClient officerClient, int client);
    }

    /** Answers to 32 clients, every other one of the receiving side, who all begin at once. */
    private static List<Answer> atOnce(Call call) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<Answer>> sent = new ArrayList<>();
            for (int number = 0; number < CLIENTS; number++) {
                int client = number;
                sent.add(clients.submit(() -> {
                    start.await();
                    return call.send(client % 2 == 0 ? receiving : sending, client);
                }));
            }
            start.countDown();
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> one : sent) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static void assertOneOutcome(String pairing, List<Answer> answers) {
        List<String> taken = new ArrayList<>(List.of("proposed"));
        for (Answer told : answers) {
            if (told.status() == 200) {
                taken.add(told.json().path("state").asText());
            } else {
                JsonNode problem = assertRefused(409, "state-conflict", told);
                assertTrue(problem.path("errors").path(0).path("code").asText().startsWith("pairing-"), told::text);
            }
        }
        List<String> history = steps(pairing);
        assertTrue(
                List.of(
                                List.of("proposed", "active", "ended"),
                                List.of("proposed", "withdrawn"),
                                List.of("proposed", "declined"))
                        .contains(history),
                history::toString);
        assertEquals(history.stream().sorted().toList(), taken.stream().sorted().toList());
    }
}
