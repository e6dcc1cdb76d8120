package org.bagui.runtime.rest.module;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.bagui.core.register.definition.Titles;
import org.bagui.core.tenant.ExtensionField;

/**
 * An extension field as entered and as shown; what does not apply is left out.
 *
 * @param name name in the interface, camelCase
 * @param type {@code text}, {@code whole-number}, {@code decimal}, {@code date}, {@code code} or {@code yes-no}
 * @param title title in both languages
 * @param required whether new and changed entries must have a value; left out they need not
 * @param codeList list of a {@code code}
 * @param min least number
 * @param max greatest number
 * @param length greatest number of characters of a text
 * @param pattern regular expression that the whole text must match
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExtensionBody(
        String name,
        String type,
        Title title,
        Boolean required,
        String codeList,
        BigDecimal min,
        BigDecimal max,
        Integer length,
        String pattern) {
    /**
     * A title in both languages.
     *
     * @param zh title in Chinese
     * @param en title in English
     */
    public record Title(String zh, String en) {}

    static ExtensionBody of(ExtensionField field) {
        return new ExtensionBody(
                field.name(),
                field.kind().word(),
                new Title(field.titles().zh(), field.titles().en()),
                field.required(),
                field.codeList(),
                field.min(),
                field.max(),
                field.length(),
                field.pattern());
    }

    ExtensionField field() {
        return new ExtensionField(
                name,
                ExtensionField.Kind.of(type),
                title == null ? new Titles(null, null) : new Titles(title.zh(), title.en()),
                Boolean.TRUE.equals(required),
                codeList,
                min,
                max,
                length,
                pattern);
    }
}
