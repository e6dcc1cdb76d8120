package org.bagui.runtime.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An entry with one wrong value.
 *
 * @param field field that is wrong
 * @param value its value
 * @param entry the whole entry
 */
record BadInput(String field, Object value, Map<String, Object> entry) {
    /** Wrong entries for every field that is entered, each made of a correct one. */
    static List<BadInput> of(List<DescribedField> fields, Map<String, Object> correct) {
        List<BadInput> all = new ArrayList<>();
        for (DescribedField field : fields) {
            if (field.isEntered()) {
                wrong(field).forEach(value -> all.add(of(field.name(), value, correct)));
            }
        }
        all.add(of("noSuchField", 1, correct));
        all.add(of("period", "2022-13", correct));
        all.add(of("status", "finished", correct));
        all.add(of("jurisdiction", "45", correct));
        return all;
    }

    private static BadInput of(String field, Object value, Map<String, Object> correct) {
        Map<String, Object> entry = new LinkedHashMap<>(correct);
        entry.put(field, value);
        return new BadInput(field, value, entry);
    }

    private static List<Object> wrong(DescribedField field) {
        List<Object> values = new ArrayList<>();
        values.add(Map.of("x", 1));
        if (field.isRequired()) {
            values.add(null);
        }
        if (field.isCoded() && !field.isOpenList()) {
            values.add("no-such-code");
        }
        switch (field.type()) {
            case "integer", "long" -> values.addAll(List.of("约百", 1.5, "1e99"));
            case "decimal" -> values.addAll(List.of("约百", "NaN"));
            case "boolean" -> values.add("maybe");
            case "date" -> values.addAll(List.of("2022-02-30", "soon"));
            case "month" -> values.add("2022-13");
            default -> values.add("nul\u0000");
        }
        JsonNode longest = field.bound("maxLength");
        if (field.isFree() && longest.isInt()) {
            values.add("长".repeat(longest.asInt() + 1));
        }
        if (field.bound("min").isNumber()) {
            values.add(field.bound("min").asLong() - 1);
        }
        if (field.bound("max").isNumber()) {
            values.add(field.bound("max").asLong() + 1);
        }
        return values;
    }

    @Override
    public String toString() {
        return field + " = " + value;
    }
}
