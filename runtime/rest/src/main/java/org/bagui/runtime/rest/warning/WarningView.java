package org.bagui.runtime.rest.warning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.service.StandingWarning.Figure;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.rest.problem.FaultTexts;

/**
 * A warning of a stored entry as shown.
 *
 * @param entry id of the entry
 * @param version its version
 * @param code code of the warning
 * @param message what is asked
 * @param figures fields that it is about, with their values
 * @param open whether nobody has given a reason for these figures
 * @param explanation the reason, where there is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WarningView(
        long entry,
        int version,
        String jurisdiction,
        String period,
        String uscc,
        String enterpriseName,
        String code,
        String field,
        String message,
        Map<String, Object> figures,
        boolean open,
        ExplanationView explanation) {

    static WarningView of(
            StandingWarning standing,
            RegisterDefinition register,
            FaultTexts texts,
            Locale locale,
            ExplanationView explanation) {
        EntryView entry = standing.entry();
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Figure figure : standing.figures()) {
            boolean number = figure.value() instanceof Number || figure.value() instanceof Boolean;
            Object shown = figure.value() == null || number
                    ? figure.value()
                    : figure.value().toString();
            figures.put(figure.field(), shown);
        }
        return new WarningView(
                entry.id(),
                entry.version(),
                entry.place().text(),
                entry.text("period"),
                entry.text("uscc"),
                entry.text("enterpriseName"),
                standing.warning().code(),
                standing.warning().field(),
                texts.text(standing.warning(), locale, register),
                figures,
                standing.isOpen(),
                explanation);
    }
}
