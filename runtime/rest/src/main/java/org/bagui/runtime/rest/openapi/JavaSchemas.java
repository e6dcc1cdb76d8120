package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.Map;

/** Schemas of the records that resource methods take and give; other classes are just objects. */
final class JavaSchemas {
    private static final int DEPTH = 6;

    private JavaSchemas() {}

    static void describe(ObjectNode schema, Type type) {
        describe(schema, type, 0);
    }

    private static void describe(ObjectNode schema, Type type, int depth) {
        if (type instanceof ParameterizedType generic) {
            Class<?> raw = (Class<?>) generic.getRawType();
            Type[] of = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                describe(schema.put("type", "array").putObject("items"), of[0], depth);
            } else if (Map.class.isAssignableFrom(raw)) {
                describe(schema.put("type", "object").putObject("additionalProperties"), of[1], depth);
            } else {
                schema.put("type", "object");
            }
        } else if (type instanceof WildcardType wildcard) {
            describe(schema, wildcard.getUpperBounds()[0], depth);
        } else if (type instanceof Class<?> plain) {
            describe(schema, plain, depth);
        }
    }

    private static void describe(ObjectNode schema, Class<?> type, int depth) {
        if (type == boolean.class || type == Boolean.class) {
            schema.put("type", "boolean");
        } else if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            schema.put("type", "integer");
        } else if (Number.class.isAssignableFrom(type) || type == double.class) {
            schema.put("type", "number");
        } else if (CharSequence.class.isAssignableFrom(type) || type.isEnum()) {
            schema.put("type", "string");
        } else if (type.isRecord() && depth < DEPTH) {
            ObjectNode properties = schema.put("type", "object").putObject("properties");
            for (RecordComponent component : type.getRecordComponents()) {
                describe(properties.putObject(component.getName()), component.getGenericType(), depth + 1);
            }
        } else if (!type.getName().startsWith("java.")) {
            schema.put("type", "object");
        }
    }
}
