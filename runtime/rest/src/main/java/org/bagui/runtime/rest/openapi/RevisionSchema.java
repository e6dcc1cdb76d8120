package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schema of the life of an entry: who changed which field, when and through what. */
final class RevisionSchema {
    private final ObjectNode page;

    /** Describes the page with these properties. */
    RevisionSchema(ObjectNode page) {
        this.page = page;
    }

    /** Describes a page of steps of this kind of entry. */
    void describe(String entry) {
        ObjectNode item = page.putObject("items").put("type", "array").putObject("items");
        ObjectNode step = item.put("type", "object").putObject("properties");
        step.putObject("version").put("type", "integer");
        step.putObject("change")
                .put("type", "string")
                .putArray("enum")
                .add("created")
                .add("changed")
                .add("removed");
        moment(step, "from");
        moment(step, "to").put("nullable", true);
        texts(step.putObject("by").put("nullable", true), "username", "displayName");
        texts(step.putObject("origin").put("nullable", true), "kind", "title", "id", "name");
        ObjectNode change = step.putObject("changes").put("type", "array").putObject("items");
        texts(change, "field", "title", "oldText", "newText");
        ObjectNode values = (ObjectNode) change.get("properties");
        values.putObject("old").put("nullable", true);
        values.putObject("new").put("nullable", true);
        step.putObject("entry").put("$ref", "#/components/schemas/" + entry);
        page.putObject("next").put("type", "string").put("nullable", true);
    }

    private static ObjectNode moment(ObjectNode properties, String name) {
        return properties.putObject(name).put("type", "string").put("format", "date-time");
    }

    private static void texts(ObjectNode object, String... names) {
        ObjectNode properties = object.put("type", "object").putObject("properties");
        for (String name : names) {
            properties.putObject(name).put("type", "string");
        }
    }
}
