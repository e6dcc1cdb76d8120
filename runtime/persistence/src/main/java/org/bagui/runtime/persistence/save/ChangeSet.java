package org.bagui.runtime.persistence.save;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldAccess;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.runtime.persistence.scope.PlaceRule;

/**
 * Changes of one register sorted by what they do; both ways take them in the order removed, changed, fresh, so that a
 * business key can pass from one entry to another.
 *
 * @param register the register
 * @param removed entries as they were
 * @param changed entries before and after
 * @param fresh new entries
 */
record ChangeSet(
        RegisterDefinition register, List<RegisterEntry> removed, List<Change> changed, List<RegisterEntry> fresh) {

    /**
     * Sorts changes and numbers the new versions. New entries come in the order of their keys: of two that write the same
     * ones, the later waits at the first for the earlier, and never both for each other.
     */
    static ChangeSet of(RegisterDefinition register, Collection<Change> changes) {
        ChangeSet set = new ChangeSet(register, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        FieldAccess version = register.require("version").access();
        for (Change change : changes) {
            RegisterEntry before = change.before();
            RegisterEntry after = change.after();
            if (after == null) {
                set.removed.add(before);
            } else if (before == null) {
                version.set(after, 1);
                set.fresh.add(after);
            } else {
                if (!before.id().equals(after.id())) {
                    throw new IllegalArgumentException("a change keeps its id: " + before.id());
                }
                boolean differs = set.differs(before, after);
                version.set(after, before.version() + (differs ? 1 : 0));
                if (differs) {
                    set.changed.add(change);
                }
            }
        }
        set.fresh.sort(byKey(register, set.fresh));
        return set;
    }

    private static Comparator<RegisterEntry> byKey(RegisterDefinition register, List<RegisterEntry> entries) {
        Map<RegisterEntry, String> keys = new IdentityHashMap<>();
        if (entries.size() > 1) {
            List<FieldAccess> fields = register.key().stream()
                    .map(field -> register.require(field).access())
                    .toList();
            entries.forEach(entry -> keys.put(
                    entry,
                    fields.stream()
                            .map(field -> String.valueOf(field.get(entry)))
                            .collect(Collectors.joining("\0", "", "\0" + entry.recordedPlace()))));
        }
        return Comparator.comparing(keys::get);
    }

    /** Whether a change changes anything; one that does not makes no version. */
    private boolean differs(RegisterEntry before, RegisterEntry after) {
        return register.fields().stream()
                .filter(field -> !field.name().equals("version"))
                .anyMatch(field -> !ValueKind.same(
                        field.access().get(before), field.access().get(after)));
    }

    /** Refuses rows whose place, before or after, lies outside the scope. */
    void requireWritable(Scope scope) {
        removed.forEach(entry -> requireWritable(scope, entry));
        fresh.forEach(entry -> requireWritable(scope, entry));
        for (Change change : changed) {
            requireWritable(scope, change.before());
            requireWritable(scope, change.after());
        }
    }

    private void requireWritable(Scope scope, RegisterEntry entry) {
        if (!PlaceRule.writable(register.scope(), scope, places(entry))) {
            throw Problem.notFound();
        }
    }

    private List<Long> places(RegisterEntry entry) {
        List<Long> places = new ArrayList<>();
        for (String attribute : PlaceRule.attributes(register.scope())) {
            places.add((Long) register.require(attribute).access().get(entry));
        }
        return places;
    }

    /** Fields of a row, the id first. */
    List<FieldDefinition> fields() {
        return register.fields();
    }

    /** Entries whose present version ends, as they were seen. */
    List<RegisterEntry> ended() {
        List<RegisterEntry> ended = new ArrayList<>(removed);
        changed.forEach(change -> ended.add(change.before()));
        return ended;
    }

    /** Says of every new version when it began. */
    ChangeSet begunAt(LocalDateTime moment) {
        FieldAccess begin = register.require("updatedAt").access();
        changed.forEach(change -> begin.set(change.after(), moment));
        fresh.forEach(entry -> begin.set(entry, moment));
        return this;
    }
}
