package org.bagui.runtime.register.explanation;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bagui.core.month.PeriodGate;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.Explanations.Explained;
import org.bagui.core.register.service.WarningQuery;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.register.pipeline.PipelineContext;

/** Gives the reasons of one request, in one transaction: finds what is asked about its rows, and answers it. */
final class Explaining {
    private static final int BATCH = 1_000;

    private final PipelineContext context;
    private final Session session;
    private final Actor actor;
    private final RegisterDefinition register;
    private final ExplanationRequest request;
    private final ReasonParser reasons;
    private final Set<String> given = new TreeSet<>();
    private final Set<PlaceMonth> months = new HashSet<>();
    private final LocalDateTime moment;
    private PlaceCode place;
    private int explained;
    private int entries;
    private int without;

    Explaining(
            PipelineContext context,
            Session session,
            Actor actor,
            RegisterDefinition register,
            ExplanationRequest request) {
        this.context = context;
        this.session = session;
        this.actor = actor;
        this.register = register;
        this.request = request;
        reasons = new ReasonParser(context.lists());
        place = actor.jurisdiction();
        moment = Utc.now(session);
    }

    Explained explain() {
        if (request.rows() instanceof ExplanationRequest.Each each) {
            each(each.reasons());
        } else if (request.rows() instanceof ExplanationRequest.Written written) {
            written(written);
        } else if (request.rows() instanceof ExplanationRequest.Whole whole) {
            whole(whole);
        }
        if (explained > 0) {
            audit();
            passGate();
        }
        return new Explained(explained, entries, without);
    }

    private void each(List<ExplanationRequest.Reason> all) {
        Map<Long, ExplanationRequest.Reason> byEntry = new LinkedHashMap<>();
        all.forEach(one -> byEntry.put(one.entry(), one));
        if (byEntry.size() > ExplanationRequest.Each.MOST) {
            throw Problem.of(422, "too-many-entries", ExplanationRequest.Each.MOST);
        }
        List<EntryView> found = find(byEntry.keySet());
        if (found.size() < byEntry.size()) {
            throw Problem.notFound();
        }
        if (!found.stream().allMatch(this::isOn)) {
            throw Problem.of(404, "module-not-enabled", register.bundle());
        }
        Map<Object, Reason> read = new HashMap<>();
        byEntry.forEach((entry, reason) -> read.put(entry, reasons.read(reason.reason(), reason.text())));
        Questions questions = questions();
        for (List<EntryView> batch : batches(found)) {
            answer(batch, questions, entry -> read.get(entry.get("id")));
        }
    }

    private void written(ExplanationRequest.Written written) {
        Set<Long> ids = new LinkedHashSet<>();
        session.writtenBy(register, written.origin()).forEach(pair -> ids.add(pair[0]));
        if (ids.isEmpty()) {
            throw Problem.notFound();
        }
        Reason reason = reasons.read(written.reason(), written.text());
        Questions questions = questions();
        for (List<EntryView> batch : batches(find(ids))) {
            answer(batch, questions, entry -> reason);
        }
    }

    private void whole(ExplanationRequest.Whole whole) {
        place = whole.place();
        Reason reason = reasons.read(whole.reason(), whole.text());
        Questions questions = questions();
        WarningQuery query = new WarningQuery(register.name(), place, whole.period(), request.codes(), null);
        EntryScan scan = new EntryScan(context.stores().of(session), register, query, null);
        for (List<EntryView> piece = scan.next(); !piece.isEmpty(); piece = scan.next()) {
            answer(piece, questions, entry -> reason);
        }
        without = 0;
    }

    private Questions questions() {
        return questionsIn(place);
    }

    private Questions questionsIn(PlaceCode inside) {
        return new Questions(context, session, actor, register, inside, request.codes());
    }

    private List<EntryView> find(Collection<Long> ids) {
        List<EntryView> found = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<Object> some = List.copyOf(all.subList(from, Math.min(from + BATCH, all.size())));
            Condition among = new Condition(register.require("id"), Condition.Operator.IN, some);
            found.addAll(context.stores()
                    .of(session)
                    .list(new Selection(
                            register,
                            register.fields(),
                            null,
                            null,
                            List.of(among),
                            List.of(),
                            List.of(),
                            null,
                            0,
                            null)));
        }
        return found;
    }

    private static List<List<EntryView>> batches(List<EntryView> all) {
        List<List<EntryView>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            batches.add(all.subList(from, Math.min(from + BATCH, all.size())));
        }
        return batches;
    }

    /** Whether the tenant of the entry's place has the register's module on; where it is off nobody writes. */
    private boolean isOn(EntryView entry) {
        PlaceCode recorded = entry.place();
        return context.tenants().snapshot().isEnabled(register.bundle(), recorded);
    }

    private void answer(List<EntryView> all, Questions questions, Function<EntryView, Reason> by) {
        List<EntryView> batch = all.stream().filter(this::isOn).toList();
        if (batch.isEmpty()) {
            return;
        }
        List<List<Question>> asked = questions.of(batch);
        // Only a row that is named overrules a reason: a call for many says nothing of what an officer knew of one.
        boolean named = request.rows() instanceof ExplanationRequest.Each;
        List<List<Question>> answered = named ? asked : questions.unanswered(batch, asked);
        SeenFrom seenFrom = new SeenFrom(place, batch, this::questionsIn);
        int count = answered.stream().mapToInt(List::size).sum();
        long[] ids = session.nextIds(count);
        int next = 0;
        for (int i = 0; i < batch.size(); i++) {
            EntryView entry = batch.get(i);
            if (asked.get(i).isEmpty()) {
                without++;
            }
            if (answered.get(i).isEmpty()) {
                continue;
            }
            entries++;
            months.add(PlaceMonth.of((Long) entry.get(SystemFields.SCOPE_PLACE), entry.period()));
            Reason reason = by.apply(entry);
            given.add(reason.code());
            for (Question question : answered.get(i)) {
                long from = seenFrom.of(entry, question);
                session.persist(new GivenReason(ids[next++], register.name(), entry, from, question, reason)
                        .by(actor.username(), moment));
            }
        }
        explained += count;
    }

    private void passGate() {
        PeriodGate gate = context.gate().get();
        if (gate != null) {
            gate.pass(session, new PeriodWrite(actor, register.name(), "explanation", Set.copyOf(months)));
        }
    }

    private void audit() {
        Map<String, String> facts = Map.of(
                "warnings", Integer.toString(explained),
                "entries", Integer.toString(entries),
                "codes", String.join(",", new TreeSet<>(request.codes())),
                "reasons", String.join(",", given));
        context.audit()
                .record(
                        session,
                        new AuditEvent(
                                actor.username(), "warnings-explained", register.name(), place.from(), "done", facts));
    }
}
