package org.bagui.core.register.spi;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;

/**
 * Values of one entry as read, in the order of the fields asked for.
 *
 * @param fields fields that were read
 * @param values their values, same order
 */
public record EntryView(List<FieldDefinition> fields, Object[] values) {
    /** Value of the named field, or null where it is empty or was not read. */
    public Object get(String field) {
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i).name().equals(field)) {
                return values[i];
            }
        }
        return null;
    }

    /** Number of the entry; null where it was not read. */
    public Long id() {
        return (Long) get(SystemFields.ID);
    }

    /** Number of its version; null where it was not read. */
    public Integer version() {
        return (Integer) get(SystemFields.VERSION);
    }

    /** Place that answers for the entry, which has to be among the fields asked for. */
    public PlaceCode place() {
        return PlaceCode.ofPadded((Long) get(SystemFields.RECORDED_PLACE));
    }

    /**
     * Padded code of the place of report that it counts to, where {@code scopePlace} was read: a successor, perhaps. Else that
     * which recorded it.
     */
    public Long reportingPlace() {
        Long scopePlace = (Long) get(SystemFields.SCOPE_PLACE);
        return scopePlace == null
                ? (Long) get(SystemFields.RECORDED_PLACE)
                : (Long) RegisterEntry.reportingPlace(scopePlace);
    }

    /**
     * What a field says when it is entered anew: a county and a township as those that the entry counts to now, which may have
     * succeeded those that it was reported for; anything else as it is, and all where {@code scopePlace} was not read.
     */
    public Object anew(RegisterDefinition register, String field) {
        Object value = get(field);
        if (value == null || get(SystemFields.SCOPE_PLACE) == null) {
            return value;
        }
        if (register.placeField().filter(own -> own.name().equals(field)).isPresent()) {
            return PlaceCode.ofPadded(reportingPlace()).text();
        }
        if (register.townshipField().filter(own -> own.name().equals(field)).isPresent()) {
            PlaceCode place = PlaceCode.ofPadded((Long) get(SystemFields.SCOPE_PLACE));
            return place.at(PlaceLevel.TOWNSHIP).map(PlaceCode::text).orElse(null);
        }
        return value;
    }

    /** Month of the entry; null where the register has none or it was not read. */
    public YearMonth period() {
        return (YearMonth) get(SystemFields.PERIOD);
    }

    /** Text of the named field, or null. */
    public String text(String field) {
        Object value = get(field);
        return value == null ? null : value.toString();
    }

    /** The same with those of its fields only, in its own order. */
    public EntryView only(Set<String> names) {
        List<FieldDefinition> kept = new ArrayList<>();
        List<Object> read = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (names.contains(fields.get(i).name())) {
                kept.add(fields.get(i));
                read.add(values[i]);
            }
        }
        return new EntryView(List.copyOf(kept), read.toArray());
    }

    /** All values by field name, empty ones included. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            map.put(fields.get(i).name(), values[i]);
        }
        return map;
    }
}
