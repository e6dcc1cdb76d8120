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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Test;

/** The OpenAPI document, its page, figures of the running platform and its health. */
@Edition(shared = true)
class InterfaceDocumentTest {
    private final RunningEdition platform;
    private final RestClient officer;
    private final RestClient administrator;
    private final RestClient anonymous;

    InterfaceDocumentTest(RunningEdition platform) {
        this.platform = platform;
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
                    assertTrue(described.path("responses").size() > 2, name);
                    assertFalse(described.path("responses").has("2XX"), name);
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
        List<String> files = Pattern.compile("(?:src|href)=\"(docs/[^\"]+)\"")
                .matcher(page.text())
                .results()
                .map(file -> file.group(1))
                .toList();
        assertTrue(files.size() > 4, files::toString);
        for (String file : files) {
            assertTrue(anonymous.get(file).orThrow().body().length > 100, file);
        }
        assertTrue(anonymous.get("docs/swagger-ui-bundle.js").text().contains("SwaggerUIBundle"));
        assertTrue(anonymous.get("docs/swagger-ui.css").text().contains(".opblock"));
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

    @Test
    void numbersAndFlagsAmongTheParametersAreBoundedAsTold() {
        RestClient worker = platform.account("450722", "officer", "reviewer");
        RestClient keeper = platform.account("450722", "administrator");
        Map<String, RestClient> holders = Map.of(
                "accounts.manage", keeper,
                "tenants.manage", keeper,
                "metrics.read", keeper,
                "audit.read", platform.account("450722", "auditor"));
        Set<String> tried = new TreeSet<>();
        worker.read("openapi.json").path("paths").properties().stream()
                .filter(path -> !path.getKey().contains("{"))
                .forEach(path -> path.getValue().at("/get/parameters").forEach(parameter -> {
                    JsonNode schema = parameter.path("schema");
                    RestClient holder = holders.getOrDefault(
                            path.getValue().at("/get/x-permission").asText(), worker);
                    // These are told of a month only.
                    String month = path.getKey().matches("/ledger/(alerts|reporting-status)") ? "period=2022-03&" : "";
                    String question = path.getKey().substring(1) + "?" + month
                            + parameter.path("name").asText() + "=";
                    if (schema.path("type").asText().equals("integer")) {
                        tried.add(path.getKey());
                        long most = schema.path("maximum").asLong();
                        assertBadParameter(true, holder.get(question + (most + 1)));
                        assertBadParameter(
                                true,
                                holder.get(question + (schema.path("minimum").asLong() - 1)));
                        assertBadParameter(false, holder.get(question + most));
                    } else if (schema.path("type").asText().equals("boolean")) {
                        assertBadParameter(true, holder.get(question + "perhaps"));
                        assertBadParameter(false, holder.get(question + "true"));
                    }
                }));
        assertTrue(tried.size() > 15, tried::toString);
    }

    private static void assertBadParameter(boolean bad, Answer answer) {
        boolean told = Set.of("bad-limit", "bad-parameter").contains(String.valueOf(answer.problem()));
        assertEquals(bad, told, () -> answer.request() + " " + answer.text());
    }

    private static void references(JsonNode node, List<String> into) {
        JsonNode reference = node.get("$ref");
        if (reference != null && reference.isTextual()) {
            into.add(reference.asText());
        }
        node.forEach(child -> references(child, into));
    }
}
