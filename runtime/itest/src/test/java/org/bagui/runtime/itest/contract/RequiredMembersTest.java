package org.bagui.runtime.itest.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document calls required in a body is what the platform refuses to do without, and nothing else is. */
@Edition(shared = true)
class RequiredMembersTest {
    /** A county that no other test has, for what is made after all. */
    private static final String PLACE = "450326";

    private static final int FIRM = 7_326;

    private final JsonNode document;
    private final Map<String, RestClient> holders;
    private final RestClient officer;

    RequiredMembersTest(RunningEdition platform) {
        officer = platform.account(PLACE, "officer", "reviewer");
        document = officer.read("openapi.json");
        // Makes the enterprise known; it is the second time where the other test was first.
        new OfficerClient(PLACE, officer).sends(Report.profile(PLACE, FIRM));
        RestClient clerk =
                Clerk.of(platform, PLACE, CreditCodes.of(PLACE, FIRM)).client();
        RestClient administrator = platform.account(PLACE, "administrator");
        holders = Map.of(
                "own-enterprise.report", clerk,
                "reference.write", platform.administrator(),
                "accounts.manage", administrator,
                "tenants.manage", administrator,
                "audit.read", platform.account(PLACE, "auditor"));
    }

    /** An operation that takes a record as JSON, with the path by which it is called here. */
    private record Operation(String verb, String path, String permission, DocumentedBody body) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** Those whose body is no entry of a register: what entries need hangs on rules, and is told by the registers' own contract. */
    private List<Operation> operations() {
        List<Operation> found = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> !path.getKey().matches(".*/entries(/.*)?"))
                .forEach(operation -> {
                    JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema");
                    DocumentedBody body = new DocumentedBody(document, schema);
                    if (body.requires()) {
                        found.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT),
                                filled(path.getKey(), operation.getValue()),
                                operation.getValue().path("x-permission").asText(),
                                body));
                    }
                }));
        return found;
    }

    private static String filled(String path, JsonNode operation) {
        String filled = path.substring(1);
        for (JsonNode parameter : operation.path("parameters")) {
            String example = parameter.path("example").asText("1");
            filled = filled.replace("{" + parameter.path("name").asText() + "}", example);
        }
        return filled;
    }

    private Answer send(Operation operation, JsonNode body) {
        String own = body.toString().replace("450203", PLACE);
        return holders.getOrDefault(operation.permission(), officer)
                .send(operation.verb(), operation.path(), "application/json", own.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsRequiredIsRefusedWhereItLacks() {
        Map<String, String> wrong = new TreeMap<>();
        int tried = 0;
        for (Operation operation : operations()) {
            for (String member : operation.body().required()) {
                tried++;
                Answer answer = send(operation, operation.body().without(member));
                if (answer.status() != 422 || !missing(answer).equals(List.of(member))) {
                    wrong.put(operation + " without " + member, answer.text());
                }
            }
        }
        assertEquals(Map.of(), wrong);
        assertTrue(tried > 60, "tried: " + tried);
    }

    @Test
    void nothingElseIsRequired() {
        Map<String, String> wrong = new TreeMap<>();
        for (Operation operation : operations()) {
            Answer answer = send(operation, operation.body().bare());
            if (answer.status() >= 500 || !missing(answer).isEmpty()) {
                wrong.put(operation + " " + operation.body().bare(), answer.text());
            }
        }
        assertEquals(Map.of(), wrong);
    }

    /** Members of which the answer tells that they lack. */
    private static List<String> missing(Answer answer) {
        List<String> missing = new ArrayList<>();
        for (JsonNode fault :
                answer.json() == null ? List.<JsonNode>of() : answer.json().path("errors")) {
            if (fault.path("code").asText().equals("required")) {
                missing.add(fault.path("field").asText());
            }
        }
        return missing;
    }
}
