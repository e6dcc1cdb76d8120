package org.bagui.runtime.itest.badinput;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no entry can be taken from: each gets a clear refusal, and nothing is written. */
@Edition(shared = true)
@Tag("both-databases")
@Timeout(120)
class HostileBodiesTest {
    private static final String PLACE = "450109";
    private static final String ENTRIES = "registers/enterprise-profile/entries";

    private final OfficerClient officer;
    private final RestClient anonymous;

    HostileBodiesTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
        anonymous = new RestClient(platform.baseUri());
    }

    @AfterEach
    void theServerStaysReady() {
        assertEquals(200, anonymous.get("health/ready").status());
        assertEquals(0, officer.counts(Report.PROFILE, ""));
    }

    private Answer sent(String json) {
        return officer.client().send("POST", ENTRIES, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"a\":}",
                "[]",
                "1",
                "\"x\"",
                "null",
                "{} {}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "\u0000",
                "{\"uscc\":\"\\ud83d\"}x"
            })
    void jsonThatIsNone(String json) {
        assertRefused(400, "malformed-json", sent(json));
    }

    @Test
    void jsonThatIsTooMuch() {
        assertRefused(400, "body-required", sent(""));
        assertRefused(400, "malformed-json", sent("{\"uscc\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        assertRefused(400, "malformed-json", sent("{\"uscc\":\"1\",\"uscc\":\"2\"}"));
        assertRefused(422, "invalid-entry", sent("{\"" + "a".repeat(150) + "\":1}"));
        assertRefused(400, "malformed-json", sent("{\"" + "a".repeat(100_000) + "\":1}"));
        assertRefused(400, "malformed-json", sent("{\"employeesTotal\":" + "9".repeat(100_000) + "}"));
        byte[] invalid = {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, '"', '}'};
        assertRefused(400, "malformed-json", officer.client().send("POST", ENTRIES, "application/json", invalid));
        StringBuilder many = new StringBuilder("{");
        for (int i = 0; i < 20_000; i++) {
            many.append("\"field").append(i).append("\":1,");
        }
        Answer unknown = sent(many.append("\"x\":1}").toString());
        assertRefused(422, "invalid-entry", unknown);
        assertTrue(unknown.body().length < 200_000, "a short answer to a long body: " + unknown.body().length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "-1e400",
                "1e999999999",
                "99999999999999999999",
                "0.1",
                "true",
                "{}",
                "[1]",
                "[]",
                "\"1e5\"",
                "\"１２\"",
                "null"
            })
    void numbersOfEveryKind(String number) {
        Map<String, Object> values =
                new TreeMap<>(Report.profile(PLACE, 1).in(Report.MONTH).values());
        values.remove("employeesTotal");
        StringBuilder json = new StringBuilder("{\"employeesTotal\":" + number);
        values.forEach((name, value) -> json.append(",\"")
                .append(name)
                .append("\":")
                .append(value instanceof Number ? value.toString() : "\"" + value + "\""));
        Answer answer = sent(json.append("}").toString());
        assertRefused(422, "invalid-entry", answer);
        assertEquals(
                "employeesTotal",
                answer.json().path("errors").path(0).path("field").asText(),
                answer::text);
    }

    @Test
    void unknownMembersAreNamed() {
        Answer answer = officer.sends(Report.profile(PLACE, 1).with("salary", 1).with("version", 3));
        JsonNode problem = assertRefused(422, "invalid-entry", answer);
        assertTrue(problem.path("errors").toString().contains("unknown-field"), answer::text);
        assertTrue(problem.path("errors").toString().contains("salary"), answer::text);
    }

    @Test
    void textOfEveryKind() {
        for (String text : List.of("\0", "a\u0000b", "x".repeat(100_000))) {
            Answer answer = officer.sends(Report.profile(PLACE, 1).with("businessAddress", text));
            assertRefused(422, "invalid-entry", answer);
        }
        Answer lone = sent("{\"businessAddress\":\"\\ud83d\"}");
        assertEquals(4, lone.status() / 100, lone::text);
    }
}
