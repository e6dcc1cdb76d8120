package org.bagui.runtime.itest.scope;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is the same for all places is written by the region's administrators only, whoever offers to write it. */
@Edition(shared = true)
@Tag("both-databases")
class RegionOnlyTest {
    /** Rows that are nobody's: the services that write them say who may. Reference data is {@code REFERENCE}. */
    private static final Set<String> TECHNICAL = Set.of(
            "Account",
            "ApiToken",
            "AuditRecord",
            "AuditSeal",
            "FirstAnswer",
            "GrantChange",
            "KnownDevice",
            "LoginSession",
            "MonthSeal",
            "PendingRoles",
            "Removal",
            "SettingsChange",
            "SignInWait",
            "StoredRole");

    private final RunningEdition platform;

    RegionOnlyTest(RunningEdition platform) {
        this.platform = platform;
    }

    /** Found in the OpenAPI document, so that a new one is asked as well. */
    @ParameterizedTest
    @ValueSource(strings = {"450203", "450200"})
    void noPlaceBelowRewritesTheRegion(String place) {
        RestClient administrator = platform.account(place, "administrator");
        JsonNode paths = administrator.read("openapi.json").path("paths");
        Set<String> tried = new TreeSet<>();
        paths.properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation ->
                        operation.getValue().path("x-permission").asText().equals("reference.write"))
                .forEach(operation -> {
                    String verb = operation.getKey().toUpperCase(Locale.ROOT);
                    String address = filled(path.getKey().substring(1), operation.getValue());
                    Answer answer = administrator.send(verb, address, type(operation.getValue()), body());
                    assertRefused(403, "not-permitted", answer);
                    tried.add(verb + " " + path.getKey());
                }));
        assertTrue(tried.size() >= 8, tried::toString);
        assertTrue(tried.contains("PUT /code-lists/{list}"), tried::toString);
        assertFalse(administrator.read("sessions/current").toString().contains("reference.write"));
    }

    private static String filled(String path, JsonNode operation) {
        String filled = path;
        for (JsonNode parameter : operation.path("parameters")) {
            String example = parameter.path("example").asText("1");
            filled = filled.replace("{" + parameter.path("name").asText() + "}", example);
        }
        return filled;
    }

    private static String type(JsonNode operation) {
        JsonNode content = operation.at("/requestBody/content");
        return content.isEmpty() ? "application/json" : content.fieldNames().next();
    }

    private static byte[] body() {
        return "{}".getBytes(StandardCharsets.UTF_8);
    }

    /** A permission is a promise; what keeps it is the class of the rows. */
    @Test
    void everyRowForAllIsTheRegionsOrTechnical() throws IOException {
        Path root = Path.of(System.getProperty("bagui.root"));
        try (Stream<Path> files = Files.walk(root)) {
            Set<String> global = files.filter(file -> file.toString().matches(".*/src/main/java/.*[.]java"))
                    .filter(file -> text(file).contains("@Scoped(ScopeClass.GLOBAL)"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(List.copyOf(new TreeSet<>(TECHNICAL)), List.copyOf(global));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
