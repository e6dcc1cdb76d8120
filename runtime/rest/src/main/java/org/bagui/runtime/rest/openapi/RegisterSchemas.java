package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;

/** Schemas of the entries of a register, derived from its definition. */
final class RegisterSchemas {
    private final ObjectNode schemas;
    private final Locale locale;

    RegisterSchemas(ObjectNode schemas, Locale locale) {
        this.schemas = schemas;
        this.locale = locale;
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
        for (FieldDefinition field : register.fields()) {
            if (!field.isShown()) {
                continue;
            }
            String name = field.shownName();
            ObjectNode shown = schema(field);
            boolean entered = field.isEntered()
                    || List.of("jurisdiction", "period", "status").contains(name);
            if (entered) {
                properties(input).set(name, shown.deepCopy());
            } else {
                shown.put("readOnly", true);
            }
            properties(entry).set(name, shown);
            if (!field.system() && field.isEntered() && field.bounds().required() && !field.defaulted()) {
                required.add(name);
            }
        }
        for (FieldDefinition field : register.retired()) {
            properties(entry)
                    .set(field.name(), schema(field).put("readOnly", true).put("deprecated", true));
        }
        if (!required.isEmpty()) {
            input.set("required", required);
        }
        input.put("additionalProperties", false);
        page(register);
        new RevisionSchema(properties(object("Revisions", register))).describe(name(register, "Entry"));
    }

    private ObjectNode object(String what, RegisterDefinition register) {
        ObjectNode schema = schemas.putObject(name(register, what));
        schema.put("type", "object").put("description", register.titles().in(locale));
        schema.putObject("properties");
        return schema;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private void page(RegisterDefinition register) {
        ObjectNode page = properties(object("Page", register));
        items(page, "#/components/schemas/" + name(register, "Entry"));
        page.putObject("next").put("type", "string").put("nullable", true);
        page.putObject("total").put("type", "integer").put("format", "int64");
    }

    static void items(ObjectNode properties, String reference) {
        properties.putObject("items").put("type", "array").putObject("items").put("$ref", reference);
    }

    private ObjectNode schema(FieldDefinition field) {
        ObjectNode schema = schemas.objectNode();
        boolean place = field.isPlace();
        boolean many = field.code() != null && field.code().many();
        if (place) {
            schema.put("type", "string").put("pattern", "^[0-9]{6}([0-9]{3}){0,2}$");
        } else if (many) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            type(schema, field.kind());
            bounds(schema, field.bounds());
        }
        schema.put("title", field.titles().in(locale));
        if (field.bounds() == null || !field.bounds().required()) {
            schema.put("nullable", true);
        }
        if (field.code() != null) {
            schema.put("x-code-list", field.code().list());
        }
        if (!field.unit().isEmpty()) {
            schema.put("x-unit", field.unit());
        }
        return schema;
    }

    private static void type(ObjectNode schema, ValueKind kind) {
        switch (kind) {
            case INTEGER -> schema.put("type", "integer").put("format", "int32");
            case LONG -> schema.put("type", "integer").put("format", "int64");
            case DECIMAL -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            case MONTH -> schema.put("type", "string").put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])$");
            case MOMENT -> schema.put("type", "string").put("format", "date-time");
            case TEXT -> schema.put("type", "string");
        }
    }

    private static void bounds(ObjectNode schema, Bounds bounds) {
        if (bounds == null) {
            return;
        }
        if (bounds.maxLength() != null) {
            schema.put("maxLength", bounds.maxLength());
        }
        if (bounds.min() != null) {
            schema.put("minimum", bounds.min());
        }
        if (bounds.max() != null) {
            schema.put("maximum", bounds.max());
        }
        if (bounds.pattern() != null) {
            schema.put("pattern", "^(?:" + bounds.pattern().pattern() + ")$");
        }
    }
}
