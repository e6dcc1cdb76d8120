package org.bagui.plugin.ledger.month.snapshot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.plugin.ledger.month.snapshot.Figures.PlaceFigures;
import org.bagui.plugin.ledger.month.snapshot.Figures.RegisterFigures;

/**
 * A figure that is no longer as it was submitted.
 *
 * @param register register
 * @param place code of the place
 * @param measure measure
 * @param submitted figure that was submitted, or null where there was none
 * @param now figure now, or null where there is none
 */
public record SnapshotDifference(String register, String place, String measure, Object submitted, Object now) {
    /** All differences between figures that were submitted and those of now. */
    static List<SnapshotDifference> between(Figures submitted, Figures now) {
        List<SnapshotDifference> all = new ArrayList<>();
        Map<String, Map<String, Map<String, Object>>> before = byPlace(submitted);
        Map<String, Map<String, Map<String, Object>>> after = byPlace(now);
        for (String register : before.keySet()) {
            Map<String, Map<String, Object>> then = before.get(register);
            Map<String, Map<String, Object>> present = after.getOrDefault(register, Map.of());
            for (String place : keys(then, present)) {
                Map<String, Object> was = then.getOrDefault(place, Map.of());
                Map<String, Object> is = present.getOrDefault(place, Map.of());
                for (String measure : keys(was, is)) {
                    if (!isSame(was.get(measure), is.get(measure))) {
                        all.add(new SnapshotDifference(register, place, measure, was.get(measure), is.get(measure)));
                    }
                }
            }
        }
        return all;
    }

    private static Map<String, Map<String, Map<String, Object>>> byPlace(Figures figures) {
        Map<String, Map<String, Map<String, Object>>> all = new LinkedHashMap<>();
        for (RegisterFigures register : figures.registers()) {
            Map<String, Map<String, Object>> places = new LinkedHashMap<>();
            for (PlaceFigures place : register.places()) {
                places.put(place.place(), place.figures());
            }
            all.put(register.register(), places);
        }
        return all;
    }

    private static Set<String> keys(Map<String, ?> one, Map<String, ?> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static boolean isSame(Object one, Object other) {
        if (one == null || other == null) {
            return one == other;
        }
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }
}
