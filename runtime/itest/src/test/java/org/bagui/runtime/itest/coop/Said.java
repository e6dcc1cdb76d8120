package org.bagui.runtime.itest.coop;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;

/** What officers of a labour cooperation tell the platform, and what it says to them. */
final class Said {
    private Said() {}

    /** Takes a step that must be possible. */
    static JsonNode done(OfficerClient client, String path, Object body) {
        return client.client().post(path, body).orThrow().json();
    }

    /** Why a step is not possible now. */
    static List<String> codes(Answer refused) {
        return assertRefused(409, "state-conflict", refused).path("errors").findValuesAsText("code");
    }

    /** What is wrong with what was told. */
    static List<String> faults(Answer refused) {
        return assertRefused(422, "invalid-entry", refused).path("errors").findValuesAsText("code");
    }

    /** Some members as one text. */
    static String told(JsonNode node, String... members) {
        List<String> told = new ArrayList<>();
        for (String member : members) {
            told.add(node.path(member).asText());
        }
        return String.join(" ", told);
    }

    /** Id of the passenger at a place of a manifest. */
    static String passenger(JsonNode manifest, int place) {
        return manifest.path("items").path(place).path("id").asText();
    }

    static Map<String, Object> at(String moment) {
        return Map.of("at", moment);
    }
}
