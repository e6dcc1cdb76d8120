package org.bagui.runtime.register.shape;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.place.PlaceShapes;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the shapes of places in the database. */
@Component(service = PlaceShapes.class)
public final class ShapeRepository implements PlaceShapes {
    private static final int MOST = 10_000;
    private static final String ALL = "SELECT s FROM KeptShape s ORDER BY s.padded";

    private final Transactions transactions;
    private final PlaceDirectory places;
    private final AuditLog audit;
    private volatile Known known = new Known(0, List.of());

    /** The shapes of this database. */
    @Activate
    public ShapeRepository(
            @Reference Transactions transactions, @Reference PlaceDirectory places, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.places = places;
        this.audit = audit;
    }

    /** All shapes as of a revision: they are bounded, and every map asks for them. */
    private record Known(int revision, List<KeptShape> shapes) {}

    @Override
    public List<PlaceShape> list(PlaceCode parent, PlaceLevel level) {
        // Shapes are the same for all places, so this work needs no particular one.
        Known present = transactions.read(Scope.everywhere(), this::present);
        return present.shapes().stream()
                .filter(shape -> shape.level.equals(level.text()))
                .map(KeptShape::toShape)
                .filter(shape -> parent.contains(shape.place()) && !parent.equals(shape.place()))
                .toList();
    }

    private Known present(Session session) {
        int revision = ShapeState.revision(session);
        Known before = known;
        if (before.revision() == revision) {
            return before;
        }
        synchronized (this) {
            if (known.revision() != revision) {
                known = new Known(revision, session.list(KeptShape.class, ALL, Map.of(), MOST));
            }
            return known;
        }
    }

    @Override
    public Loaded load(InputStream geoJson, Actor actor) {
        actor.require(Permission.REFERENCE_WRITE);
        Map<PlaceCode, Outline> outlines = ShapeFile.read(geoJson, places);
        int corners = outlines.values().stream().mapToInt(Outline::size).sum();
        return transactions.write(actor.scope(), session -> {
            ShapeState.raise(session);
            for (Map.Entry<PlaceCode, Outline> one : outlines.entrySet()) {
                session.execute(
                        "DELETE FROM KeptShape s WHERE s.padded = :padded",
                        Map.of("padded", one.getKey().padded()));
                session.persist(new KeptShape(one.getKey(), one.getValue()));
            }
            session.flush();
            session.list(Long.class, "SELECT SUM(s.corners) FROM KeptShape s", Map.of(), 1)
                    .forEach(VertexLimit::require);
            record(session, actor, "place-shapes-loaded", outlines.size());
            return new Loaded(outlines.size(), corners);
        });
    }

    @Override
    public int clear(Actor actor) {
        actor.require(Permission.REFERENCE_WRITE);
        return transactions.write(actor.scope(), session -> {
            ShapeState.raise(session);
            int removed = session.execute("DELETE FROM KeptShape s", Map.of());
            if (removed > 0) {
                record(session, actor, "place-shapes-removed", removed);
            }
            return removed;
        });
    }

    private void record(Session session, Actor actor, String act, int count) {
        Map<String, String> facts = Map.of("places", Integer.toString(count));
        long place = actor.jurisdiction().from();
        audit.record(session, new AuditEvent(actor.username(), act, "place-shapes", place, "done", facts));
    }
}
