package org.bagui.plugin.laborcoop.place;

import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * A table of distances between places; where it lacks two places, the great-circle distance of their seats serves. What has no seat of its
 * own (a township, a zone, a city's own unit) is as far away as the place where it stands.
 *
 * @param tenths tenths of a kilometre, each pair once
 */
public record DistanceTable(Map<Pair, Integer> tenths) implements Kilometres {
    /** No table: all distances are great-circle ones. */
    public static final DistanceTable NONE = new DistanceTable(Map.of());

    private static final int TENTHS = 10;

    public DistanceTable {
        tenths = new TreeMap<>(tenths);
    }

    /** Two places, the lower code first. */
    public record Pair(String one, String other) implements Comparable<Pair> {
        static Pair of(String from, String to) {
            return from.compareTo(to) <= 0 ? new Pair(from, to) : new Pair(to, from);
        }

        @Override
        public int compareTo(Pair that) {
            int byOne = one.compareTo(that.one);
            return byOne != 0 ? byOne : other.compareTo(that.other);
        }
    }

    @Override
    public OptionalInt between(String from, String to) {
        if (!tenths.isEmpty() && !from.equals(to)) {
            Integer known = tenths.get(Pair.of(from, to));
            if (known == null) {
                known = tenths.get(Pair.of(Seats.stand(from), Seats.stand(to)));
            }
            if (known != null) {
                return OptionalInt.of(Math.round((float) known / TENTHS));
            }
        }
        return Seats.kilometres(from, to);
    }
}
