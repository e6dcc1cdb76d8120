package org.bagui.runtime.itest.compat;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that was built against the first release runs on this platform, unchanged. */
@Edition(value = "liuzhou", shared = true)
class FirstReleasePluginTest {
    private static final String ENTRIES = "registers/shuttle-bus/entries";

    private final RunningEdition platform;
    private final RestClient officer;

    @TempDir
    private Path folder;

    FirstReleasePluginTest(RunningEdition platform) {
        this.platform = platform;
        this.officer = platform.officer("450224");
    }

    @Test
    void whatWasBuiltForItRunsHere() throws Exception {
        Path jar = FirstReleasePlugin.build(folder);
        Path dropped = Files.move(jar, platform.plugins().resolve(jar.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        try {
            JsonNode module = Waiting.until(this::module, found -> !found.isMissingNode());
            assertEquals("active", module.path("state").asText(), module::toString);
            Waiting.until(() -> officer.get("shuttle-buses").status(), status -> status == 200);
            uses();
        } finally {
            Files.delete(dropped);
            Waiting.until(() -> officer.get("shuttle-buses").status(), status -> status == 404);
        }
    }

    private JsonNode module() {
        for (JsonNode module : platform.administrator().read("modules").path("items")) {
            if (module.path("name").asText().equals("cn.example.shuttle-bus")) {
                return module;
            }
        }
        return MissingNode.getInstance();
    }

    private void uses() {
        Map<String, Object> line = Map.of("lineName", "1号线", "nightly", true, "seats", 45);
        Answer made = officer.post(ENTRIES, line);
        assertEquals(201, made.status(), made::text);
        JsonNode refused = assertRefused(
                422, "invalid-entry", officer.post(ENTRIES, Map.of("lineName", "2号线", "nightly", true, "seats", 0)));
        assertTrue(refused.toString().contains("no-seats"), refused::toString);
        long id = made.json().path("id").asLong();
        Answer acted = officer.post("registers/shuttle-bus/actions/add-seats", Map.of("entries", List.of(id)));
        assertEquals(200, acted.status(), acted::text);
        assertEquals(
                55,
                officer.read("registers/shuttle-bus/rollup?by=nightly&measures=seats")
                        .path("totals")
                        .path("seats")
                        .asInt());
        assertEquals("450224", officer.read("shuttle-buses").path("place").asText());
        Answer sheet = officer.get("registers/shuttle-bus/export?format=csv");
        assertTrue(sheet.text().contains("1号线"), sheet::text);
    }
}
