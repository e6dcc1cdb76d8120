package org.bagui.runtime.register.pipeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.runtime.register.history.Removal;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/** Takes back in one register what was written through one origin. */
final class Undoing {
    private static final int BATCH = 1_000;

    private final RegisterDefinition register;
    private final Session session;
    private final EntryStore store;
    private final Actor actor;
    private final String origin;
    private final WrittenMonths months;
    private final TenantSnapshot tenants;

    Undoing(
            RegisterDefinition register,
            Session session,
            EntryStore store,
            Actor actor,
            String origin,
            WrittenMonths months,
            TenantSnapshot tenants) {
        this.register = register;
        this.session = session;
        this.store = store;
        this.actor = actor;
        this.origin = origin;
        this.months = months;
        this.tenants = tenants;
    }

    /** Number of entries taken back. */
    int undo() {
        Map<Long, int[]> written = new LinkedHashMap<>();
        for (long[] pair : session.writtenBy(register, origin)) {
            int version = (int) pair[1];
            written.merge(pair[0], new int[] {version, version}, (known, more) ->
                    new int[] {Math.min(known[0], more[0]), Math.max(known[1], more[1])});
        }
        List<Long> ids = new ArrayList<>(written.keySet());
        for (int from = 0; from < ids.size(); from += BATCH) {
            undo(ids.subList(from, Math.min(from + BATCH, ids.size())), written);
        }
        return ids.size();
    }

    private void undo(List<Long> ids, Map<Long, int[]> written) {
        Map<Long, RegisterEntry> present = new ExistingEntries(register, session, store).byId(session.scope(), ids);
        List<Change> changes = new ArrayList<>(ids.size());
        for (Long id : ids) {
            RegisterEntry now = present.get(id);
            int[] versions = written.get(id);
            if (now == null || now.version() != versions[1]) {
                throw Problem.of(409, "state-conflict");
            }
            if (!tenants.isEnabled(register.bundle(), PlaceCode.ofPadded(now.recordedPlace()))) {
                throw Problem.of(404, "module-not-enabled", register.bundle());
            }
            changes.add(new Change(now, versions[0] == 1 ? null : restored(now, versions[0] - 1)));
        }
        changes.forEach(change -> {
            months.add(change.before());
            months.add(change.after());
        });
        store.save(register, changes);
        if (changes.stream().anyMatch(change -> change.after() == null)) {
            Removal.keep(session, register.name(), actor.username(), origin());
        }
    }

    private RegisterEntry restored(RegisterEntry now, int version) {
        for (EntryView view : store.versions(register, register.fields(), now.id(), version + 1, 1)) {
            if (Integer.valueOf(version).equals(view.get("version"))) {
                RegisterEntry entry = register.newEntry();
                for (FieldDefinition field : register.fields()) {
                    field.access().set(entry, view.get(field.name()));
                }
                LocalDateTime moment = Utc.now(session);
                register.require("version").access().set(entry, now.version() + 1);
                register.require("updatedAt").access().set(entry, moment);
                register.require("updatedBy").access().set(entry, actor.username());
                register.require("origin").access().set(entry, origin());
                return entry;
            }
        }
        throw Problem.of(409, "state-conflict");
    }

    private String origin() {
        return "undo:" + origin;
    }
}
