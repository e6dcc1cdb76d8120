package org.bagui.runtime.itest.people;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * ID numbers, spelt in many ways, come in every free text of transfers and pairings; each is refused, and then they stand nowhere:
 * no file, no temporary file, no table, no line of a log at its most talkative.
 */
@Edition(shared = true)
@Tag("both-databases")
class CooperationCanaryTest {
    private static final String SENDING = "450323";
    private static final String RECEIVING = "450421";
    private static final String CONTROL = "这一行还是必须出现";
    private static final String KEPT = "示例金丝雀理由";
    private static final List<UnaryOperator<String>> SPELLINGS = List.of(
            number -> number,
            number -> "ID" + number,
            number -> "证号" + number + "号",
            number -> wide(number),
            number -> number.substring(0, 6) + "\u3000" + number.substring(6, 14) + "\u3000" + number.substring(14),
            number -> number.substring(0, 6) + "/" + number.substring(6, 14) + "/" + number.substring(14),
            number -> number.substring(0, 6) + "_" + number.substring(6, 14) + "_" + number.substring(14));

    private final List<String> secrets = new ArrayList<>();
    private final List<Answer> answers = new ArrayList<>();
    private int next = 8_000;
    private UnaryOperator<String> spelling;

    private static String wide(String number) {
        return number.chars()
                .map(letter -> letter - '!' + '\uFF01')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Another number, spelt as the round has it, which nothing may keep. */
    private String number() {
        String number = CitizenNumbers.of(SENDING, next++);
        secrets.add(number);
        secrets.add(spelling.apply(number));
        return spelling.apply(number);
    }

    @Test
    void noTextOfACooperationKeepsANumber(RunningEdition platform) throws Exception {
        KeptData kept = new KeptData(platform, FileTime.from(Instant.now()));
        String log;
        try (PlatformLog open = new PlatformLog(platform)) {
            OfficerClient sending = OfficerClient.officer(platform, SENDING);
            OfficerClient receiving = OfficerClient.officer(platform, RECEIVING);
            for (UnaryOperator<String> each : SPELLINGS) {
                spelling = each;
                pairs(sending, receiving);
                transfers(sending, receiving);
            }
            open.says(CONTROL);
            log = open.text();
        }
        assertTrue(log.contains(CONTROL), "what the platform logs is seen");
        for (String secret : secrets) {
            assertFalse(log.contains(secret), secret);
            answers.forEach(answer -> assertFalse(answer.text().contains(secret), answer::text));
        }
        assertEquals(List.of(), kept.placesOfAny(secrets));
        assertFalse(kept.placesOf(KEPT).isEmpty(), "what may be kept is, and the search finds it");
    }

    private void pairs(OfficerClient sending, OfficerClient receiving) {
        refused(sending, "laborcoop/pairings", proposal("agreementNumber", number()));
        refused(sending, "laborcoop/pairings", proposal("agreementText", "第一条\n" + number()));
        refused(sending, "laborcoop/pairings", proposal("quotas", List.of(quota(number()))));
        refused(sending, "laborcoop/pairings", proposal("contacts", Map.of("sending", contact(number()))));
        String pairing = "laborcoop/pairings/" + made(sending, "laborcoop/pairings", proposal("agreementText", KEPT));
        refused(receiving, pairing + "/decline", Map.of("reason", number()));
        refused(receiving, pairing + "/confirm", Map.of("agreementNumber", number()));
        refused(receiving, pairing + "/confirm", Map.of("contact", contact(number())));
        receiving
                .client()
                .post(pairing + "/confirm", Map.of("contact", contact("示例")))
                .orThrow();
        refused(sending, pairing + "/renew", Map.of("validUntil", "2099-12-31", "agreementText", number()));
        refused(sending, pairing + "/end", Map.of("reason", number()));
        sending.client().post(pairing + "/end", Map.of("reason", KEPT)).orThrow();
    }

    private void transfers(OfficerClient sending, OfficerClient receiving) {
        refused(sending, "laborcoop/transfers", transfer(number(), leg("示例")));
        refused(sending, "laborcoop/transfers", transfer("示例工种", leg(number())));
        String transfer =
                "laborcoop/transfers/" + made(sending, "laborcoop/transfers", transfer("示例工种" + next, leg(KEPT)));
        refused(sending, transfer + "/departure", leg(number()));
        refused(receiving, transfer + "/arrival", leg(number()));
        receiving.client().post(transfer + "/arrival", leg(KEPT)).orThrow();
        sending.client()
                .post(transfer + "/departure", Map.of("persons", 9, "date", "2020-07-10", "reason", KEPT))
                .orThrow();
        refused(receiving, transfer + "/retention", Map.of("months", 1, "persons", 2, "reason", number()));
        refused(sending, transfer + "/explanation", Map.of("reason", "other", "persons", 1, "text", number()));
        refused(receiving, transfer + "/cancellation", Map.of("booking", "arrival", "reason", number()));
        sending.client()
                .post(transfer + "/explanation", Map.of("reason", "other", "persons", 1, "text", KEPT))
                .orThrow();
    }

    private static Map<String, Object> proposal(String member, Object value) {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("sendingPlace", SENDING);
        proposal.put("receivingPlace", RECEIVING);
        proposal.put("validFrom", "2020-01-01");
        proposal.put("validUntil", "2098-12-31");
        proposal.put("contacts", Map.of("sending", contact("示例联系人")));
        proposal.put(member, value);
        return proposal;
    }

    private static Map<String, Object> contact(String name) {
        return Map.of("name", name, "phone", "0773-8201234");
    }

    private static Map<String, Object> quota(String occupation) {
        return Map.of("occupation", occupation, "persons", 5);
    }

    private static Map<String, Object> leg(String reason) {
        return Map.of("persons", 5, "date", "2020-07-10", "reason", reason);
    }

    private static Map<String, Object> transfer(String occupation, Map<String, Object> leg) {
        return Map.of(
                "sendingPlace",
                SENDING,
                "receivingPlace",
                RECEIVING,
                "occupation",
                occupation,
                "period",
                "2020-07",
                "departure",
                leg);
    }

    private static String made(OfficerClient client, String path, Object body) {
        return client.client().post(path, body).orThrow().json().path("id").asText();
    }

    private void refused(OfficerClient client, String path, Object body) {
        Answer answer = client.client().post(path, body);
        assertEquals(
                List.of("personal-text"),
                assertRefused(422, "invalid-entry", answer).path("errors").findValuesAsText("code"),
                answer::text);
        answers.add(answer);
    }
}
