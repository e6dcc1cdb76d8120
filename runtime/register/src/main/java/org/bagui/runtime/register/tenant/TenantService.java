package org.bagui.runtime.register.tenant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bagui.core.codelist.CodeLists;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.TenantSettings;
import org.bagui.core.tenant.Tenants;
import org.bagui.runtime.register.reference.RefreshScheduler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Settings of tenants as services: read from memory, written to the database. */
@Component(service = {Tenants.class, TenantSettings.class, TenantView.class, TenantService.class})
public final class TenantService implements Tenants, TenantSettings, TenantView {
    private static final int MOST = 100_000;
    private static final String OF_REGISTER = "SELECT f FROM TenantFields f WHERE f.register = :register";

    private final Transactions transactions;
    private final CodeLists lists;
    private final AuditLog audit;
    private final RefreshScheduler scheduler;
    private volatile TenantSnapshot snapshot;

    @Activate
    public TenantService(@Reference Transactions transactions, @Reference CodeLists lists, @Reference AuditLog audit) {
        this.transactions = transactions;
        this.lists = lists;
        this.audit = audit;
        scheduler = new RefreshScheduler("tenants", this::refresh);
    }

    @Deactivate
    public void close() {
        scheduler.close();
    }

    /** Until the settings were read once nothing is answered, for what is switched off must not show for a moment. */
    @Override
    public TenantSnapshot snapshot() {
        if (snapshot == null) {
            try {
                refresh();
            } catch (RuntimeException e) {
                throw Problem.causedBy(e, 503, "unavailable");
            }
        }
        return snapshot;
    }

    /** Reads the settings of all places: what holds at one may come from any other above it. */
    synchronized void refresh() {
        TenantSnapshot read = transactions.read(
                Scope.everywhere(),
                session -> new TenantSnapshot(
                        session.list(TenantModules.class, "SELECT m FROM TenantModules m", Map.of(), MOST),
                        session.list(TenantFields.class, "SELECT f FROM TenantFields f", Map.of(), MOST)));
        snapshot = snapshot == null ? read : snapshot.or(read);
    }

    @Override
    public boolean isEnabled(String module, PlaceCode place) {
        return snapshot().isEnabled(module, place);
    }

    @Override
    public List<PlaceCode> without(String module, PlaceCode place) {
        return snapshot().without(module, place);
    }

    @Override
    public boolean isEnabledWithin(String module, PlaceCode place) {
        return snapshot().isEnabledWithin(module, place);
    }

    @Override
    public List<PlaceCode> tenants(Actor actor) {
        return snapshot().tenants().stream().filter(actor.scope()::contains).toList();
    }

    @Override
    public ModuleSet modules(PlaceCode place) {
        return snapshot().modules(place);
    }

    @Override
    public FieldSet fields(PlaceCode place, String register) {
        return snapshot().fields(place, register);
    }

    @Override
    public Map<String, PlaceCode> locked(PlaceCode place) {
        return snapshot().locked(place);
    }

    @Override
    public ModuleSet setModules(Actor actor, PlaceCode place, Set<String> enabled, Integer seen) {
        return setModules(actor, place, enabled, null, seen);
    }

    @Override
    public ModuleSet setModules(Actor actor, PlaceCode place, Set<String> enabled, Set<String> locked, Integer seen) {
        checkTenant(actor, place);
        transactions.write(actor.scope(), session -> {
            SettingsChange.await(session);
            TenantModules row = session.find(TenantModules.class, place.from());
            checkRevision(seen, row == null ? 0 : row.version());
            if (row == null) {
                row = new TenantModules(place.from());
                row.set(enabled, locked, session.moment(), actor.username());
                session.persist(row);
            } else {
                row.set(enabled, locked, session.moment(), actor.username());
            }
            Map<String, String> facts = Map.of(
                    "enabled",
                    enabled == null ? "inherited" : String.join(",", new TreeSet<>(enabled)),
                    "locked",
                    String.join(",", new TreeSet<>(row.locked())));
            record(session, actor, "tenant-modules-set", place, facts);
            return null;
        });
        refresh();
        return modules(place);
    }

    @Override
    public FieldSet setFields(
            Actor actor, PlaceCode place, RegisterDefinition register, List<ExtensionField> fields, Integer seen) {
        checkTenant(actor, place);
        transactions.write(actor.scope(), session -> {
            SettingsChange.await(session);
            TenantSnapshot present = present(session, register.name());
            TenantFields row = session.find(TenantFields.class, TenantFields.id(place.from(), register.name()));
            checkRevision(seen, row == null ? 0 : row.version());
            List<ExtensionField> related = present.related(place, register.name()).stream()
                    .flatMap(set -> Stream.concat(set.fields().stream(), set.retired().stream()))
                    .toList();
            List<ExtensionField> now = fields == null ? List.of() : fields;
            FieldCheck check = new FieldCheck(register, lists, related);
            check.require(now);
            List<ExtensionField> gone = retired(now, present.fields(place, register.name()));
            check.requireRoom(gone);
            Instant moment = session.moment();
            if (row == null) {
                row = new TenantFields(place.from(), register.name());
                row.set(fields, gone, moment, actor.username());
                session.persist(row);
            } else {
                row.set(fields, gone, moment, actor.username());
            }
            Map<String, String> facts = Map.of(
                    "register",
                    register.name(),
                    "fields",
                    fields == null ? "inherited" : Integer.toString(fields.size()));
            record(session, actor, "extension-fields-set", place, facts);
            return null;
        });
        refresh();
        return fields(place, register.name());
    }

    /** The fields of a register as the database has them now: what is in memory may be older than another node's. */
    private static TenantSnapshot present(Session session, String register) {
        Map<String, Object> parameters = Map.of("register", register);
        return new TenantSnapshot(List.of(), session.list(TenantFields.class, OF_REGISTER, parameters, MOST));
    }

    /** What held before and holds no more: entries of the place may have its values. */
    private static List<ExtensionField> retired(List<ExtensionField> fields, FieldSet before) {
        List<ExtensionField> gone = new ArrayList<>(before.retired());
        gone.addAll(before.fields());
        gone.removeIf(old -> fields.stream().anyMatch(field -> field.name().equals(old.name())));
        return gone;
    }

    private static void checkTenant(Actor actor, PlaceCode place) {
        actor.require(Permission.TENANTS_MANAGE);
        actor.requirePlace(place);
        if (place.level().compareTo(PlaceLevel.COUNTY) > 0) {
            throw Problem.of(422, "no-tenant-place", place.text());
        }
    }

    private static void checkRevision(Integer seen, int present) {
        if (seen != null && seen != present) {
            throw Problem.of(412, "stale-version", present);
        }
    }

    private void record(Session session, Actor actor, String act, PlaceCode place, Map<String, String> facts) {
        audit.record(
                session, new AuditEvent(actor.username(), act, "tenant:" + place.text(), place.from(), "done", facts));
    }
}
