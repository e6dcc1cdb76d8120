package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagui.runtime.rest.json.RequiredMembersCheck;

/**
 * Schemas of the records that resource methods take and give, each once among the document's components: a record inside a
 * resource is named after both, as in {@code SessionsNewSession}. Other classes are just objects.
 */
final class JavaSchemas {
    private final ObjectNode components;
    private final DocumentTexts texts;
    private final Map<Class<?>, String> names = new HashMap<>();

    /** Adds to these components, which hold the schemas of the registers already. */
    JavaSchemas(ObjectNode components, DocumentTexts texts) {
        this.components = components;
        this.texts = texts;
    }

    void describe(ObjectNode schema, Type type) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] of = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                describe(schema.put("type", "array").putObject("items"), of[0]);
            } else if (Map.class.isAssignableFrom(raw)) {
                describe(schema.put("type", "object").putObject("additionalProperties"), of[1]);
            } else {
                schema.put("type", "object");
            }
        } else if (type instanceof WildcardType wildcard) {
            describe(schema, wildcard.getUpperBounds()[0]);
        } else if (type instanceof Class<?> plain) {
            describe(schema, plain);
        }
    }

    private void describe(ObjectNode schema, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class) {
            schema.put("type", "integer").put("format", "int32");
        } else if (type == long.class || type == Long.class) {
            schema.put("type", "integer").put("format", "int64");
        } else if (Number.class.isAssignableFrom(type) || type == double.class) {
            schema.put("type", "number");
        } else if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
            schema.put("type", "string");
        } else if (type == InputStream.class) {
            schema.put("type", "string").put("format", "binary");
        } else if (type.isRecord()) {
            schema.put("$ref", "#/components/schemas/" + component(type));
        } else if (Map.class.isAssignableFrom(type) || !type.getName().startsWith("java.")) {
            schema.put("type", "object");
        }
    }

    private String component(Class<?> type) {
        String known = names.get(type);
        if (known != null) {
            return known;
        }
        String name = free(type);
        names.put(type, name);
        ObjectNode schema = components.putObject(name).put("type", "object");
        texts.either("schema." + name, texts.javadoc().of(type)).ifPresent(text -> schema.put("description", text));
        ObjectNode properties = schema.putObject("properties");
        for (RecordComponent component : type.getRecordComponents()) {
            String member = RequiredMembersCheck.name(component);
            ObjectNode property = properties.putObject(member);
            describe(property, component.getGenericType());
            if (!property.has("$ref")) {
                describe(property, component, name, member);
            }
            if (RequiredMembersCheck.isRequired(component)) {
                schema.withArray("required").add(member);
            }
            if (RequiredMembersCheck.isFilled(component)) {
                property.put(property.path("type").asText().equals("array") ? "minItems" : "minProperties", 1);
            }
        }
        return name;
    }

    /** A reference may have no texts beside it: what it leads to has its own. */
    private void describe(ObjectNode property, RecordComponent component, String schema, String member) {
        property.put("title", texts.find("property." + member).orElseGet(() -> words(member)));
        Optional<String> own = texts.javadoc().of(component.getDeclaringRecord(), component.getName());
        // What a name means in every record stands once; what it means in this one goes first.
        texts.either("member." + schema + "." + member, own)
                .or(() -> texts.find("member." + member))
                .ifPresent(text -> property.put("description", text));
        if (property.path("type").asText().equals("string")) {
            texts.find("property-example." + member).ifPresent(example -> property.put("example", example));
        }
    }

    /** A name in camel case as words: {@code createdAt} is {@code created at}. */
    private static String words(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    private String free(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        String prefix = outer == null ? "" : outer.getSimpleName().replaceFirst("Resource$", "");
        String name = prefix + type.getSimpleName();
        for (int number = 2; components.has(name); number++) {
            name = prefix + type.getSimpleName() + number;
        }
        return name;
    }
}
