package org.bagui.runtime.register.extension;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of an entry's extension column: one flat JSON object. Equal values give equal text, names in order and numbers
 * without idle zeros, so that a row sent again is seen to be unchanged.
 */
final class ExtensionValues {
    private static final JsonFactory JSON = new JsonFactory();

    private ExtensionValues() {}

    /** Values by name: texts, exact numbers, yes or no; none for null. */
    static SortedMap<String, Object> read(String json) {
        SortedMap<String, Object> values = new TreeMap<>();
        if (json == null) {
            return values;
        }
        try (JsonParser from = JSON.createParser(json)) {
            from.nextToken();
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                String name = from.currentName();
                Object value = value(from, from.nextToken());
                if (value != null) {
                    values.put(name, value);
                }
            }
            return values;
        } catch (IOException broken) {
            throw new UncheckedIOException("extension column is no JSON object", broken);
        }
    }

    private static Object value(JsonParser from, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_STRING -> from.getText();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> from.getDecimalValue();
            default -> {
                from.skipChildren();
                yield null;
            }
        };
    }

    /** A field's value as reading the column would give it. */
    static Object kept(Object value) {
        if (value instanceof Long whole) {
            return BigDecimal.valueOf(whole);
        }
        if (value instanceof BigDecimal number) {
            BigDecimal plain = number.stripTrailingZeros();
            return plain.scale() < 0 ? plain.setScale(0) : plain;
        }
        return value instanceof Boolean ? value : value.toString();
    }

    /** The text of values as they are read, or null where there are none. */
    static String write(SortedMap<String, Object> values) {
        if (values.isEmpty()) {
            return null;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator to = JSON.createGenerator(text)) {
            to.writeStartObject();
            for (Map.Entry<String, Object> value : values.entrySet()) {
                to.writeFieldName(value.getKey());
                write(to, value.getValue());
            }
            to.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, Object value) throws IOException {
        if (value instanceof BigDecimal number) {
            to.writeNumber((BigDecimal) kept(number));
        } else if (value instanceof Boolean yes) {
            to.writeBoolean(yes);
        } else {
            to.writeString(value.toString());
        }
    }
}
