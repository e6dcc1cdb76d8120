package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;

/** Schemas of the fields of a register, each with its title, and in words what stands in it. */
final class FieldSchemas {
    private final DocumentTexts texts;
    private final CodeSchemas codes;

    FieldSchemas(DocumentTexts texts, CodeSchemas codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /** The field as it is read. */
    ObjectNode read(FieldDefinition field, RegisterDefinition register) {
        return schema(field, register);
    }

    /** The field as it is entered. */
    ObjectNode entered(FieldDefinition field, RegisterDefinition register) {
        ObjectNode schema = schema(field, register);
        if (field.code() != null) {
            boolean many = field.code().many();
            codes.bound(
                    many ? (ObjectNode) schema.get("items") : schema,
                    field.code(),
                    !many && schema.path("nullable").asBoolean());
        }
        return schema;
    }

    private ObjectNode schema(FieldDefinition field, RegisterDefinition register) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        if (field.isPlace()) {
            schema.put("type", "string").put("pattern", "^[0-9]{6}([0-9]{3}){0,2}$");
        } else if (field.code() != null && field.code().many()) {
            schema.put("type", "array").putObject("items").put("type", "string");
        } else {
            type(schema, field.kind());
            bounds(schema, field.bounds());
        }
        schema.put("title", field.titles().in(texts.locale()));
        schema.put("description", words(field, register));
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

    /** What stands in a field: the help of its form, and what follows from its definition. */
    private String words(FieldDefinition field, RegisterDefinition register) {
        List<String> parts = new ArrayList<>();
        String help = field.help() == null ? "" : field.help().in(texts.locale());
        if (!help.isEmpty()) {
            parts.add(help);
        }
        if (field.system()) {
            texts.find("system." + field.shownName()).ifPresent(parts::add);
        }
        if (field.code() != null) {
            parts.add(codes.words(field.code()));
        }
        if (field.isDerived()) {
            parts.add(texts.text("field.derived", titles(field.derivedFrom(), register)));
        }
        if (!field.unit().isEmpty()) {
            parts.add(texts.text("field.unit", field.unit()));
        }
        if (field.sensitive()) {
            parts.add(texts.text("field.sensitive"));
        }
        if (field.restricted()) {
            parts.add(texts.text("field.restricted"));
        }
        if (field.bounds() != null && field.bounds().notInFuture()) {
            parts.add(texts.text("field.past"));
        }
        if (parts.isEmpty()) {
            parts.add(texts.text("field.kind." + field.kind().name().toLowerCase(java.util.Locale.ROOT)));
        }
        return parts.stream()
                .map(part -> part.replaceAll("[。.;；]$", ""))
                .collect(Collectors.joining(texts.text("and")));
    }

    private String titles(List<String> names, RegisterDefinition register) {
        return names.stream()
                .map(name -> register.field(name)
                        .map(found -> found.titles().in(texts.locale()))
                        .orElse(name))
                .collect(Collectors.joining(texts.text("codes.and")));
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
