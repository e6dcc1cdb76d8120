package org.bagui.runtime.rest.resource;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.bagui.core.register.definition.Bounds;
import org.bagui.core.register.definition.CodeUse;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * A field as shown; what does not apply is left out.
 *
 * @param name name in the interface
 * @param title title in the language asked for
 * @param help how to fill it in, in the language asked for
 * @param group title of the group of fields that it stands in
 * @param type {@code text}, {@code integer}, {@code long}, {@code decimal}, {@code boolean}, {@code date}, {@code month},
 *     {@code moment}
 * @param format name of the kind of text, as in {@code credit-code}
 * @param required whether an entry must have a value
 * @param readOnly whether the platform gives it and nobody enters it
 * @param key whether it is part of the business key
 * @param defaulted whether the platform fills it where it is left out
 * @param inList whether lists show it
 * @param filterable whether entries may be filtered by it
 * @param searched whether a search for words looks into it
 * @param sensitive whether it is masked where it is shown
 * @param restricted whether it is masked for whoever lacks the permission to read it
 * @param derivedFrom fields that it is computed from
 * @param codeList code list of its values
 * @param parentField field whose code its codes lie under
 * @param many whether it holds several codes
 * @param open whether it takes texts beside the codes, too
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record FieldDescription(
        String name,
        String title,
        String help,
        String group,
        String type,
        String format,
        String unit,
        boolean required,
        boolean readOnly,
        boolean key,
        boolean defaulted,
        boolean inList,
        boolean filterable,
        boolean searched,
        boolean sensitive,
        boolean restricted,
        List<String> derivedFrom,
        String codeList,
        String parentField,
        boolean many,
        boolean open,
        Constraints constraints) {
    /**
     * Bounds of a field's value.
     *
     * @param maxLength greatest number of characters
     * @param min least number
     * @param max greatest number
     * @param integerDigits most digits before the decimal point
     * @param fractionDigits most digits after the decimal point
     * @param pattern regular expression that the whole text must match
     * @param notInFuture whether it must not be later than today
     */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public record Constraints(
            Integer maxLength,
            BigDecimal min,
            BigDecimal max,
            Integer integerDigits,
            Integer fractionDigits,
            String pattern,
            boolean notInFuture) {
        private static final Constraints NONE = new Constraints(null, null, null, null, null, null, false);

        static Constraints of(Bounds bounds) {
            Constraints constraints = new Constraints(
                    bounds.maxLength(),
                    bounds.min(),
                    bounds.max(),
                    bounds.integerDigits(),
                    bounds.fractionDigits(),
                    bounds.pattern() == null ? null : bounds.pattern().pattern(),
                    bounds.notInFuture());
            return constraints.equals(NONE) ? null : constraints;
        }
    }

    static FieldDescription of(FieldDefinition field, RegisterDefinition register, Locale locale) {
        boolean place = field.isPlace();
        CodeUse code = field.code();
        return new FieldDescription(
                field.shownName(),
                field.titles().in(locale),
                empty(field.help() == null ? null : field.help().in(locale)),
                empty(field.group()),
                place ? "text" : field.kind().name().toLowerCase(Locale.ROOT),
                empty(field.type()),
                empty(field.unit()),
                field.bounds() != null && field.bounds().required(),
                !field.isEntered()
                        && !field.name().equals("period")
                        && !field.name().equals("status")
                        && !place,
                place || register.key().contains(field.name()),
                field.defaulted(),
                field.inList(),
                field.filterable(),
                field.searched(),
                field.sensitive(),
                field.restricted(),
                field.derivedFrom().isEmpty() ? null : field.derivedFrom(),
                code == null ? null : code.list(),
                code == null ? null : empty(code.parent()),
                code != null && code.many(),
                code != null && code.open(),
                field.bounds() == null ? null : Constraints.of(field.bounds()));
    }

    private static String empty(String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
