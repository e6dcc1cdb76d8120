package org.bagui.runtime.persistence.save;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.runtime.persistence.datasource.SqlFailures;
import org.bagui.runtime.persistence.history.PastVersions;

/** Saves few changes through the persistence unit, whose listeners see each of them. */
final class JpaEntrySaver {
    private final EntityManager manager;
    private final SaveContext context;
    private final ChangeSet set;
    private final List<FieldDefinition> copied;

    JpaEntrySaver(SaveContext context, ChangeSet set) {
        this.manager = context.manager().get();
        this.context = context;
        this.set = set;
        this.copied = set.fields().stream()
                .filter(field -> !field.name().equals("id") && !field.name().equals("version"))
                .toList();
    }

    void save() throws SQLException {
        new PastVersions(set.register(), context.connection()).keep(set.ended(), context.scope(), context.moment());
        Map<Long, RegisterEntry> present = present();
        present.values().forEach(context.announced());
        for (RegisterEntry entry : set.removed()) {
            manager.remove(unchanged(present, entry));
        }
        flushIf(!set.removed().isEmpty());
        for (Change change : set.changed()) {
            RegisterEntry entry = unchanged(present, change.before());
            copied.forEach(field -> copy(field, change.after(), entry));
        }
        flushIf(!set.changed().isEmpty());
        for (RegisterEntry entry : set.fresh()) {
            // A copy, because the caller may go on with its own.
            RegisterEntry fresh = set.register().newEntry();
            set.register().require("id").access().set(fresh, entry.id());
            copied.forEach(field -> copy(field, entry, fresh));
            context.announced().accept(fresh);
            manager.persist(fresh);
            present.put(entry.id(), fresh);
            // One by one: EclipseLink would insert those of one flush in any order.
            manager.flush();
        }
        present.values().forEach(manager::detach);
    }

    /** The rows as they are now, in one query. */
    private Map<Long, RegisterEntry> present() {
        Map<Long, RegisterEntry> present = new HashMap<>();
        List<Long> ids = set.ended().stream().map(RegisterEntry::id).toList();
        if (ids.isEmpty()) {
            return present;
        }
        Class<? extends RegisterEntry> type = set.register().entryClass();
        String name = manager.getMetamodel().entity(type).getName();
        manager.createQuery("SELECT e FROM " + name + " e WHERE e.id IN :ids", type)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(entry -> present.put(entry.id(), entry));
        return present;
    }

    private static RegisterEntry unchanged(Map<Long, RegisterEntry> present, RegisterEntry seen) {
        RegisterEntry entry = present.get(seen.id());
        if (entry == null || !Objects.equals(entry.version(), seen.version())) {
            throw SqlFailures.staleVersion();
        }
        return entry;
    }

    private static void copy(FieldDefinition field, RegisterEntry from, RegisterEntry to) {
        field.access().set(to, field.access().get(from));
    }

    private void flushIf(boolean needed) {
        if (needed) {
            manager.flush();
        }
    }
}
