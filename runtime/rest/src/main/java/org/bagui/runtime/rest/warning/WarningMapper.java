package org.bagui.runtime.rest.warning;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.rest.RequestLanguage;
import org.bagui.core.security.DisplayNames;
import org.bagui.runtime.rest.problem.FaultTexts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows warnings and explanations in the language of the request. */
@Component(service = WarningMapper.class)
public final class WarningMapper {
    private final RegisterService registers;
    private final FaultTexts texts;
    private final CodeLists lists;
    private final DisplayNames names;
    private final RequestLanguage language;

    /** Answers with these texts. */
    @Activate
    public WarningMapper(
            @Reference RegisterService registers,
            @Reference Messages messages,
            @Reference CodeLists lists,
            @Reference DisplayNames names,
            @Reference RequestLanguage language) {
        this.registers = registers;
        this.texts = new FaultTexts(messages);
        this.lists = lists;
        this.names = names;
        this.language = language;
    }

    /** Warnings as shown. */
    List<WarningView> warnings(String register, List<StandingWarning> warnings) {
        RegisterDefinition definition = definition(register);
        Locale locale = language.get();
        Map<String, String> people = people(warnings.stream()
                .map(StandingWarning::explanation)
                .filter(Objects::nonNull)
                .toList());
        return warnings.stream()
                .map(warning -> WarningView.of(
                        warning,
                        definition,
                        texts,
                        locale,
                        warning.isOpen()
                                ? null
                                : ExplanationView.of(warning.explanation(), definition, texts, lists, people, locale)))
                .toList();
    }

    /** Explanations as shown. */
    List<ExplanationView> explanations(String register, List<Explanation> given) {
        RegisterDefinition definition = definition(register);
        Map<String, String> people = people(given);
        return given.stream()
                .map(one -> ExplanationView.of(one, definition, texts, lists, people, language.get()))
                .toList();
    }

    private Map<String, String> people(List<Explanation> given) {
        return names.of(given.stream().map(Explanation::by).toList());
    }

    private RegisterDefinition definition(String register) {
        return registers.definition(register).orElseThrow(() -> Problem.of(404, "unknown-register", register));
    }
}
