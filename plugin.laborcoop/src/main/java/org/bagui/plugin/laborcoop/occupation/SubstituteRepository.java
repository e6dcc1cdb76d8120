package org.bagui.plugin.laborcoop.occupation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.tenant.Tenants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps who may stand in for whom; a place that has set nothing takes the table of the nearest place above it that has. */
@Component(service = SubstituteRepository.class)
public class SubstituteRepository {
    private static final String MODULE = "org.bagui.plugin.laborcoop";
    private static final String OF_PLACE =
            "select s from SubstituteTable s where s.scopePlace = :place order by s.id desc";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Transactions transactions;
    private final Tenants tenants;
    private final AuditLog audit;

    /** The tables in this database. */
    @Activate
    public SubstituteRepository(
            @Reference Transactions transactions, @Reference Tenants tenants, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.audit = audit;
    }

    /**
     * What holds at a place.
     *
     * @param rows who may stand in for whom
     * @param from place that set it, or null where none did
     */
    public record Holding(List<Substitute> rows, PlaceCode from) {}

    /** What holds at a place of the actor's. */
    public Holding at(Actor actor, PlaceCode place) {
        return transactions.read(actor.scope(), session -> {
            for (PlaceCode above : place.upward()) {
                List<SubstituteTable> latest =
                        session.list(SubstituteTable.class, OF_PLACE, Map.of("place", above.padded()), 1);
                if (!latest.isEmpty() && latest.get(0).content != null) {
                    return new Holding(read(latest.get(0).content), above);
                }
            }
            return new Holding(List.of(), null);
        });
    }

    /** Sets the table of a place; null takes it away, so that the one above holds. */
    void set(Actor actor, PlaceCode place, List<Substitute> rows) {
        if (!tenants.isEnabled(MODULE, place)) {
            throw Problem.of(404, "module-not-enabled", MODULE);
        }
        String content = rows == null ? null : write(rows);
        transactions.write(actor.scope(), session -> {
            SubstituteTable table = new SubstituteTable();
            table.id = session.nextId();
            table.scopePlace = place.padded();
            table.content = content;
            table.setAt = Utc.now(session);
            table.setBy = actor.username();
            session.persist(table);
            Map<String, String> facts = new HashMap<>();
            facts.put("rows", rows == null ? "inherited" : Integer.toString(rows.size()));
            audit.record(
                    session,
                    new AuditEvent(actor.username(), "substitutes-set", "substitutes", place.padded(), "done", facts));
            return null;
        });
    }

    private static String write(List<Substitute> rows) {
        try {
            return JSON.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Substitute> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Substitute>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
