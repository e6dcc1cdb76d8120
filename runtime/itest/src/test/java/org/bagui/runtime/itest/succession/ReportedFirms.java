package org.bagui.runtime.itest.succession;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** What firms have reported, kept by the test alone: who recorded it, and who it counts to now. */
final class ReportedFirms {
    private record Reported(String uscc, String month, String recorded, String now, int staff) {}

    private List<Reported> all = new ArrayList<>();
    private List<Reported> before = List.of();

    void add(String uscc, String month, String county, int staff) {
        all.add(new Reported(uscc, month, county, county, staff));
    }

    /** Another place succeeds: what counts to whom is told by firm and place. */
    void succeed(BiFunction<String, String, String> successor) {
        before = List.copyOf(all);
        List<Reported> moved = new ArrayList<>();
        all.forEach(one -> moved.add(new Reported(
                one.uscc(), one.month(), one.recorded(), successor.apply(one.uscc(), one.now()), one.staff())));
        all = moved;
    }

    /** The succession is taken back; what was added since stays where it is. */
    void takeBack() {
        List<Reported> back = new ArrayList<>(before);
        back.addAll(all.subList(before.size(), all.size()));
        all = back;
    }

    Set<String> seenBy(String place, String month) {
        Set<String> seen = new TreeSet<>();
        all.stream()
                .filter(one -> one.month().equals(month) && isInside(one.now(), place))
                .forEach(one -> seen.add(one.uscc()));
        return seen;
    }

    /** Staff by county as somebody sees it: of months before the succession by who recorded it. */
    Map<String, Integer> staff(String viewer, String month, String from) {
        Map<String, Integer> staff = new TreeMap<>();
        all.stream()
                .filter(one -> one.month().equals(month) && isInside(one.now(), viewer))
                .forEach(one ->
                        staff.merge(month.compareTo(from) < 0 ? one.recorded() : one.now(), one.staff(), Integer::sum));
        return staff;
    }

    private static boolean isInside(String county, String place) {
        String stem = place.replaceFirst("(00)+$", "");
        return county.startsWith(stem);
    }
}
