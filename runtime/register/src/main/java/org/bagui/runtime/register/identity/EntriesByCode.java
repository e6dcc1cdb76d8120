package org.bagui.runtime.register.identity;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.EntryView;

/**
 * Entries of a register that belong to one credit code, by place of report and month.
 *
 * @param register the register
 * @param entries the entries, with all their fields
 */
record EntriesByCode(RegisterDefinition register, Map<Spot, List<EntryView>> entries) {
    /**
     * A place of report in a month.
     *
     * @param place padded code of the place
     * @param month the month, or null in a register without months
     */
    record Spot(long place, YearMonth month) {
        static Spot of(EntryView entry) {
            return new Spot((Long) entry.get(SystemFields.RECORDED_PLACE), entry.period());
        }

        String jurisdiction() {
            return PlaceCode.ofPadded(place).text();
        }
    }

    static EntriesByCode of(RegisterDefinition register, List<EntryView> entries) {
        Map<Spot, List<EntryView>> bySpot = new LinkedHashMap<>();
        entries.forEach(entry -> bySpot.computeIfAbsent(Spot.of(entry), spot -> new ArrayList<>())
                .add(entry));
        return new EntriesByCode(register, bySpot);
    }

    List<EntryView> at(Spot spot) {
        return entries.getOrDefault(spot, List.of());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }
}
