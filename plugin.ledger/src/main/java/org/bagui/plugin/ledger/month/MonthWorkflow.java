package org.bagui.plugin.ledger.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.bagui.core.period.Months;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.ledger.month.lock.MonthLocks;
import org.bagui.plugin.ledger.month.snapshot.MonthSnapshot;
import org.bagui.plugin.ledger.month.snapshot.Snapshots;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Takes months along their way. Each step locks the seals that it concerns first, so that steps of one month come one
 * after another and no write of the month commits between the reading of its figures and the end of the step.
 */
@Component(service = MonthWorkflow.class)
public class MonthWorkflow {
    private final Transactions transactions;
    private final MonthPlaces places;
    private final MonthLocks locks;
    private final Snapshots snapshots;
    private final Completeness completeness;
    private final OpenPoints openPoints;
    private final AuditLog audit;

    /** The way over these services. */
    @Activate
    public MonthWorkflow(
            @Reference Transactions transactions,
            @Reference MonthPlaces places,
            @Reference MonthLocks locks,
            @Reference Snapshots snapshots,
            @Reference Completeness completeness,
            @Reference OpenPoints openPoints,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.places = places;
        this.locks = locks;
        this.snapshots = snapshots;
        this.completeness = completeness;
        this.openPoints = openPoints;
        this.audit = audit;
    }

    /**
     * Takes a step. What must hold is looked at behind the locks; the checks of entries, which may take long, before them,
     * and again behind them where anybody wrote or stepped meanwhile.
     *
     * @throws Problem 403 {@code not-your-step}, 409 {@code state-conflict} with the steps allowed, {@code open-points} with
     *     a list, {@code nobody-due}, {@code somebody-due}, {@code snapshot-not-last}, {@code snapshot-outdated},
     *     {@code upper-month-handed-in}, {@code upper-month-closed}
     */
    void take(Actor actor, PlaceCode place, YearMonth month, MonthStep step, StepInput input) {
        places.requireStep(actor, place, step);
        Taking taking = new Taking(actor, place, month, step, input, input.reasonFor(step), concerned(place, step));
        Map<Long, Long> seen = Map.of();
        if (step == MonthStep.SUBMIT) {
            seen = transactions.read(actor.scope(), session -> {
                step.requireFrom(MonthRepository.state(session, place, month));
                return locks.lockings(session, taking.keys());
            });
            openPoints.requireChecked(actor, place, month);
        }
        Map<Long, Long> before = seen;
        transactions.write(actor.scope(), session -> {
            take(session, taking, before);
            return null;
        });
    }

    /** A step on its way: who takes which, with which words, and the places whose months it locks. */
    private record Taking(
            Actor actor,
            PlaceCode place,
            YearMonth month,
            MonthStep step,
            StepInput input,
            String reason,
            List<PlaceCode> concerned) {
        SortedSet<Long> keys() {
            return MonthPlaces.keys(concerned, month);
        }
    }

    /** What is frozen or judged as a whole is locked as a whole; a place is opened again under the one above it. */
    private List<PlaceCode> concerned(PlaceCode place, MonthStep step) {
        if (step.isOfWhole()) {
            return places.subtree(place);
        }
        List<PlaceCode> concerned = new ArrayList<>(List.of(place));
        if (step == MonthStep.REOPEN) {
            places.above(place).ifPresent(concerned::add);
        }
        return concerned;
    }

    private void take(Session session, Taking taking, Map<Long, Long> before) {
        MonthStep step = taking.step();
        SortedSet<Long> keys = taking.keys();
        locks.lock(session, keys);
        LedgerMonth month = month(session, taking.place(), taking.month());
        step.requireFrom(month.state());
        MonthSnapshot taken = null;
        switch (step) {
            case SUBMIT -> taken = submit(session, taking, month, before);
            case ACCEPT -> accept(session, taking, month);
            case CLOSE -> close(session, taking);
            case REOPEN -> reopen(session, taking, month);
            default -> {}
        }
        move(session, taking, month, taken);
    }

    private static LedgerMonth month(Session session, PlaceCode place, YearMonth period) {
        LedgerMonth month = session.find(LedgerMonth.class, MonthKey.of(place, period));
        if (month == null) {
            month = new LedgerMonth(place, period);
            session.persist(month);
        }
        return month;
    }

