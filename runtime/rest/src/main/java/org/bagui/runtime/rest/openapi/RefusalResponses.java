package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;

/** The refusals of all operations, each set of codes once among the document's components. */
final class RefusalResponses {
    private static final String PROBLEM = "Problem";

    private final ObjectNode responses;
    private final DocumentTexts texts;

    RefusalResponses(ObjectNode responses, DocumentTexts texts) {
        this.responses = responses;
        this.texts = texts;
        describe(responses.putObject(PROBLEM), texts.text("refused"));
    }

    /** Name of the response for whatever else goes wrong. */
    String other() {
        return reference(PROBLEM);
    }

    /** Name of the response for a status with these codes. */
    String of(int status, Set<String> codes) {
        String name =
                status + "-" + String.format("%08x", String.join(" ", codes).hashCode());
        if (!responses.has(name)) {
            String listed = codes.stream()
                    .map(code -> "\n- `" + code + "` " + texts.refusal(code))
                    .collect(Collectors.joining());
            ObjectNode content = describe(responses.putObject(name), texts.status(status) + "\n" + listed);
            example(content.putObject("example"), status, codes.iterator().next());
            ArrayNode all = ((ObjectNode) responses.get(name)).putArray("x-codes");
            codes.forEach(all::add);
        }
        return reference(name);
    }

    private void example(ObjectNode problem, int status, String code) {
        problem.put("type", "urn:bagui:problem:" + code)
                .put("title", texts.status(status))
                .put("status", status)
                .put("detail", texts.refusal(code))
                .put("code", code)
                .put("traceId", "5f3c2a9e71d04b86");
        if (code.equals("invalid-entry")) {
            String field = "enterpriseName";
            problem.putArray("errors")
                    .addObject()
                    .put("pointer", "/" + field)
                    .put("field", field)
                    .put("code", "required")
                    .put("severity", "error")
                    .put("message", texts.text("refused.required"));
        }
    }

    private static ObjectNode describe(ObjectNode response, String description) {
        ObjectNode content =
                response.put("description", description).putObject("content").putObject("application/problem+json");
        content.putObject("schema").put("$ref", "#/components/schemas/" + PROBLEM);
        return content;
    }

    private static String reference(String name) {
        return "#/components/responses/" + name;
    }
}
