package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the steps of transfers, and tells the audit log of both ends, in the step's transaction. */
@Component(service = TransferLog.class)
public class TransferLog {
    static final String STEPS = "select s from TransferStep s where s.transfer = :transfer order by s.takenAt, s.id";

    private static final int MOST = 1_000;

    private final AuditLog audit;

    /** A log beside this audit log. */
    @Activate
    public TransferLog(@Reference AuditLog audit) {
        this.audit = audit;
    }

    /** Writes down that a number was booked, corrected or, where it is null, cancelled. */
    void booked(Session session, Actor actor, Transfer transfer, Booking booking, Change change) {
        TransferStep step = step(session, actor, transfer, booking.word(), change.step());
        step.personsBefore = change.before();
        step.persons = change.after();
        step.delta = number(change.after()) - number(change.before());
        step.bookedDay = change.day();
        step.reason = change.reason();
        step.employers = change.employers();
        keep(session, actor, transfer, step);
    }

    /** Writes down an explanation. */
    void explained(Session session, Actor actor, Transfer transfer, ExplanationInput input) {
        TransferStep step = step(session, actor, transfer, "explanation", "explained");
        step.persons = input.persons().intValue();
        step.delta = 0;
        step.reasonCode = input.reason();
        step.reason = input.text();
        keep(session, actor, transfer, step);
    }

    /**
     * A number that changes.
     *
     * @param before the number before, or null
     * @param after the number since, or null
     * @param day day of the leg, or null
     * @param reason why a number that was booked changes, or null
     * @param employers of an arrival, persons by employer as JSON, or null
     */
    record Change(Integer before, Integer after, LocalDate day, String reason, String employers) {
        String step() {
            return after == null ? "cancelled" : before == null ? "booked" : "corrected";
        }
    }

    private static int number(Integer persons) {
        return persons == null ? 0 : persons;
    }

    private static TransferStep step(Session session, Actor actor, Transfer transfer, String booking, String word) {
        TransferStep step = new TransferStep(session.nextId(), transfer);
        step.booking = booking;
        step.step = word;
        step.takenAt = Utc.now(session);
        step.takenBy = actor.username();
        step.takenByName = actor.displayName();
        step.takenAtPlace = actor.jurisdiction().padded();
        return step;
    }

    private void keep(Session session, Actor actor, Transfer transfer, TransferStep step) {
        session.persist(step);
        for (Side side : Side.values()) {
            if (!PairingPlaces.isPartner(transfer.place(side))) {
                audit.record(
                        session,
                        new AuditEvent(
                                actor.username(),
                                "transfer-" + step.step,
                                "transfer:" + transfer.id,
                                transfer.place(side).padded(),
                                "done",
                                Map.of("booking", step.booking)));
            }
        }
    }

    /** Steps of a transfer, the first one first. */
    List<TransferStep> steps(Session session, Transfer transfer) {
        return session.list(TransferStep.class, STEPS, Map.of("transfer", transfer.id), MOST);
    }
}
