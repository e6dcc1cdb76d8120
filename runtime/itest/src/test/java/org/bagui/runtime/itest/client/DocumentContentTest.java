package org.bagui.runtime.itest.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the OpenAPI document of the whole region tells a stranger: texts, codes, refusals, and examples that work. */
@Edition(shared = true)
class DocumentContentTest {
    private static final String EXAMPLE_PLACE = "450203";

    private final RunningEdition platform;
    private final RestClient officer;

    DocumentContentTest(RunningEdition platform) {
        this.platform = platform;
        officer = platform.officer("450722");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void nothingIsWithoutAText(String language) {
        JsonNode document = officer.exchange("GET", "openapi.json", null, null, "Accept-Language", language)
                .orThrow()
                .json();
        List<String> wanting = new ArrayList<>();
        document.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    String name = operation.path("operationId").asText();
                    lacks(language, operation, name, wanting, "summary", "description");
                    operation
                            .path("parameters")
                            .forEach(parameter -> lacks(language, parameter, name + parameter, wanting, "description"));
                }));
        document.path("tags").forEach(tag -> lacks(language, tag, tag.toString(), wanting, "description"));
        document.path("components").path("responses").fields().forEachRemaining(response -> {
            String text = response.getValue().path("description").asText();
            response.getValue().path("x-codes").forEach(code -> {
                if (text.contains("`" + code.asText() + "` " + code.asText())) {
                    wanting.add("no text of " + code);
                }
            });
        });
        document.path("components").path("schemas").fields().forEachRemaining(schema -> {
            boolean entry = schema.getKey().matches(".*(Entry|Input)")
                    && schema.getValue().has("example");
            schema.getValue().path("properties").fields().forEachRemaining(property -> {
                String name = schema.getKey() + "." + property.getKey();
                if (entry) {
                    lacks(language, property.getValue(), name, wanting, "title", "description");
                } else if (!property.getValue().has("$ref")
                        && property.getValue().path("description").asText().isBlank()) {
                    wanting.add(name + " description");
                }
            });
        });
        assertEquals(List.of(), wanting);
    }

    /** Notes texts that are absent, or in the other language where each language has its own. */
    private static void lacks(String language, JsonNode of, String name, List<String> wanting, String... texts) {
        for (String text : texts) {
            String told = of.path(text).asText();
            boolean chinese = told.matches("(?s).*[\\u4e00-\\u9fff].*");
            if (told.isBlank() || language.equals("zh") && !chinese) {
                wanting.add(name + " " + text + ": " + told);
            }
        }
    }

    @Test
    void theExampleOfEveryRegisterIsTaken() {
        RestClient clerk = platform.officer(EXAMPLE_PLACE);
        JsonNode schemas = clerk.read("openapi.json").path("components").path("schemas");
        List<String> registers =
                new ArrayList<>(clerk.read("registers").path("items").findValuesAsText("name"));
        // The others ask for an enterprise, which the first one makes known.
        registers.sort(Comparator.comparing(name -> !name.equals("enterprise")));
        assertTrue(registers.size() > 5, registers::toString);
        Deque<String> made = new ArrayDeque<>();
        for (String register : registers) {
            JsonNode example = schemas.path(schema(register) + "Input").path("example");
            Answer answer = clerk.json("POST", "registers/" + register + "/entries", example);
            assertEquals(201, answer.status(), () -> register + answer.text());
            made.push(answer.header("Location").substring("/api/v1/".length()));
        }
        for (String entry : made) {
            Answer removed = clerk.exchange("DELETE", entry, null, null, "If-Match", "*");
            assertEquals(204, removed.status(), () -> entry + removed.text());
        }
    }

    private static String schema(String register) {
        return Stream.of(register.split("-"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .collect(Collectors.joining());
    }

    @Test
    void theDocumentIsAnsweredOnceByItsTag() {
        Answer first = officer.get("openapi.json").orThrow();
        String tag = first.header("ETag");
        assertEquals(
                304,
                officer.exchange("GET", "openapi.json", null, null, "If-None-Match", tag)
                        .status());
        Answer english =
                officer.exchange("GET", "openapi.json", null, null, "If-None-Match", tag, "Accept-Language", "en");
        assertEquals(200, english.status());
    }

    @Test
    void codesOfAShortListAreNamedWhereTheyAreEntered() {
        JsonNode schemas = officer.read("openapi.json").path("components").path("schemas");
        JsonNode entered = schemas.at("/LabourDemandInput/properties/payMode");
        List<String> codes = new ArrayList<>();
        officer.read("code-lists/pay_mode")
                .path("items")
                .forEach(code -> codes.add(code.path("code").asText()));
        entered.path("enum").forEach(code -> assertTrue(code.isNull() || codes.remove(code.asText()), code::toString));
        assertEquals(List.of(), codes);
        // An entry may bear a code that is retired since, or was loaded after a client was made.
        assertFalse(schemas.at("/LabourDemandEntry/properties/payMode").has("enum"));
        assertTrue(schemas.at("/LabourDemandEntry/properties/payMode/description")
                .asText()
                .contains("`MONTHLY`"));
        assertTrue(schemas.at("/LabourDemandInput/properties/countyCode/description")
                .asText()
                .contains("GET /code-lists/division"));
    }

    @Test
    void everyRefusalNamesItsCodes() {
        JsonNode document = officer.read("openapi.json");
        JsonNode responses = document.at("/paths/~1registers~1labour-demand~1entries~1{id}/patch/responses");
        assertCodes(document, responses, "404", "unknown-register", "module-not-enabled", "not-found");
        assertCodes(document, responses, "409", "duplicate-key", "period-closed");
        assertCodes(document, responses, "412", "stale-version");
        assertCodes(document, responses, "422", "invalid-entry");
        assertCodes(document, responses, "428", "version-required");
        // What the Javadoc of a plugin's resource tells.
        JsonNode alerts = document.at("/paths/~1ledger~1alerts/get/responses");
        assertCodes(document, alerts, "400", "bad-parameter", "bad-period", "bad-limit");
    }

    private static void assertCodes(JsonNode document, JsonNode responses, String status, String... codes) {
        JsonNode response =
                document.at(responses.path(status).path("$ref").asText("#/none").substring(1));
        Set<String> told = new TreeSet<>();
        response.path("x-codes").forEach(code -> told.add(code.asText()));
        assertTrue(told.containsAll(List.of(codes)), () -> status + response);
        JsonNode example = response.at("/content/application~1problem+json/example");
        assertTrue(told.contains(example.path("code").asText()), example::toString);
    }
}