    private MonthSnapshot submit(Session session, Taking taking, LedgerMonth month, Map<Long, Long> before) {
        Actor actor = taking.actor();
        PlaceCode place = taking.place();
        openPoints.requireBelowAccepted(session, place, taking.month(), taking.input());
        openPoints.requireSomebody(actor, place, taking.month(), taking.input());
        boolean moved = locks.lockings(session, taking.keys()).entrySet().stream()
                .anyMatch(now -> now.getValue() != before.getOrDefault(now.getKey(), 0L) + 1);
        if (moved) {
            openPoints.requireChecked(actor, place, taking.month());
        }
        month.snapshots++;
        locks.freeze(session, taking.keys(), Utc.now(session));
        LocalDate due = dueDate(taking, month);
        MonthSnapshot taken = snapshots.take(
                session, actor, place, taking.month(), month.snapshots, completeness.registers(actor, place), due);
        if (month.late == null) {
            month.late = taken.isLate();
        }
        return taken;
    }

    /** The last day in time, which holds on whatever is set later. */
    private LocalDate dueDate(Taking taking, LedgerMonth month) {
        if (month.dueDate == null) {
            month.dueDate = completeness.dueDate(taking.actor(), month.place(), taking.month());
        }
        return month.dueDate;
    }

    /** What is accepted is what was looked at: the last snapshot, as long as it is what the entries still say. */
    private void accept(Session session, Taking taking, LedgerMonth month) {
        String digest = taking.input().acceptedDigest();
        List<MonthSnapshot> taken = snapshots.list(session, taking.place(), taking.month());
        MonthSnapshot last = taken.get(taken.size() - 1);
        if (!last.digest().equals(digest)) {
            throw Problem.of(409, "snapshot-not-last", last.number());
        }
        long changed = Math.max(
                snapshots
                        .differences(taking.actor(), taking.place(), taking.month(), last)
                        .size(),
                snapshots.writtenSince(session, taking.actor(), taking.place(), taking.month(), last));
        if (changed > 0) {
            throw Problem.of(409, "snapshot-outdated", changed);
        }
        locks.close(session, List.of(month.id), true);
    }

    /** With a city's month those of all its places close, and with the region's all. */
    private void close(Session session, Taking taking) {
        openPoints.requireInsideAccepted(session, taking.place(), taking.month(), taking.input());
        locks.close(session, taking.keys(), true);
        for (PlaceCode inside : taking.concerned()) {
            LedgerMonth month = inside.equals(taking.place()) ? null : month(session, inside, taking.month());
            if (month != null && month.state() != MonthState.CLOSED) {
                dueDate(taking, month);
                move(session, taking, month, null);
            }
        }
    }

    /** What was sent up goes on standing on what it was made of: the place above is opened or returned first. */
    private void reopen(Session session, Taking taking, LedgerMonth month) {
        places.above(taking.place()).ifPresent(above -> {
            MonthState state = MonthRepository.state(session, above, taking.month());
            if (state != MonthState.OPEN && state != MonthState.RETURNED) {
                String code = state == MonthState.CLOSED ? "upper-month-closed" : "upper-month-handed-in";
                throw Problem.of(409, code, above.text());
            }
        });
        locks.close(session, List.of(month.id), false);
    }

    private void move(Session session, Taking taking, LedgerMonth month, MonthSnapshot taken) {
        month.state = taking.step().to().word();
        MonthEvent event = new MonthEvent(session.nextId(), month, taking.step());
        event.takenAt = Utc.now(session);
        event.takenBy = taking.actor().username();
        event.takenByName = taking.actor().displayName();
        boolean isOwn = month.scopePlace == taking.place().from();
        event.reason = isOwn ? taking.reason() : taking.place().text();
        event.missing = isOwn ? taking.input().namedMissing() : null;
        event.snapshot = taken == null ? null : taken.number();
        session.persist(event);
        audit.record(
                session,
                new AuditEvent(
                        taking.actor().username(),
                        "month-" + taking.step().to().word(),
                        "month:" + Months.format(taking.month()),
                        month.scopePlace,
                        "done",
                        Map.of("step", taking.step().word())));
    }
}
