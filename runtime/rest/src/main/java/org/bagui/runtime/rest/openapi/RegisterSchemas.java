package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.LifeCycleDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/** Schemas of the entries of a register, derived from its definition. */
final class RegisterSchemas {
    private final ObjectNode schemas;
    private final DocumentTexts texts;
    private final FieldSchemas fields;
    private final EntryExamples examples;

    RegisterSchemas(ObjectNode schemas, DocumentTexts texts, CodeSchemas codes) {
        this.schemas = schemas;
        this.texts = texts;
        this.fields = new FieldSchemas(texts, codes);
        this.examples = new EntryExamples(texts, codes);
    }

    /** Name of a schema of the register: {@code LabourDemandEntry}. */
    static String name(RegisterDefinition register, String what) {
        return Arrays.stream(register.name().split("-"))
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining())
                + what;
    }

    void add(RegisterDefinition register) {
        ObjectNode entry = object("Entry", register);
        ObjectNode input = object("Input", register);
        ArrayNode required = input.arrayNode();
        ObjectNode read = entry.objectNode();
        ObjectNode sent = entry.objectNode();
        for (FieldDefinition field : register.fields()) {
            if (!field.isShown()) {
                continue;
            }
            String name = field.shownName();
            ObjectNode shown = fields.read(field, register);
            boolean entered = field.isEntered()
                    || List.of("jurisdiction", "period").contains(name)
                    || name.equals("status") && register.lifeCycle().isEmpty();
            if (entered) {
                properties(input).set(name, fields.entered(field, register));
                examples.put(sent, field, register);
            } else {
                shown.put("readOnly", true);
            }
            properties(entry).set(name, shown);
            examples.put(read, field, register);
            if (!field.system() && field.isEntered() && field.bounds().required() && !field.defaulted()) {
                required.add(name);
            }
        }
        for (FieldDefinition field : register.retired()) {
            properties(entry)
                    .set(
                            field.name(),
                            fields.read(field, register).put("readOnly", true).put("deprecated", true));
        }
        register.lifeCycle().ifPresent(cycle -> steps(register, cycle, entry));
        entry.set("example", read);
        input.put("additionalProperties", false);
        input.set("example", sent);
        schemas.set(name(register, "Change"), change(register, input));
        if (!required.isEmpty()) {
            input.set("required", required);
        }
        page(register);
        ObjectNode revisions = object("Revisions", register);
        new RevisionSchema(properties(revisions), texts).describe(name(register, "Entry"));
    }

    /** What a change of some fields holds: none of them is required. */
    private ObjectNode change(RegisterDefinition register, ObjectNode input) {
        ObjectNode change = input.deepCopy();
        change.put("description", described("Change", register));
        change.remove("example");
        input.path("example").properties().stream()
                .filter(value -> register.field(value.getKey()).isPresent()
                        && !register.key().contains(value.getKey()))
                .filter(value -> register.require(value.getKey()).isEntered())
                .reduce((first, last) -> last)
                .ifPresent(value -> change.putObject("example").set(value.getKey(), value.getValue()));
        return change;
    }

    /** What an entry tells of its steps, and what a step is sent with. */
    private void steps(RegisterDefinition register, LifeCycleDefinition cycle, ObjectNode entry) {
        ObjectNode shown = properties(entry);
        shown.putObject("late").put("type", "boolean").put("description", texts.text("case.late"));
        ObjectNode step = shown.putObject("steps")
                .put("type", "array")
                .put("description", texts.text("case.steps"))
                .putObject("items")
                .put("type", "object")
                .putObject("properties");
        for (String name : List.of("name", "title", "reason")) {
            step.putObject(name).put("type", "string").put("description", texts.text("case.steps." + name));
        }
        for (String name : List.of("asks", "blocked")) {
            step.putObject(name)
                    .put("type", "array")
                    .put("description", texts.text("case.steps." + name))
                    .putObject("items")
                    .put("type", "string");
        }
        ObjectNode sent = object("Step", register);
        cycle.transitions().stream()
                .flatMap(transition -> transition.asks().stream())
                .distinct()
                .forEach(name -> properties(sent).set(name, fields.entered(register.require(name), register)));
        properties(sent)
                .putObject("reason")
                .put("type", "string")
                .put("maxLength", 500)
                .put("description", texts.text("case.reason"));
        sent.put("additionalProperties", false);
    }

    private ObjectNode object(String what, RegisterDefinition register) {
        ObjectNode schema = schemas.putObject(name(register, what));
        schema.put("type", "object").put("description", described(what, register));
        schema.putObject("properties");
        return schema;
    }

    private String described(String what, RegisterDefinition register) {
        return texts.text(
                "register." + what.toLowerCase(Locale.ROOT), register.titles().in(texts.locale()));
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private void page(RegisterDefinition register) {
        ObjectNode page = properties(object("Page", register));
        page.putObject("items")
                .put("type", "array")
                .put("description", texts.text("page.items"))
                .putObject("items")
                .put("$ref", "#/components/schemas/" + name(register, "Entry"));
        page.putObject("next").put("type", "string").put("nullable", true).put("description", texts.text("page.next"));
        page.putObject("total")
                .put("type", "integer")
                .put("format", "int64")
                .put("description", texts.text("page.total"));
    }
}
