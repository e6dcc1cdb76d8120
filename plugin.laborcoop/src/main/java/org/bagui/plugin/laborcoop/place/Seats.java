package org.bagui.plugin.laborcoop.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.bagui.core.csv.CsvFormat;
import org.bagui.core.csv.CsvParser;
import org.bagui.core.place.PlaceCode;

/**
 * The seats of government of Guangxi's cities and counties and the middles of partner places in neighbouring provinces, in degrees of
 * longitude and latitude. What has no seat of its own (a township, a zone, a city's own unit) stands at the nearest place above it that has.
 */
public final class Seats {
    /** Mean radius of the earth in kilometres (IUGG). */
    private static final double RADIUS = 6371.0088;

    private static final Map<String, Seat> SEATS = read();

    private Seats() {}

    private record Seat(double longitude, double latitude) {}

    /**
     * The great-circle distance between two places in whole kilometres, 0 inside one place.
     *
     * @return empty where the seat of either is not known
     */
    public static OptionalInt kilometres(String from, String to) {
        if (from.equals(to)) {
            return OptionalInt.of(0);
        }
        Optional<Seat> one = seat(from);
        Optional<Seat> other = seat(to);
        return one.isEmpty() || other.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of((int) Math.round(distance(one.get(), other.get())));
    }

    /** Whether a text is the code of a place whose seat is known. */
    public static boolean isKnown(String place) {
        return seat(place).isPresent();
    }

    /** The place at whose seat a place stands, or its own code where none is known. */
    static String stand(String place) {
        if (SEATS.containsKey(place)) {
            return place;
        }
        return PlaceCode.parse(place)
                .flatMap(code -> code.upward().stream()
                        .map(PlaceCode::text)
                        .filter(SEATS::containsKey)
                        .findFirst())
                .orElse(place);
    }

    private static Optional<Seat> seat(String place) {
        return Optional.ofNullable(SEATS.get(stand(place)));
    }

    private static double distance(Seat one, Seat other) {
        double north = Math.toRadians(other.latitude - one.latitude) / 2;
        double east = Math.toRadians(other.longitude - one.longitude) / 2;
        double across = Math.cos(Math.toRadians(one.latitude)) * Math.cos(Math.toRadians(other.latitude));
        double haversine = Math.sin(north) * Math.sin(north) + across * Math.sin(east) * Math.sin(east);
        return 2 * RADIUS * Math.asin(Math.sqrt(haversine));
    }

    private static Map<String, Seat> read() {
        Map<String, Seat> seats = new HashMap<>();
        try (CsvParser lines = CsvParser.utf8(Seats.class.getResourceAsStream("seats.csv"), CsvFormat.STRICT)) {
            lines.next();
            for (List<String> cells = lines.next(); cells != null; cells = lines.next()) {
                seats.put(cells.get(0), new Seat(Double.parseDouble(cells.get(1)), Double.parseDouble(cells.get(2))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(seats);
    }
}
