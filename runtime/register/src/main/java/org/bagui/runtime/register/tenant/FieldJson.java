package org.bagui.runtime.register.tenant;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.ExtensionField.Kind;

/** Extension fields as the table keeps them. */
final class FieldJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private FieldJson() {}

    static String write(List<ExtensionField> fields) {
        ArrayNode all = JSON.createArrayNode();
        for (ExtensionField field : fields) {
            ObjectNode one = all.addObject();
            one.put("name", field.name()).put("type", field.kind().word());
            one.put("zh", field.titles().zh()).put("en", field.titles().en());
            one.put("required", field.required()).put("codeList", field.codeList());
            one.put("min", text(field.min())).put("max", text(field.max()));
            one.put("length", field.length()).put("pattern", field.pattern());
        }
        return all.toString();
    }

    static List<ExtensionField> read(String json) {
        List<ExtensionField> fields = new ArrayList<>();
        try {
            for (JsonNode one : JSON.readTree(json)) {
                fields.add(new ExtensionField(
                        one.get("name").asText(),
                        Kind.of(one.get("type").asText()),
                        new Titles(one.get("zh").asText(), one.get("en").asText()),
                        one.get("required").asBoolean(),
                        text(one.get("codeList")),
                        number(one.get("min")),
                        number(one.get("max")),
                        one.hasNonNull("length") ? (Integer) one.get("length").asInt() : null,
                        text(one.get("pattern"))));
            }
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("extension fields are no JSON", broken);
        }
        return List.copyOf(fields);
    }

    private static String text(BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static BigDecimal number(JsonNode node) {
        return node.isNull() ? null : new BigDecimal(node.asText());
    }
}
