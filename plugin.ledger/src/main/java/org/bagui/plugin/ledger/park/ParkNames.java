package org.bagui.plugin.ledger.park;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;

/** Names of the parks of some places, as the register {@code park} writes them. */
public final class ParkNames {
    private final Map<Object, Map<String, String>> byPlace = new HashMap<>();

    private ParkNames() {}

    /** Reads the parks of these counties with one query. */
    public static ParkNames of(Batch<?> batch, Collection<String> counties) {
        ParkNames names = new ParkNames();
        Set<String> wanted = new LinkedHashSet<>(counties);
        wanted.remove(null);
        for (EntryView park : batch.find(
                Park.NAME,
                "countyCode",
                wanted,
                null,
                List.of("countyCode", SystemFields.RECORDED_PLACE, "parkName"))) {
            String name = park.text("parkName");
            names.byPlace
                    .computeIfAbsent(park.get(SystemFields.RECORDED_PLACE), place -> new LinkedHashMap<>())
                    .put(TextFold.fold(name), name);
        }
        return names;
    }

    /** Whether the place has a list of parks to choose from. */
    public boolean has(Long place) {
        return byPlace.containsKey(place);
    }

    /** The park's name as its register writes it, or null where the place has no such park. */
    public String find(Long place, String entered) {
        return byPlace.getOrDefault(place, Map.of()).get(TextFold.fold(entered));
    }
}
