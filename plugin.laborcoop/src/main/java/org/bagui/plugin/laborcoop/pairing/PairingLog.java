package org.bagui.plugin.laborcoop.pairing;

import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps what happens to pairings: their own history, and the audit log at both ends, in the step's transaction. */
@Component(service = PairingLog.class)
public class PairingLog {
    private static final String EVENTS =
            "select e from PairingEvent e where e.pairing = :pairing order by e.takenAt, e.id";
    private static final int MOST = 1_000;

    private final AuditLog audit;

    /** A log beside this audit log. */
    @Activate
    public PairingLog(@Reference AuditLog audit) {
        this.audit = audit;
    }

    /** Writes down a step. */
    void record(Session session, Actor actor, Pairing pairing, String step, String reason) {
        PairingEvent event = new PairingEvent(session.nextId(), pairing, step);
        event.takenAt = Utc.now(session);
        event.takenBy = actor.username();
        event.takenByName = actor.displayName();
        event.takenAtPlace = actor.jurisdiction().padded();
        event.reason = reason;
        session.persist(event);
        audit(session, actor, pairing, "pairing-" + step, Map.of());
    }

    /** Writes one audit event for each end that lies in Guangxi. */
    public void audit(Session session, Actor actor, Pairing pairing, String act, Map<String, String> facts) {
        for (Side side : Side.values()) {
            PlaceCode place = pairing.place(side);
            if (!PairingPlaces.isPartner(place)) {
                audit.record(
                        session,
                        new AuditEvent(
                                actor.username(), act, "pairing:" + pairing.id(), place.padded(), "done", facts));
            }
        }
    }

    /** Steps of a pairing, the first one first. */
    List<PairingEvent> events(Session session, Pairing pairing) {
        return session.list(PairingEvent.class, EVENTS, Map.of("pairing", pairing.id), MOST);
    }
}
