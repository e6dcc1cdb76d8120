package org.bagui.plugin.ledger.correction;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.TaskActors;
import org.bagui.plugin.ledger.month.MonthKey;
import org.bagui.plugin.ledger.month.MonthPlaces;
import org.bagui.plugin.ledger.month.MonthStep;
import org.bagui.plugin.ledger.month.lock.MonthLocks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes correction requests, and decides them. */
@Component(service = CorrectionService.class)
public class CorrectionService {
    private static final String PAGE = "select c from Correction c where c.scopePlace between :placeFrom and :placeTo"
            + " and c.id < :before and (:anyMonth = true or c.period = :month)"
            + " and (:anyState = true or c.state = :state) order by c.id desc";

    private final Transactions transactions;
    private final RegisterService registers;
    private final MonthPlaces places;
    private final MonthLocks locks;
    private final AuditLog audit;
    private final CorrectionWriting writing;

    /** The service over those that it calls. */
    @Activate
    public CorrectionService(
            @Reference Transactions transactions,
            @Reference RegisterService registers,
            @Reference MonthPlaces places,
            @Reference MonthLocks locks,
            @Reference AuditLog audit,
            @Reference TaskActors tasks) {
        this.transactions = transactions;
        this.registers = registers;
        this.places = places;
        this.locks = locks;
        this.audit = audit;
        this.writing = new CorrectionWriting(registers, tasks);
    }

    /**
     * Takes a request; its values are tried out first.
     *
     * @throws Problem 409 {@code month-not-closed}: the entry can simply be changed
     */
    Correction request(Actor actor, CorrectionInput input) {
        RegisterDefinition register = registers
                .definition(input.register())
                .orElseThrow(() -> Problem.of(404, "unknown-register", input.register()));
        if (register.period() == PeriodKind.NONE) {
            throw Problem.of(400, "no-period", register.name());
        }
        EntryView entry = registers.entry(actor, register.name(), input.entry(), null);
        PlaceMonth month = PlaceMonth.of((Long) entry.get(SystemFields.SCOPE_PLACE), entry.period());
        long key = MonthKey.of(month.place(), month.month());
        if (!transactions.read(actor.scope(), session -> locks.isAnyClosed(session, List.of(key)))) {
            throw Problem.of(409, "month-not-closed");
        }
        writing.tryOut(actor, register.name(), entry, input.values());
        return transactions.write(actor.scope(), session -> {
            Correction correction = correction(input, entry, month);
            correction.id = session.nextId();
            correction.requestedAt = Utc.now(session);
            correction.requestedBy = actor.username();
            session.persist(correction);
            audit.record(session, event(actor, "correction-requested", correction));
            return correction;
        });
    }

    private static Correction correction(CorrectionInput input, EntryView entry, PlaceMonth month) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, Object> before = new LinkedHashMap<>();
        input.values().forEach((field, value) -> {
            values.put(field, CorrectionJson.plain(value));
            before.put(field, CorrectionJson.plain(entry.get(field)));
        });
        Correction correction = new Correction();
        correction.scopePlace = month.place().from();
        correction.register = input.register();
        correction.entryId = input.entry();
        correction.entryVersion = entry.version();
        correction.period = month.month();
        correction.newValues = CorrectionJson.write(values);
        correction.oldValues = CorrectionJson.write(before);
        correction.reason = input.reason();
        correction.state = Correction.REQUESTED;
        return correction;
    }

    /** Requests of a place, the latest first; of a month and in a state where asked for. */
    List<Correction> page(Actor actor, PlaceCode place, YearMonth month, String state, long before, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("placeFrom", place.from());
        parameters.put("placeTo", place.to());
        parameters.put("before", before);
        parameters.put("anyMonth", month == null);
        parameters.put("month", month == null ? YearMonth.of(2000, 1) : month);
        parameters.put("anyState", state == null);
        parameters.put("state", state == null ? "" : state);
        return transactions.read(actor.scope(), session -> session.list(Correction.class, PAGE, parameters, limit));
    }

    /** The request of an id; one that is not there, or outside the actor's scope, is 404. */
    Correction find(Actor actor, long id) {
        Correction found = transactions.read(actor.scope(), session -> session.find(Correction.class, id));
        if (found == null) {
            throw Problem.notFound();
        }
        registers.requireShown(found.register, found.place(), actor);
        return found;
    }

    /** Approves a request and writes its values; the old ones stay in the history. */
    Correction approve(Actor actor, long id) {
        Correction correction = undecided(actor, id);
        writing.write(actor, correction);
        return find(actor, id);
    }

    /** Refuses a request. */
    Correction refuse(Actor actor, long id, String reason) {
        undecided(actor, id);
        return transactions.write(actor.scope(), session -> {
            Correction correction = session.find(Correction.class, id);
            requireOpen(correction);
            correction.state = Correction.REFUSED;
            correction.decidedAt = Utc.now(session);
            correction.decidedBy = actor.username();
            correction.decisionReason = reason;
            audit.record(session, event(actor, "correction-refused", correction));
            return correction;
        });
    }

    private Correction undecided(Actor actor, long id) {
        Correction correction = find(actor, id);
        places.requireStep(actor, correction.place(), MonthStep.ACCEPT);
        requireOpen(correction);
        return correction;
    }

    private static void requireOpen(Correction correction) {
        if (!correction.isOpen()) {
            throw Problem.of(409, "state-conflict");
        }
    }

    private static AuditEvent event(Actor actor, String act, Correction correction) {
        return new AuditEvent(
                actor.username(),
                act,
                correction.register,
                correction.scopePlace,
                "done",
                Map.of("correction", Long.toString(correction.id), "entry", Long.toString(correction.entryId)));
    }
}
