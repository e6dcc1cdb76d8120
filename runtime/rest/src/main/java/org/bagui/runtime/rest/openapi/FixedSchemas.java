package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Schemas of answers that no record of a resource describes: roll-ups and refusals. */
final class FixedSchemas {
    private final ObjectNode schemas;
    private final DocumentTexts texts;

    FixedSchemas(ObjectNode schemas, DocumentTexts texts) {
        this.schemas = schemas;
        this.texts = texts;
    }

    void add() {
        rollUp(object("RollUp", "rollUp"));
        problem(object("Problem", "problem"));
    }

    private ObjectNode object(String name, String key) {
        return schemas.putObject(name)
                .put("type", "object")
                .put("description", texts.text("schema." + key))
                .putObject("properties");
    }

    private void rollUp(ObjectNode properties) {
        for (String name : List.of("by", "measures", "notEnabled")) {
            property(properties, name, "rollUp", "array").putObject("items").put("type", "string");
        }
        property(properties, "rows", "rollUp", "array")
                .putObject("items")
                .put("type", "object")
                .put("additionalProperties", true);
        property(properties, "totals", "rollUp", "object").put("additionalProperties", true);
    }

    private void problem(ObjectNode properties) {
        for (String name : List.of("type", "title", "detail", "code", "traceId")) {
            property(properties, name, "problem", "string");
        }
        property(properties, "status", "problem", "integer");
        ObjectNode fault = property(properties, "errors", "problem", "array").putObject("items");
        ObjectNode of = fault.put("type", "object").putObject("properties");
        for (String name : List.of("pointer", "cell", "field", "code", "severity", "message")) {
            property(of, name, "fault", "string");
        }
        property(of, "row", "fault", "integer");
    }

    private ObjectNode property(ObjectNode properties, String name, String of, String type) {
        return properties.putObject(name).put("type", type).put("description", texts.text("schema." + of + "." + name));
    }
}
