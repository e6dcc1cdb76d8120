package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Code lists are read by everybody and loaded anew by an administrator. */
@Edition(value = "core", shared = true)
@Tag("both-databases")
class CodeListsTest {
    private final RestClient administrator;
    private final RestClient officer;

    CodeListsTest(RunningEdition platform) {
        administrator = platform.administrator();
        officer = platform.officer("450203");
    }

    @Test
    void aLoadedListTakesThePlaceOfTheOldOne() {
        String first = "code,name_zh,parent_code\n6-18-01-01,车工,\n6-18-01-02,铣工,\n";
        assertEquals(200, load(administrator, "occupation", first).status());
        assertEquals(
                "铣工",
                officer.read("code-lists/occupation?q=" + encoded("铣"))
                        .path("items")
                        .path(0)
                        .path("name")
                        .asText());
        String shorter = "code,name_zh\n6-18-01-01,车工\n";
        Answer refused = load(administrator, "occupation", shorter);
        assertRefused(409, "retiring-unconfirmed", refused);
        assertEquals("6-18-01-02", refused.json().at("/retiring/0/code").asText(), refused::text);
        JsonNode loaded = load(administrator, "occupation?confirm=true", shorter)
                .orThrow()
                .json();
        assertEquals(1, loaded.path("retired").asInt(), loaded::toString);
        assertEquals(1, loaded.path("unchanged").asInt(), loaded::toString);
        JsonNode now = officer.read("code-lists/occupation").path("items");
        long usable = IntStream.range(0, now.size())
                .filter(i -> !now.get(i).path("retired").asBoolean())
                .count();
        assertEquals(1, usable, now::toString);
        JsonNode all = officer.read("code-lists").path("items");
        assertTrue(all.toString().contains("\"name\":\"occupation\""), all::toString);
    }

    @Test
    void faultyTablesAreRefusedWhole() {
        assertRefused(404, "unknown-code-list", load(administrator, "nothing", "code,name_zh\n1,a\n"));
        assertRefused(403, "not-permitted", load(officer, "occupation", "code,name_zh\n1,a\n"));
        for (String wrong :
                List.of("", "a,b\n1,2\n", "code,name_zh\n,x\n", "code,name_zh\n1,a\n1,b\n", "code,name_zh\n\"1,a\n")) {
            Answer answer = load(administrator, "education", wrong);
            assertEquals(422, answer.status(), () -> wrong + " → " + answer.text());
            assertTrue(answer.json().path("detail").asText().matches("(?s).*[\u4e00-\u9fff].*"), answer::text);
        }
        Answer json = administrator.json("PUT", "code-lists/education", Map.of("code", "1"));
        assertRefused(415, "unsupported-media-type", json);
        assertTrue(officer.read("code-lists/education").path("items").size() > 3);
        assertRefused(404, "unknown-code-list", officer.get("code-lists/nothing"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Answer load(RestClient client, String list, String csv) {
        return client.send("PUT", "code-lists/" + list, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }
}
