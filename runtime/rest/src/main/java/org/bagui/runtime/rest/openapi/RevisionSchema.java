package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schema of the life of an entry: who changed which field, when and through what. */
final class RevisionSchema {
    private final ObjectNode page;
    private final DocumentTexts texts;

    /** Describes the page with these properties. */
    RevisionSchema(ObjectNode page, DocumentTexts texts) {
        this.page = page;
        this.texts = texts;
    }

    /** Describes a page of steps of this kind of entry. */
    void describe(String entry) {
        ObjectNode item = property(page, "items", "array").putObject("items");
        ObjectNode step = item.put("type", "object").putObject("properties");
        property(step, "version", "integer");
        property(step, "change", "string")
                .putArray("enum")
                .add("created")
                .add("changed")
                .add("removed");
        property(step, "from", "string").put("format", "date-time");
        property(step, "to", "string").put("format", "date-time").put("nullable", true);
        texts(property(step, "by", "object").put("nullable", true), "username", "displayName");
        texts(property(step, "origin", "object").put("nullable", true), "kind", "title", "id", "name");
        ObjectNode change =
                property(step, "changes", "array").putObject("items").put("type", "object");
        texts(change, "field", "title", "oldText", "newText");
        // A value of the field's own type, or null.
        ObjectNode values = (ObjectNode) change.get("properties");
        values.putObject("old").put("description", texts.text("revision.old"));
        values.putObject("new").put("description", texts.text("revision.new"));
        step.putObject("entry").put("$ref", "#/components/schemas/" + entry);
        property(page, "next", "string").put("nullable", true);
    }

    private ObjectNode property(ObjectNode properties, String name, String type) {
        return properties.putObject(name).put("type", type).put("description", texts.text("revision." + name));
    }

    private void texts(ObjectNode object, String... names) {
        ObjectNode properties = object.putObject("properties");
        for (String name : names) {
            property(properties, name, "string");
        }
    }
}
