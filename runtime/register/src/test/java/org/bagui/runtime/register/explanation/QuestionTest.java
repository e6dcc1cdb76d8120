package org.bagui.runtime.register.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.StandingWarning.Figure;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.Actors;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.definition.SampleEntry;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final RegisterDefinition SAMPLE = Definitions.read(
                    SampleEntry.class, "b", L10n.of(QuestionTest.class.getClassLoader(), "sample"))
            .orThrow();
    private static final Map<String, Set<String>> FIELDS = Map.of("jump", Set.of("contactMobile", "wage"));

    private static final Actor ACTOR = Actors.at("450203", Role.OFFICER);

    private static Question question(int shortage, String mobile, Object... args) {
        Map<String, Object> values =
                Map.of("shortageCurrent", shortage, "contactMobile", mobile, "wage", new BigDecimal("10.00"));
        List<FieldDefinition> fields =
                values.keySet().stream().map(SAMPLE::require).toList();
        EntryView entry = new EntryView(
                fields, fields.stream().map(field -> values.get(field.name())).toArray());
        Fault fault = new Fault(1, "shortageCurrent", "jump", Severity.WARNING, List.of(args), "12");
        return Question.of(ACTOR, SAMPLE, entry, fault, FIELDS);
    }

    @Test
    void theSameFiguresAreTheSameQuestion() {
        assertEquals(
                question(12, "1", new BigDecimal("15.0")).digest(),
                question(12, "1", new BigDecimal("15.00")).digest());
    }

    @Test
    void aChangedFigureIsAskedAnew() {
        String digest = question(12, "1", 10).digest();
        assertNotEquals(digest, question(13, "1", 10).digest());
        assertNotEquals(digest, question(12, "1", 11).digest());
        assertNotEquals(digest, question(12, "2", 10).digest(), "a sensitive value counts");
    }

    @Test
    void aSensitiveFigureIsNotShown() {
        Question question = question(12, "13800138000", 10);
        assertEquals(
                Set.of(new Figure("shortageCurrent", 12), new Figure("wage", new BigDecimal("10.00"))),
                Set.copyOf(question.figures()));
        assertEquals(Set.of("shortageCurrent=12", "wage=10"), Set.copyOf(question.told()));
        assertEquals(List.of("10"), question.args());
    }
}
