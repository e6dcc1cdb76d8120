package org.bagui.plugin.laborcoop.trip;

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

/** Keeps the steps of trips, and tells the audit log of both ends, in the step's transaction. */
@Component(service = TripLog.class)
public class TripLog {
    private static final String STEPS = "select s from TripStep s where s.trip = :trip order by s.takenAt, s.id";
    private static final int MOST = 1_000;

    private final AuditLog audit;

    /** A log beside this audit log. */
    @Activate
    public TripLog(@Reference AuditLog audit) {
        this.audit = audit;
    }

    /** By how much the figures of departures rise. */
    record Rise(int trips, int persons, int poor) {
        static final Rise NONE = new Rise(0, 0, 0);
    }

    /** Writes down a step; persons and reason may be null. */
    void record(Session session, Actor actor, Trip trip, String word, Integer persons, String reason) {
        record(session, actor, trip, word, persons, reason, Rise.NONE);
    }

    /** Writes down a step that changes the figures. */
    void record(Session session, Actor actor, Trip trip, String word, Integer persons, String reason, Rise rise) {
        TripStep step = new TripStep(session.nextId(), trip, word);
        step.persons = persons;
        step.reason = reason;
        step.tripsDelta = rise.trips();
        step.personsDelta = rise.persons();
        step.poorDelta = rise.poor();
        step.takenAt = Utc.now(session);
        step.takenBy = actor.username();
        step.takenByName = actor.displayName();
        step.takenAtPlace = actor.jurisdiction().padded();
        session.persist(step);
        for (Side side : Side.values()) {
            if (!PairingPlaces.isPartner(trip.place(side))) {
                audit.record(
                        session,
                        new AuditEvent(
                                actor.username(),
                                "trip-" + word,
                                trip.subject(),
                                trip.place(side).padded(),
                                "done",
                                persons == null ? Map.of() : Map.of("persons", persons.toString())));
            }
        }
    }

    /** Steps of a trip, the first one first. */
    List<TripStep> steps(Session session, Trip trip) {
        return session.list(TripStep.class, STEPS, Map.of("trip", trip.id), MOST);
    }
}
