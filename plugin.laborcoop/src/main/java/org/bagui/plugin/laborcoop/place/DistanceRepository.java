package org.bagui.plugin.laborcoop.place;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the one table of distances that serves all places. */
@Component(service = DistanceRepository.class)
public class DistanceRepository {
    private static final String LATEST = "select d from KeptDistances d order by d.id desc";
    private static final String OLDER = "delete from KeptDistances d where d.id < :id";
    private static final String ALL = "delete from KeptDistances d";

    private final Transactions transactions;
    private final PlaceDirectory places;
    private final AuditLog audit;

    /** The table in this database. */
    @Activate
    public DistanceRepository(
            @Reference Transactions transactions, @Reference PlaceDirectory places, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.places = places;
        this.audit = audit;
    }

    /**
     * Distances with the name of their table.
     *
     * @param table the distances
     * @param source where they come from, or null where no table is loaded
     * @param date their day, or null
     */
    public record Sourced(DistanceTable table, String source, LocalDate date) {}

    /** The table as it is now. */
    public Sourced present(Actor actor) {
        return kept(actor)
                .map(kept -> new Sourced(DistanceCsv.parse(kept.content), kept.source, kept.sourceDate))
                .orElse(new Sourced(DistanceTable.NONE, null, null));
    }

    Optional<KeptDistances> kept(Actor actor) {
        return transactions.read(
                actor.scope(), session -> session.list(KeptDistances.class, LATEST, Map.of(), 1).stream()
                        .findFirst());
    }

    boolean isPlace(String code) {
        return PlaceCode.parse(code).flatMap(places::find).isPresent();
    }

    /** Puts a table in place of the one before. */
    KeptDistances replace(Actor actor, DistanceTable table, String source, LocalDate date) {
        return transactions.write(actor.scope(), session -> {
            KeptDistances kept = new KeptDistances();
            kept.id = session.nextId();
            kept.source = source;
            kept.sourceDate = date;
            kept.pairs = table.tenths().size();
            kept.content = DistanceCsv.write(table);
            kept.loadedAt = Utc.now(session);
            kept.loadedBy = actor.username();
            session.execute(OLDER, Map.of("id", kept.id));
            session.persist(kept);
            record(session, actor, "distances-loaded", kept.pairs);
            return kept;
        });
    }

    /** Takes the table away; great-circle distances serve again. */
    void clear(Actor actor) {
        transactions.write(actor.scope(), session -> {
            int removed = session.execute(ALL, Map.of());
            if (removed > 0) {
                record(session, actor, "distances-removed", 0);
            }
            return null;
        });
    }

    private void record(Session session, Actor actor, String act, int pairs) {
        Map<String, String> facts = Map.of("pairs", Integer.toString(pairs));
        audit.record(session, new AuditEvent(actor.username(), act, "distances", 0, "done", facts));
    }
}
