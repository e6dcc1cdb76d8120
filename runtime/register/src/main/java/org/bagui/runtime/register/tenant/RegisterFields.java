package org.bagui.runtime.register.tenant;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.tenant.ExtensionField;
import org.bagui.core.tenant.TenantSettings.FieldSet;
import org.bagui.runtime.register.extension.FieldSpan;

/** The extension fields of one register at all places; immutable. */
final class RegisterFields {
    static final RegisterFields NONE = new RegisterFields(List.of());

    /** What holds at the places that have a row, by code. */
    private final NavigableMap<Long, FieldSet> sets = new TreeMap<>();

    private final Map<Long, FieldSpan> own = new HashMap<>();
    /** Spans of places with others inside that have a row. */
    private final Map<Long, FieldSpan> wide = new HashMap<>();

    RegisterFields(List<TenantFields> rows) {
        // A place comes before those inside it, so what it has is known when they inherit it.
        rows.stream()
                .sorted((a, b) -> Long.compare(a.place(), b.place()))
                .forEach(row -> sets.put(row.place(), holding(row)));
        sets.forEach((place, set) -> own.put(place, new FieldSpan(List.of(set))));
        Set<PlaceCode> above = new LinkedHashSet<>();
        sets.keySet()
                .forEach(place ->
                        PlaceCode.ofPadded(place).upward().stream().skip(1).forEach(above::add));
        above.forEach(place -> wide.put(place.from(), span(place)));
    }

    private FieldSet holding(TenantFields row) {
        PlaceCode place = PlaceCode.ofPadded(row.place());
        List<ExtensionField> retired = FieldJson.read(row.retired());
        if (!row.inherits()) {
            return new FieldSet(FieldJson.read(row.fields()), retired, place, row.version());
        }
        FieldSet above = at(place);
        Map<String, ExtensionField> gone = new TreeMap<>();
        Stream.concat(above.retired().stream(), retired.stream()).forEach(field -> gone.put(field.name(), field));
        above.fields().forEach(field -> gone.remove(field.name()));
        return new FieldSet(above.fields(), List.copyOf(gone.values()), above.from(), row.version());
    }

    private FieldSpan span(PlaceCode place) {
        List<FieldSet> all = new ArrayList<>(List.of(at(place)));
        sets.subMap(place.from(), false, place.to(), true).values().forEach(all::add);
        return new FieldSpan(all);
    }

    /** What holds at a place. */
    FieldSet at(PlaceCode place) {
        FieldSet row = sets.get(place.from());
        int revision = row == null ? 0 : row.revision();
        for (PlaceCode at : place.upward()) {
            FieldSet set = sets.get(at.from());
            if (set != null) {
                return new FieldSet(set.fields(), set.retired(), set.from(), revision);
            }
        }
        return new FieldSet(List.of(), List.of(), null, revision);
    }

    /** What entries inside a place may have; null where they have no extension fields. */
    FieldSpan within(PlaceCode place) {
        if (own.isEmpty()) {
            return null;
        }
        FieldSpan span = wide.get(place.from());
        if (span != null) {
            return span;
        }
        for (PlaceCode at : place.upward()) {
            FieldSpan nearest = own.get(at.from());
            if (nearest != null) {
                return nearest;
            }
        }
        return null;
    }

    /** Whether entries inside a place need not all have the same fields. */
    boolean varyWithin(PlaceCode place) {
        return wide.containsKey(place.from());
    }

    /** Sets above, at and inside a place: what shares entries with those of the place. */
    List<FieldSet> related(PlaceCode place) {
        return sets.entrySet().stream()
                .filter(row -> {
                    PlaceCode at = PlaceCode.ofPadded(row.getKey());
                    return at.contains(place) || place.contains(at);
                })
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Places that have set fields of their own. */
    Stream<PlaceCode> places() {
        return sets.entrySet().stream()
                .map(row -> row.getValue().from())
                .filter(from -> from != null && sets.containsKey(from.from()));
    }
}
