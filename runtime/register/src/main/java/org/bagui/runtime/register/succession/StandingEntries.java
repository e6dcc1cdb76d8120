package org.bagui.runtime.register.succession;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.runtime.register.pipeline.BusinessKey;
import org.bagui.runtime.register.pipeline.EntryCopies;

/**
 * Entries without a month say how things are: they go on at the place that they count to, by a version of their own. What was
 * recorded before stays in their history.
 */
final class StandingEntries {
    private final Session session;
    private final EntryStore store;
    private final String by;
    private final String origin;

    StandingEntries(Session session, EntryStore store, String by, String origin) {
        this.session = session;
        this.store = store;
        this.by = by;
        this.origin = origin;
    }

    /**
     * Brings the place of record of all that count to some places into line with them.
     *
     * @throws Problem 409 {@code firms-in-both} where two entries with one key would stand there
     */
    void settle(Collection<RegisterDefinition> registers, Collection<PlaceCode> units) {
        LocalDateTime now = Utc.now(session);
        for (RegisterDefinition register : registers) {
            if (register.period() == PeriodKind.NONE) {
                List<Change> changes = new ArrayList<>();
                units.forEach(unit -> settle(register, unit, now, changes));
                store.save(register, changes);
            }
        }
        session.flush();
    }

    private void settle(RegisterDefinition register, PlaceCode unit, LocalDateTime now, List<Change> changes) {
        BusinessKey key = new BusinessKey(register);
        Map<String, RegisterEntry> seen = new HashMap<>();
        List<Fault> doubles = new ArrayList<>();
        for (RegisterEntry entry : entries(register, unit)) {
            RegisterEntry other = seen.putIfAbsent(key.of(entry), entry);
            if (other != null) {
                Object named = register.require(register.key().get(0)).access().get(entry);
                List<Object> args = List.of(register.name(), named, unit.text());
                doubles.add(new Fault(doubles.size() + 1, null, "firm-in-both", Severity.ERROR, args, null));
            }
            if (entry.recordedPlace() != unit.from()) {
                changes.add(new Change(entry, settled(register, entry, unit, now)));
            }
        }
        if (!doubles.isEmpty()) {
            throw Problem.withFaults(409, "firms-in-both", doubles);
        }
    }

    private List<RegisterEntry> entries(RegisterDefinition register, PlaceCode unit) {
        Selection selection = new Selection(
                register, register.fields(), Scope.of(unit), null, List.of(), List.of(), List.of(), null, 0, null);
        return store.list(selection).stream()
                .map(view -> EntryCopies.entry(register, view))
                .toList();
    }

    private RegisterEntry settled(
            RegisterDefinition register, RegisterEntry before, PlaceCode unit, LocalDateTime now) {
        RegisterEntry after = EntryCopies.copy(register, before);
        put(register, after, SystemFields.RECORDED_PLACE, unit.from());
        register.placeField().ifPresent(field -> field.access().set(after, unit.text()));
        register.townshipField().ifPresent(field -> {
            PlaceCode place = PlaceCode.ofPadded(before.scopePlace());
            boolean lies = place.level().compareTo(PlaceLevel.COUNTY) > 0;
            field.access().set(after, lies ? township(place) : null);
        });
        put(register, after, "version", before.version() + 1);
        put(register, after, "updatedAt", now);
        put(register, after, "updatedBy", by);
        put(register, after, "origin", origin);
        return after;
    }

    private static String township(PlaceCode place) {
        return place.at(PlaceLevel.TOWNSHIP).map(PlaceCode::text).orElse(null);
    }

    private static void put(RegisterDefinition register, RegisterEntry entry, String field, Object value) {
        register.require(field).access().set(entry, value);
    }

    /** Credit codes of the enterprises that lie in a township. */
    static List<String> firmsIn(EntryStore store, RegisterDefinition enterprises, PlaceCode township) {
        Selection selection = new Selection(
                enterprises,
                List.of(enterprises.require("uscc")),
                Scope.of(township),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                0,
                null);
        return store.list(selection).stream()
                .map(entry -> entry.text("uscc"))
                .distinct()
                .toList();
    }
}
