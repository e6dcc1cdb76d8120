package org.bagui.plugin.laborcoop.trip;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.plugin.laborcoop.people.NamedPeople;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Shows who travels, and takes and gives manifests as workbooks. */
@Component(service = ManifestDesk.class)
public class ManifestDesk {
    private final Transactions transactions;
    private final TripDesk desk;
    private final Manifests manifests;
    private final ManifestBooks books;
    private final NamedPeople people;
    private final AuditLog audit;

    /** The desk over these services. */
    @Activate
    public ManifestDesk(
            @Reference Transactions transactions,
            @Reference TripDesk desk,
            @Reference Manifests manifests,
            @Reference ManifestBooks books,
            @Reference NamedPeople people,
            @Reference AuditLog audit) {
        this.transactions = transactions;
        this.desk = desk;
        this.manifests = manifests;
        this.books = books;
        this.people = people;
        this.audit = audit;
    }

    /** A file and its media type. */
    record Book(byte[] bytes, String mediaType) {}

    /** Everybody on a trip that the actor sees. */
    ManifestView show(Actor actor, long id) {
        Trip trip = desk.find(actor, id);
        return show(actor, trip, transactions.read(actor.scope(), session -> desk.passengers(session, trip)));
    }

    private ManifestView show(Actor actor, Trip trip, List<TripPassenger> passengers) {
        List<Long> ids = passengers.stream().map(one -> one.person).toList();
        return ManifestView.of(
                trip,
                passengers,
                people.seen(actor, trip.ends(), trip.subject(), ids),
                people.agreeing(actor, trip.ends(), ids));
    }

    /** Everybody on a trip that the actor sees, as a workbook; that it was fetched is logged. */
    Book print(Actor actor, long id, String format) {
        actor.require(Permission.ENTRIES_EXPORT);
        Trip trip = desk.find(actor, id);
        String mediaType = books.mediaType(format);
        ManifestView manifest = show(actor, id);
        Instant asOf = BusinessClock.system().instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] book = books.print(manifest, trip.heading(), asOf, format);
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
        Trip trip = desk.find(actor, id);
        return show(actor, trip, manifests.add(actor, id, ManifestRows.of(input)));
    }

    /** Puts the people of a workbook on a trip, and shows them. */
    ManifestView add(Actor actor, long id, InputStream workbook, String mediaType) throws IOException {
        Trip trip = desk.find(actor, id);
        manifests.requireOpen(actor, trip);
        ManifestRows rows = books.read(workbook, mediaType);
        return show(actor, trip, manifests.add(actor, id, rows))
                .unchanged(rows.known().size());
    }
}
