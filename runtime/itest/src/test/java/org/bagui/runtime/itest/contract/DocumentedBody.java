package org.bagui.runtime.itest.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Bodies made of a schema of the OpenAPI document: whole ones, bare ones with what is required, and ones that lack one such member. */
public final class DocumentedBody {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final JsonNode schema;

    public DocumentedBody(JsonNode document, JsonNode schema) {
        this.document = document;
        this.schema = schema;
    }

    /** Whether anything must be there. */
    boolean requires() {
        return !named(schema).path("required").isEmpty();
    }

    /** What is required, and nothing else. */
    JsonNode bare() {
        return made(schema, false, 0);
    }

    /** A value for every member. */
    public JsonNode whole() {
        return made(schema, true, 0);
    }

    /** The required members, those of the first row of each list among them: {@code supply/0/place}. */
    List<String> required() {
        List<String> found = new ArrayList<>();
        find(schema, "", found);
        return found;
    }

    /** A body with a value for every member but this one. */
    JsonNode without(String member) {
        JsonNode whole = whole();
        int last = member.lastIndexOf('/');
        JsonNode at = last < 0 ? whole : whole.at("/" + member.substring(0, last));
        ((ObjectNode) at).remove(member.substring(last + 1));
        return whole;
    }

    private void find(JsonNode of, String at, List<String> found) {
        JsonNode object = named(of);
        Set<String> required = new HashSet<>();
        object.path("required").forEach(name -> required.add(name.asText()));
        object.path("properties").properties().forEach(member -> {
            String path = at + member.getKey();
            if (required.contains(member.getKey())) {
                found.add(path);
            }
            JsonNode value = named(member.getValue());
            find(value, path + "/", found);
            find(value.path("items"), path + "/0/", found);
        });
    }

    private JsonNode made(JsonNode of, boolean whole, int depth) {
        JsonNode value = named(of);
        if (value.has("example")) {
            return value.get("example");
        }
        return switch (value.path("type").asText()) {
            case "object" -> object(value, whole, depth);
            case "array" -> {
                ArrayNode rows = JSON.arrayNode();
                boolean filled = whole && depth < 3 || value.has("minItems");
                yield filled ? rows.add(made(value.path("items"), whole, depth + 1)) : rows;
            }
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(false);
            default -> JSON.textNode("1");
        };
    }

    private ObjectNode object(JsonNode value, boolean whole, int depth) {
        ObjectNode object = JSON.objectNode();
        Set<String> wanted = new HashSet<>();
        value.path("required").forEach(name -> wanted.add(name.asText()));
        value.path("properties").properties().forEach(member -> {
            if (whole || wanted.contains(member.getKey())) {
                object.set(member.getKey(), made(member.getValue(), whole, depth + 1));
            }
        });
        if (value.has("minProperties")) {
            object.put("name", 1);
        }
        return object;
    }

    /** What a reference leads to. */
    private JsonNode named(JsonNode of) {
        return of.has("$ref") ? document.at(of.get("$ref").asText().substring(1)) : of;
    }
}
