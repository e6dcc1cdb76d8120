package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;

/** The OpenAPI document, its page, figures of the running platform and its health. */
@Edition(shared = true)
class InterfaceDocumentTest {
    private final RestClient officer;
    private final RestClient administrator;
    private final RestClient anonymous;

    InterfaceDocumentTest(RunningEdition platform) {
        officer = platform.officer("450722");
        administrator = platform.administrator();
        anonymous = new RestClient(platform.baseUri());
    }

    @Test
    void everyReferenceOfTheDocumentLeadsSomewhere() {
        JsonNode document = officer.read("openapi.json");
        assertTrue(document.path("openapi").asText().startsWith("3."), document.path("openapi")::toString);
        List<String> references = new ArrayList<>();
        references(document, references);
        assertTrue(references.size() > 20, "references: " + references.size());
        for (String reference : references) {
            assertTrue(reference.startsWith("#/"), reference);
            assertFalse(document.at(reference.substring(1)).isMissingNode(), reference);
        }
    }

    @Test
    void everyPathOfEveryRegisterIsThere() {
        JsonNode paths = officer.read("openapi.json").path("paths");
        officer.read("registers").path("items").forEach(register -> {
            String path = "/registers/" + register.path("name").asText();
            for (String below : List.of(
                    "/entries",
                    "/entries/{id}",
                    "/entries/{id}/revisions",
                    "/rollup",
                    "/imports",
                    "/export",
                    "/template")) {
                assertFalse(paths.path(path + below).isMissingNode(), path + below);
            }
        });
        for (String path : List.of(
                "/sessions",
                "/accounts",
                "/jurisdictions",
                "/code-lists/{list}",
                "/periods",
                "/modules",
                "/imports",
                "/imports/{id}",
                "/imports/{id}/commit",
                "/imports/{id}/undo",
                "/health/ready",
                "/metrics")) {
            assertFalse(paths.path(path).isMissingNode(), path);
        }
    }

    @Test
    void everyOperationIsComplete() {
        Set<String> ids = new HashSet<>();
        officer.read("openapi.json").path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> {
                    String name = operation.getKey() + " " + path.getKey();
                    JsonNode described = operation.getValue();
                    assertTrue(described.path("responses").size() > 0, name);
                    assertTrue(
                            ids.add(described.path("operationId").asText()),
                            name + " " + described.path("operationId"));
                    Set<String> parameters = new TreeSet<>();
                    described.path("parameters").forEach(parameter -> {
                        if (parameter.path("in").asText().equals("path")) {
                            parameters.add("{" + parameter.path("name").asText() + "}");
                        }
                    });
                    Set<String> wanted = new TreeSet<>();
                    for (String part : path.getKey().split("/")) {
                        if (part.startsWith("{")) {
                            wanted.add(part);
                        }
                    }
                    assertEquals(wanted, parameters, name);
                }));
        JsonNode upload = officer.read("openapi.json").at("/paths/~1registers~1labour-demand~1imports/post/parameters");
        assertTrue(upload.toString().contains("\"mode\""), upload::toString);
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        Answer page = anonymous.get("docs");
        assertEquals(200, page.status());
        assertTrue(page.header("Content-Type").startsWith("text/html"), page.header("Content-Type"));
        assertFalse(page.text().matches("(?s).*(src|href)=.https?:.*"), page::text);
        assertEquals(200, anonymous.get("docs/swagger-ui-bundle.js").status());
        assertNotThere(anonymous.get("docs/nothing.js"));
    }

    @Test
    void figuresAndHealth() {
        assertEquals("up", anonymous.read("health/live").path("status").asText());
        JsonNode ready = anonymous.read("health/ready");
        assertEquals("up", ready.path("status").asText());
        assertEquals("up", ready.path("checks").path("database").asText());
        assertRefused(403, "not-permitted", officer.get("metrics"));
        officer.read("registers/enterprise");
        String metrics = administrator.get("metrics").orThrow().text();
        assertTrue(metrics.contains("# TYPE ") && metrics.contains("registers/{register}"), metrics);
        for (String line : metrics.split("\n")) {
            assertTrue(
                    line.isBlank()
                            || line.startsWith("#")
                            || line.matches("[a-zA-Z_:][\\w:]*(\\{.*})? [-+.\\dEeNaInf]+"),
                    line);
        }
    }

    private static void references(JsonNode node, List<String> into) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
            into.add(reference.asText());
        }
        node.forEach(child -> references(child, into));
    }
}
