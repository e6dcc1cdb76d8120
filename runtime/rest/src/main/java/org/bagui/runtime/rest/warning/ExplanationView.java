package org.bagui.runtime.rest.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.rest.Moments;
import org.bagui.runtime.rest.problem.FaultTexts;

/**
 * An explanation as shown.
 *
 * @param code code of the warning
 * @param message the warning as it was asked
 * @param figures figures that it explains, by field
 * @param reason code of the list {@code warning_reason}
 * @param reasonText name of the code
 * @param text reason in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ExplanationView(
        long id,
        long entry,
        int version,
        String jurisdiction,
        String period,
        String uscc,
        String enterpriseName,
        String code,
        String field,
        String message,
        Map<String, String> figures,
        String reason,
        String reasonText,
        String text,
        String at,
        String by,
        String byName) {

    static ExplanationView of(
            Explanation given,
            RegisterDefinition register,
            FaultTexts texts,
            CodeLists lists,
            Map<String, String> people,
            Locale locale) {
        return new ExplanationView(
                given.id(),
                given.entry(),
                given.version(),
                PlaceCode.ofPadded(given.place()).text(),
                given.period() == null ? null : given.period().toString(),
                given.uscc(),
                given.enterprise(),
                given.code(),
                given.field(),
                texts.text(given.code(), given.field(), given.args(), locale, register),
                figures(given.figures()),
                given.reason(),
                name(lists.asOf(given.at()), given.reason(), locale),
                given.text(),
                Moments.text(given.at()),
                given.by(),
                people.getOrDefault(given.by(), given.by()));
    }

    private static String name(CodeLists lists, String reason, Locale locale) {
        return lists.find("warning_reason")
                .flatMap(list -> list.byCode(reason))
                .map((CodeListEntry code) -> code.name(locale))
                .orElse(reason);
    }

    private static Map<String, String> figures(List<String> told) {
        Map<String, String> figures = new LinkedHashMap<>();
        for (String figure : told) {
            int sign = figure.indexOf('=');
            figures.put(figure.substring(0, sign), figure.substring(sign + 1));
        }
        return figures;
    }
}
