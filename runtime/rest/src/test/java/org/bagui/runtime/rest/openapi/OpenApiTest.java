package org.bagui.runtime.rest.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.bagui.runtime.rest.testing.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OpenApiTest {
    private static Server server;
    private static JsonNode document;

    @BeforeAll
    static void read() {
        server = new Server();
        document = server.send(server.to("/openapi.json", "officer")).json();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void everyRegisterHasConcretePathsAndSchemas() {
        JsonNode list = document.at("/paths/~1registers~1clinic-visit~1entries/get");
        assertEquals("entries.read", list.path("x-permission").asText());
        List<String> names = list.path("parameters").findValuesAsText("name");
        assertTrue(
                names.containsAll(List.of("jurisdiction", "where", "asOf")) && !names.contains("register"),
                names.toString());
        assertEquals(
                "#/components/schemas/ClinicVisitInput",
                document.at(
                                "/paths/~1registers~1clinic-visit~1entries/post/requestBody/content/application~1json/schema/$ref")
                        .asText());
        JsonNode entry = document.at("/components/schemas/ClinicVisitEntry/properties");
        assertEquals("array", entry.at("/kinds/type").asText());
        assertEquals("date", entry.at("/day/format").asText());
        assertEquals(20, entry.at("/doctor/maxLength").asInt());
        assertTrue(entry.at("/version/readOnly").asBoolean());
        assertFalse(entry.has("scopePlace"));
        assertTrue(
                entry.at("/ward/deprecated").asBoolean()
                        && entry.at("/ward/readOnly").asBoolean(),
                "retired");
        JsonNode input = document.at("/components/schemas/ClinicVisitInput");
        assertEquals("[\"doctor\"]", input.path("required").toString());
        assertFalse(input.path("properties").has("version"));
        assertFalse(input.path("properties").has("ward"));
    }

    @Test
    void recordsOfResourcesBecomeSchemas() {
        assertEquals(
                "#/components/schemas/SessionsCredentials",
                document.at("/paths/~1sessions/post/requestBody/content/application~1json/schema/$ref")
                        .asText());
        assertEquals(
                "string",
                document.at("/components/schemas/SessionsCredentials/properties/password/type")
                        .asText());
        assertEquals(
                "[\"username\",\"password\"]",
                document.at("/components/schemas/SessionsCredentials/required").toString());
        assertEquals(
                "#/components/schemas/SessionsNewSession",
                document.at("/paths/~1sessions/post/responses/201/content/application~1json/schema/$ref")
                        .asText());
        assertEquals("[]", document.at("/paths/~1sessions/post/security").toString());
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryIdIsOnce() {
        List<String> references = document.findValuesAsText("$ref");
        assertFalse(references.isEmpty());
        for (String reference : references) {
            assertFalse(document.at(reference.substring(1)).isMissingNode(), reference);
        }
        List<String> ids = new ArrayList<>(document.findValuesAsText("operationId"));
        assertEquals(ids.size(), ids.stream().distinct().count(), ids.toString());
    }

    @Test
    void everyPlaceOfAPathIsAParameter() {
        document.path("paths").fields().forEachRemaining(path -> path.getValue().forEach(operation -> {
            long places = path.getKey().chars().filter(c -> c == '{').count();
            long parameters = operation.path("parameters").findValuesAsText("in").stream()
                    .filter("path"::equals)
                    .count();
            assertEquals(places, parameters, path.getKey());
        }));
    }
}
