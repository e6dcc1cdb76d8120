package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every refusal has the same shape, comes in its order and speaks the language asked for. */
@Edition(shared = true)
@Tag("both-databases")
class RefusalsTest {
    private final RestClient officer;
    private final RestClient reader;
    private final RestClient anonymous;

    RefusalsTest(RunningEdition platform) {
        officer = platform.officer("450603");
        reader = platform.account("450603", "reader");
        anonymous = new RestClient(platform.baseUri());
    }

    @Test
    void whoIsNotSignedInIsToldNothingElse() {
        for (String path : List.of(
                "registers",
                "registers/nothing",
                "registers/labour-demand/entries?limit=x",
                "nothing",
                "imports/1",
                "accounts",
                "openapi.json",
                "metrics",
                "registers/labour-demand/nothing")) {
            Answer answer = anonymous.get(path);
            assertRefused(401, "not-signed-in", answer);
            assertEquals("Bearer", answer.header("WWW-Authenticate"));
        }
        assertRefused(401, "not-signed-in", anonymous.send("POST", "registers/x/imports", "text/csv", new byte[10]));
    }

    @Test
    void thenTheRegisterThenThePermissionThenThePlaceThenTheRest() {
        byte[] garbage = "{{{".getBytes(StandardCharsets.UTF_8);
        String bad = "?jurisdiction=450702&nothing=1";
        assertRefused(
                404, "unknown-register", reader.send("POST", "registers/nothing/entries" + bad, "text/plain", garbage));
        assertRefused(
                403,
                "not-permitted",
                reader.send("POST", "registers/labour-demand/entries" + bad, "text/plain", garbage));
        assertNotThere(officer.send("POST", "registers/labour-demand/entries" + bad, "text/plain", garbage));
        String own = "registers/labour-demand/entries?jurisdiction=450603";
        assertRefused(415, "unsupported-media-type", officer.send("POST", own + "&nothing=1", "text/plain", garbage));
        assertRefused(400, "unknown-parameter", officer.send("POST", own + "&nothing=1", "application/json", garbage));
        assertRefused(400, "malformed-json", officer.send("POST", own, "application/json", garbage));
        assertRefused(
                404, "unknown-register", reader.send("POST", "registers/nothing/imports" + bad, "text/plain", garbage));
        assertRefused(
                403,
                "not-permitted",
                reader.send("POST", "registers/labour-demand/imports" + bad, "text/plain", garbage));
        assertNotThere(officer.send("POST", "registers/labour-demand/imports" + bad, "text/plain", garbage));
        assertRefused(400, "bad-place", officer.get("registers/labour-demand/entries?jurisdiction=45060"));
    }

    @Test
    void verbsAndTypesThatAPathDoesNotTake() {
        Answer verb = officer.exchange("PUT", "registers/labour-demand/entries", null, null);
        assertRefused(405, "method-not-allowed", verb);
        assertTrue(verb.header("Allow").contains("GET") && verb.header("Allow").contains("POST"), verb.header("Allow"));
        Answer options = officer.exchange("OPTIONS", "registers/labour-demand/entries", null, null);
        assertEquals(2, options.status() / 100, options::text);
        assertTrue(options.header("Allow").contains("GET"), options.header("Allow"));
        Answer type = officer.exchange("GET", "registers", null, null, "Accept", "image/png");
        assertRefused(406, "not-acceptable", type);
        Answer head = officer.exchange("HEAD", "registers", null, null);
        assertTrue(head.status() == 200 || head.status() == 405, "HEAD " + head.status());
        assertEquals(0, head.body().length);
        assertNotThere(officer.get("nothing"));
        assertNotThere(officer.get("registers/labour-demand/entries/1/nothing"));
    }

    @Test
    void theLanguageAskedForIsSpoken() {
        for (String asked : List.of("en", "en-GB;q=0.9, fr", "fr, en;q=0.5")) {
            Answer answer = officer.exchange("GET", "registers/nothing", null, null, "Accept-Language", asked);
            assertTrue(answer.json().path("detail").asText().matches("[\\x20-\\x7e]+"), answer::text);
            assertEquals("en", answer.header("Content-Language"), asked);
        }
        for (String asked : List.of("zh-CN", "fr", "*", "en;q=0.1, zh")) {
            Answer answer = officer.exchange("GET", "registers/nothing", null, null, "Accept-Language", asked);
            assertTrue(answer.json().path("detail").asText().matches(".*[\u4e00-\u9fff].*"), asked + answer.text());
        }
        Answer faults = officer.json(
                "POST", "registers/labour-demand/entries", Map.of("postTitle", ""), "Accept-Language", "en");
        faults.json()
                .path("errors")
                .forEach(fault ->
                        assertFalse(fault.path("message").asText().matches(".*[\u4e00-\u9fff].*"), fault::toString));
        assertTrue(faults.json().path("errors").size() > 3, faults::text);
    }
}
