package org.bagui.runtime.register.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanation;
import org.bagui.core.register.service.StandingWarning;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules.RuleNote;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.pipeline.PipelineContext;
import org.bagui.runtime.register.pipeline.Recheck;

/** Finds what is asked about stored entries of a register, and which questions have been answered; inside one transaction. */
final class Questions {
    private static final String GIVEN =
            "select g from GivenReason g where g.register = :register and g.entryId in :entries order by g.id";
    private static final int MOST = 100_000;

    private final RegisterDefinition register;
    private final Session session;
    private final Actor actor;
    private final Recheck recheck;
    private final Map<String, Set<String>> fields = new HashMap<>();

    Questions(
            PipelineContext context,
            Session session,
            Actor actor,
            RegisterDefinition register,
            PlaceCode place,
            Set<String> codes) {
        this.register = register;
        this.session = session;
        this.actor = actor;
        recheck = new Recheck(context, session, actor, register, place, codes);
        for (var rule : context.rules().apply(register.name())) {
            for (RuleNote note : rule.rules().notes()) {
                fields.computeIfAbsent(note.code(), code -> new LinkedHashSet<>())
                        .addAll(note.fields());
            }
        }
    }

    /** Refuses codes of which no warning of the register is known inside a place. */
    static void requireKnown(PipelineContext context, RegisterDefinition register, PlaceCode place, Set<String> codes) {
        Set<String> known = codes.isEmpty() ? Set.of() : Recheck.codes(context, register, place);
        for (String code : codes) {
            if (!known.contains(code)) {
                throw Problem.of(422, "unknown-warning", code, register.name());
            }
        }
    }

    /** What is asked about each of the entries, in their order. */
    List<List<Question>> of(List<EntryView> entries) {
        List<List<Question>> all = new ArrayList<>(entries.size());
        List<List<Fault>> warnings = recheck.of(entries);
        for (int i = 0; i < entries.size(); i++) {
            EntryView entry = entries.get(i);
            all.add(warnings.get(i).stream()
                    .map(warning -> Question.of(actor, register, entry, warning, fields))
                    .toList());
        }
        return all;
    }

    /** The warnings of the entries, each with the reason that was given for it last. */
    List<StandingWarning> standing(List<EntryView> entries) {
        List<List<Question>> questions = of(entries);
        Map<String, Explanation> given = given(entries, questions);
        List<StandingWarning> standing = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            EntryView entry = entries.get(i);
            for (Question question : questions.get(i)) {
                Explanation reason = given.get(entry.get("id") + question.digest());
                standing.add(new StandingWarning(entry, question.warning(), question.figures(), reason));
            }
        }
        return standing;
    }

    /** Those of the questions about the entries, one list for each, for which no reason was given yet. */
    List<List<Question>> unanswered(List<EntryView> entries, List<List<Question>> questions) {
        Map<String, Explanation> given = given(entries, questions);
        List<List<Question>> unanswered = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            Object id = entries.get(i).get("id");
            unanswered.add(questions.get(i).stream()
                    .filter(question -> !given.containsKey(id + question.digest()))
                    .toList());
        }
        return unanswered;
    }

    /** The last reasons by entry and digest of the question. */
    private Map<String, Explanation> given(List<EntryView> entries, List<List<Question>> questions) {
        List<Long> asked = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!questions.get(i).isEmpty()) {
                asked.add((Long) entries.get(i).get("id"));
            }
        }
        Map<String, Explanation> given = new HashMap<>();
        if (!asked.isEmpty()) {
            Map<String, Object> parameters = Map.of("register", register.name(), "entries", asked);
            session.list(GivenReason.class, GIVEN, parameters, MOST)
                    .forEach(reason -> given.put(reason.entryId() + reason.digest(), reason.shown()));
        }
        return given;
    }
}
