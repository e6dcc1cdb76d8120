package org.bagui.plugin.ledger.correction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of corrections as the table keeps them; numbers come back as they went in. */
final class CorrectionJson {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private CorrectionJson() {}

    static String write(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Map<String, Object> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A value as the table keeps it: numbers, texts and truth as they are, dates and months as their text, several codes
     * joined by commas as entries keep them.
     */
    static Object plain(Object value) {
        if (value instanceof List<?> several) {
            return several.stream().map(String::valueOf).collect(Collectors.joining(","));
        }
        boolean kept = value == null || value instanceof Boolean || value instanceof Number;
        return kept ? value : value.toString();
    }

    /** A value of a body as the pipeline takes it: numbers exact, whatever their kind. */
    static Object entered(Object value) {
        return value instanceof Number number ? new BigDecimal(number.toString()) : value;
    }
}
