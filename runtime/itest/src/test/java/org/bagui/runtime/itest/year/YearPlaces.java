package org.bagui.runtime.itest.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The places of the year: 14 cities with their own units, 111 counties, some zones, and two that come in its middle. */
final class YearPlaces {
    static final String REGION = "450000";
    /** Becomes {@link #DISTRICT} with a new code. */
    static final String RENAMED = "450222";

    static final String DISTRICT = "450283";
    /** Become {@link #JOINT} together; the one keeps a reporting list, the other does not. */
    static final List<String> JOINED = List.of("451221", "451222");

    static final String JOINT = "451283";
    /** Never submits a month; two records of one firm are merged in it. */
    static final String QUIET = "450924";

    private static final Map<String, String> ZONES =
            Map.of("450171", "示例高新区", "450271", "示例经开区", "450371", "示例工业区", "451271", "示例产业园");
    private static final Map<String, String> NEW = Map.of(DISTRICT, "示例壬区", JOINT, "示例癸区");
    private static final int COUNTIES = 111;

    private final Map<String, String> names = new LinkedHashMap<>(ZONES);
    private final SortedSet<String> cities = new TreeSet<>();
    /** Counties, cities' own units and zones as they are now. */
    private final SortedSet<String> reporting = new TreeSet<>(ZONES.keySet());

    YearPlaces() {
        int counties = 0;
        for (String line : official()) {
            String[] cells = line.split(",");
            String code = cells[0];
            names.put(code, cells[1]);
            if (!code.endsWith("00")) {
                reporting.add(code);
                counties += code.endsWith("01") ? 0 : 1;
            } else if (!code.equals(REGION)) {
                cities.add(code);
            }
        }
        if (counties != COUNTIES || cities.size() != 14) {
            throw new AssertionError(counties + " counties in " + cities.size() + " cities");
        }
        names.putAll(NEW);
    }

    private static List<String> official() {
        Path table = Path.of(
                System.getProperty("bagui.root"), "core.model/src/main/resources/org/bagui/core/place/places.csv");
        try (Stream<String> lines = Files.lines(table, StandardCharsets.UTF_8)) {
            return lines.skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The zones as the code list of divisions takes them. */
    static Map<String, String> zones() {
        return ZONES;
    }

    SortedSet<String> cities() {
        return cities;
    }

    SortedSet<String> reporting() {
        return reporting;
    }

    /** Places of report of a city as they are now. */
    List<String> of(String city) {
        return reporting.stream().filter(place -> cityOf(place).equals(city)).toList();
    }

    /** Places where firms are at the beginning: all but most of the cities' own units. */
    List<String> withFirms() {
        List<String> places = new ArrayList<>(reporting);
        places.removeIf(place -> place.endsWith("01") && place.compareTo("450500") > 0);
        return places;
    }

    String name(String place) {
        return names.get(place);
    }

    /** One place or several become another. */
    void succeed(List<String> before, String after) {
        reporting.removeAll(before);
        reporting.add(after);
    }

    static String cityOf(String place) {
        return place.substring(0, 4) + "00";
    }

    /** Whether a place of report lies in a place, or is it. */
    static boolean isIn(String place, String above) {
        return place.startsWith(above.replaceFirst("(00)+$", ""));
    }
}
