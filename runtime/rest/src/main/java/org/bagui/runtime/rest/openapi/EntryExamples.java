package org.bagui.runtime.rest.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * An entry of a register that may be sent as it stands: made of what the definitions of its fields allow. Where that is not enough,
 * as for a text of a form of its own, the register's l10n file gives the value as {@code example.<field>}.
 */
final class EntryExamples {
    /** A county with that code, and a made-up enterprise in it whose check characters are right. */
    static final String PLACE = "450203";

    private static final Set<String> PLACES = Set.of("division", "township");
    private static final String MOMENT = "2022-04-01T09:00:00+08:00";
    private static final Map<String, String> BY_TYPE =
            Map.of("credit-code", "91450203MA990001XM", "phone", "13977200001");
    private static final Map<String, String> BY_NAME = Map.of(
            "jurisdiction",
            PLACE,
            "period",
            "2022-03",
            "status",
            "reported",
            "createdBy",
            "officer",
            "updatedBy",
            "officer");

    private final DocumentTexts texts;
    private final CodeSchemas codes;

    EntryExamples(DocumentTexts texts, CodeSchemas codes) {
        this.texts = texts;
        this.codes = codes;
    }

    /** The value of a field, or null where an example says nothing. */
    JsonNode of(FieldDefinition field, RegisterDefinition register) {
        Optional<String> told = texts.find(register.name(), "example." + field.name());
        if (told.isPresent()) {
            return typed(field, told.get());
        }
        String named = field.system() ? BY_NAME.get(field.shownName()) : null;
        if (named != null) {
            return text(named);
        }
        if (field.code() != null) {
            return code(field, register);
        }
        return BY_TYPE.containsKey(field.type()) ? text(BY_TYPE.get(field.type())) : plain(field);
    }

    private JsonNode code(FieldDefinition field, RegisterDefinition register) {
        if (register.placeField().filter(field::equals).isPresent()) {
            return text(PLACE);
        }
        String code = codes.example(field.code()).orElse(null);
        // Another place would have to go with the first one, and of its townships none may be loaded.
        if (code == null || PLACES.contains(field.code().list())) {
            return null;
        }
        return field.code().many() ? JsonNodeFactory.instance.arrayNode().add(code) : typed(field, code);
    }

    private JsonNode plain(FieldDefinition field) {
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL ->
                JsonNodeFactory.instance.numberNode(least(field).intValue());
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(false);
            case DATE -> text("2022-03-15");
            case MONTH -> text("2022-03");
            case MOMENT -> text(MOMENT);
            case TEXT -> words(field);
        };
    }

    private static BigDecimal least(FieldDefinition field) {
        BigDecimal least = field.system() ? BigDecimal.ONE : BigDecimal.ZERO;
        return field.bounds() == null || field.bounds().min() == null
                ? least
                : least.max(field.bounds().min());
    }

    /** A text without a form of its own: the title stands for it. */
    private JsonNode words(FieldDefinition field) {
        if (!field.type().isEmpty() || field.bounds() != null && field.bounds().pattern() != null) {
            return null;
        }
        String title = texts.text("example", field.titles().in(texts.locale()));
        int longest = field.bounds() == null || field.bounds().maxLength() == null
                ? title.length()
                : field.bounds().maxLength();
        return text(title.substring(0, Math.min(title.length(), longest)).strip());
    }

    private static JsonNode typed(FieldDefinition field, String value) {
        return switch (field.kind()) {
            case INTEGER, LONG, DECIMAL -> JsonNodeFactory.instance.numberNode(new BigDecimal(value));
            case BOOLEAN -> JsonNodeFactory.instance.booleanNode(Boolean.parseBoolean(value));
            default -> text(value);
        };
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    /** Puts the value among those of an entry. */
    void put(ObjectNode entry, FieldDefinition field, RegisterDefinition register) {
        JsonNode value = of(field, register);
        if (value != null) {
            entry.set(field.shownName(), value);
        }
    }
}
