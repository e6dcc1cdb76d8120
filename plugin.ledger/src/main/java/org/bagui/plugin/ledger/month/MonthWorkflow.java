package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
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
     * Takes a step.
     *
     * @throws Problem 403 {@code not-your-step}, 409 {@code state-conflict} with the steps allowed, {@code open-points} with
     *     a list, {@code upper-month-closed}
     */
    void take(Actor actor, PlaceCode place, YearMonth month, MonthStep step, StepInput input) {
        places.requireStep(actor, place, step);
        String reason = input.reasonFor(step);
        List<String> due = List.of();
        if (step == MonthStep.SUBMIT) {
            step.requireFrom(transactions.read(actor.scope(), session -> MonthRepository.state(session, place, month)));
            openPoints.requireNone(actor, place, month, input.missing());
            due = completeness.registers(actor, place);
        }
        Taking taking = new Taking(actor, place, month, step, reason, due);
        transactions.write(actor.scope(), session -> {
            take(session, taking);
            return null;
        });
    }

    /** A step on its way: who takes which, with which words, and the registers that are due at the place. */
    private record Taking(
            Actor actor, PlaceCode place, YearMonth month, MonthStep step, String reason, List<String> due) {}

    private void take(Session session, Taking taking) {
        MonthStep step = taking.step();
        boolean whole = step == MonthStep.SUBMIT || step == MonthStep.CLOSE;
        List<PlaceCode> concerned = whole ? places.subtree(taking.place()) : List.of(taking.place());
        SortedSet<Long> keys = MonthPlaces.keys(concerned, taking.month());
        locks.lock(session, keys);
        LedgerMonth month = month(session, taking.place(), taking.month());
        step.requireFrom(month.state());
        switch (step) {
            case SUBMIT -> submit(session, taking, month, keys);
            case CLOSE -> close(session, taking, concerned, keys);
            case REOPEN -> reopen(session, taking, keys);
            default -> {}
        }
        move(session, taking, month, taking.reason());
    }

    private static LedgerMonth month(Session session, PlaceCode place, YearMonth period) {
        LedgerMonth month = session.find(LedgerMonth.class, MonthKey.of(place, period));
        if (month == null) {
            month = new LedgerMonth(place, period);
            session.persist(month);
        }
        return month;
    }

    private void submit(Session session, Taking taking, LedgerMonth month, SortedSet<Long> keys) {
        month.snapshots++;
        locks.freeze(session, keys, Utc.now(session));
        snapshots.take(session, taking.actor(), taking.place(), taking.month(), month.snapshots, taking.due());
    }

    /** With a city's month those of all its places close, and with the region's all. */
    private void close(Session session, Taking taking, List<PlaceCode> concerned, SortedSet<Long> keys) {
        locks.close(session, keys, true);
        for (PlaceCode inside : concerned) {
            LedgerMonth month = inside.equals(taking.place()) ? null : month(session, inside, taking.month());
            if (month != null && month.state() != MonthState.CLOSED) {
                move(session, taking, month, taking.place().text());
            }
        }
    }

    private void reopen(Session session, Taking taking, SortedSet<Long> keys) {
        places.above(taking.place()).ifPresent(above -> {
            if (MonthRepository.state(session, above, taking.month()) == MonthState.CLOSED) {
                throw Problem.of(409, "upper-month-closed", above.text());
            }
        });
        locks.close(session, keys, false);
    }

    private void move(Session session, Taking taking, LedgerMonth month, String reason) {
        month.state = taking.step().to().word();
        MonthEvent event = new MonthEvent(session.nextId(), month, taking.step());
        event.takenAt = Utc.now(session);
        event.takenBy = taking.actor().username();
        event.takenByName = taking.actor().displayName();
        event.reason = reason;
        event.snapshot = taking.step() == MonthStep.SUBMIT ? month.snapshots : null;
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
