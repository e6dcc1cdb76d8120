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
public final class ShapeBook implements PlaceShapes {
    private static final int MOST = 10_000;
    private static final String INSIDE =
            "SELECT s FROM KeptShape s WHERE s.padded > :from AND s.padded <= :to ORDER BY s.padded";

    private final Transactions transactions;
    private final PlaceDirectory places;
    private final AuditLog audit;

    /** The shapes of this database. */
    @Activate
    public ShapeBook(
            @Reference Transactions transactions, @Reference PlaceDirectory places, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.places = places;
        this.audit = audit;
    }

    @Override
    public List<PlaceShape> list(PlaceCode parent, PlaceLevel level) {
        Map<String, Object> inside = Map.of("from", parent.from(), "to", parent.to());
        // Shapes are the same for all places, so this work needs no particular one.
        return transactions.read(
                Scope.everywhere(), session -> session.list(KeptShape.class, INSIDE, inside, MOST).stream()
                        .map(KeptShape::toShape)
                        .filter(shape -> shape.place().level() == level)
                        .toList());
    }

    @Override
    public Loaded load(InputStream geoJson, Actor actor) {
        actor.require(Permission.REFERENCE_WRITE);
        Map<PlaceCode, Outline> outlines = ShapeFile.read(geoJson, places);
        int corners = outlines.values().stream().mapToInt(Outline::size).sum();
        return transactions.write(actor.scope(), session -> {
            for (Map.Entry<PlaceCode, Outline> one : outlines.entrySet()) {
                session.execute(
                        "DELETE FROM KeptShape s WHERE s.padded = :padded",
                        Map.of("padded", one.getKey().padded()));
                session.persist(new KeptShape(one.getKey(), one.getValue().text()));
            }
            record(session, actor, "place-shapes-loaded", outlines.size());
            return new Loaded(outlines.size(), corners);
        });
    }

    @Override
    public int clear(Actor actor) {
        actor.require(Permission.REFERENCE_WRITE);
        return transactions.write(actor.scope(), session -> {
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
