package org.bagui.plugin.laborcoop.trip;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.pairing.Pairing;
import org.bagui.plugin.laborcoop.pairing.PairingState;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who travels, and takes and gives manifests as workbooks. */
@Component(service = ManifestService.class)
public class ManifestService {
    private final Transactions transactions;
    private final TripService service;
    private final Manifests manifests;
    private final ManifestWorkbooks workbooks;
    private final NamedPeople people;
    private final AuditLog audit;

    /** The service over those that it calls. */
    @Activate
    public ManifestService(
            @Reference Transactions transactions,
            @Reference TripService service,
            @Reference Manifests manifests,
            @Reference ManifestWorkbooks workbooks,
            @Reference NamedPeople people,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.service = service;
        this.manifests = manifests;
        this.workbooks = workbooks;
        this.people = people;
        this.audit = audit;
    }

    /** A file and its media type. */
    record Book(byte[] bytes, String mediaType) {}

    /** Everybody on a trip that the actor sees. */
    ManifestView show(Actor actor, long id) {
        Trip trip = service.find(actor, id);
        boolean keeps = NamedPeople.isKeeper(actor, trip.ends());
        Listed listed = transactions.read(actor.scope(), session -> {
            List<TripPassenger> all = service.passengers(session, trip);
            return new Listed(all, keeps ? all : nameable(session, trip, all));
        });
        return show(actor, trip, listed);
    }

    /** Everybody on a trip, and those of them who may be named to the caller if they agree. */
    private record Listed(List<TripPassenger> all, List<TripPassenger> nameable) {}

    /**
     * Whom the receiving side may have named if they agree: everybody from planning on, since it has to prepare; nobody of a trip
     * that is cancelled; and while its pairing is not in force, those only who left under it.
     */
    private static List<TripPassenger> nameable(Session session, Trip trip, List<TripPassenger> all) {
        if (trip.state() == TripState.CANCELLED) {
            return List.of();
        }
        Pairing pairing = trip.pairing == null ? null : session.find(Pairing.class, trip.pairing);
        LocalDate today = BusinessClock.today(BusinessClock.system());
        return pairing == null || pairing.state(today) == PairingState.ACTIVE
                ? all
                : all.stream().filter(TripPassenger::hasDeparted).toList();
    }

    private ManifestView show(Actor actor, Trip trip, Listed listed) {
        List<Long> ids = PassengerRegistration.ids(listed.nameable());
        return ManifestView.of(
                trip,
                listed.all(),
                listed.nameable(),
                people.seen(actor, trip.ends(), trip.subject(), ids),
                people.agreeing(actor, trip.ends(), ids));
    }

    /** Everybody on a trip that the actor sees, as a workbook; that it was fetched is logged. */
    Book print(Actor actor, long id, String format) {
        actor.require(Permission.ENTRIES_EXPORT);
        Trip trip = service.find(actor, id);
        String mediaType = workbooks.mediaType(format);
        ManifestView manifest = show(actor, id);
        Instant asOf = BusinessClock.system().instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] book = workbooks.print(manifest, trip.heading(), asOf, format);
        audit.record(new AuditEvent(
                actor.username(),
                "manifest-exported",
                trip.subject(),
                actor.jurisdiction().padded(),
                "done",
                Map.of("people", Integer.toString(manifest.items().size()))));
        return new Book(book, mediaType);
    }

    /** Puts people on a trip, and shows them. */
    ManifestView add(Actor actor, long id, ManifestInput input) {
        Trip trip = service.find(actor, id);
        List<TripPassenger> added = manifests.add(actor, id, ManifestRows.of(input));
        return show(actor, trip, new Listed(added, added));
    }

    /** Puts the people of a workbook on a trip, and shows them. */
    ManifestView add(Actor actor, long id, InputStream workbook, String mediaType) throws IOException {
        Trip trip = service.find(actor, id);
        manifests.requireOpen(actor, trip);
        ManifestRows rows = workbooks.read(workbook, mediaType);
        List<TripPassenger> added = manifests.add(actor, id, rows);
        return show(actor, trip, new Listed(added, added))
                .unchanged(rows.known().size());
    }
}
