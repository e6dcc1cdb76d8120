package org.bagui.core.place.succession;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;

/**
 * Places that others succeed from a day on (行政区划调整): one becomes two, two become one, a county becomes a district with
 * a new code, a township changes its county.
 *
 * @param id number of the succession
 * @param date day from which the successors are there
 * @param reason why, in words: the document that ordered it
 * @param parts what goes where
 */
public record Succession(long id, LocalDate date, String reason, List<Part> parts) {
    public Succession {
        parts = List.copyOf(parts);
    }

    /**
     * What goes from one place to another.
     *
     * @param from county or township before
     * @param to place of the same level after; the same place where this part stays
     * @param townships townships of {@code from} that go, with all that counts to them
     * @param firms credit codes of the enterprises that go, whatever township they lie in
     */
    public record Part(PlaceCode from, PlaceCode to, List<PlaceCode> townships, List<String> firms) {
        public Part {
            townships = List.copyOf(townships);
            firms = List.copyOf(firms);
        }

        /** Whether it takes all that no other part takes. */
        public boolean isRest() {
            return townships.isEmpty() && firms.isEmpty();
        }

        /** Where a place inside {@code from} comes to lie: its last digits stay. */
        public PlaceCode after(PlaceCode inside) {
            return PlaceCode.ofPadded(inside.from() - from.from() + to.from());
        }
    }

    /** First month of which the successors report: the one that the date lies in. */
    public YearMonth month() {
        return YearMonth.from(date);
    }

    /** Where what belongs to a place as a whole goes, and to no enterprise or township of it; empty where it stays. */
    public Optional<PlaceCode> mainSuccessor(PlaceCode place) {
        for (Part part : parts) {
            if (part.townships().contains(place) || part.isRest() && part.from().contains(place)) {
                PlaceCode after = part.after(place);
                return after.equals(place) ? Optional.empty() : Optional.of(after);
            }
        }
        return Optional.empty();
    }

    /** Where an enterprise that is named one by one goes; empty where it goes with its place. */
    public Optional<PlaceCode> successorOf(PlaceCode place, String uscc) {
        return parts.stream()
                .filter(part -> part.firms().contains(uscc) && part.from().contains(place))
                .map(Part::to)
                .findFirst();
    }

    /** All successors of a place, the one that takes the rest first; itself not among them. */
    public List<PlaceCode> successors(PlaceCode place) {
        List<PlaceCode> all = new ArrayList<>();
        mainSuccessor(place).ifPresent(all::add);
        parts.stream()
                .filter(part -> part.from().equals(place) && !part.to().equals(place) && !all.contains(part.to()))
                .forEach(part -> all.add(part.to()));
        return all;
    }

    /** Places that end with it. */
    public Set<PlaceCode> ended() {
        Set<PlaceCode> ended = new TreeSet<>();
        for (Part part : parts) {
            ended.addAll(part.townships());
            if (part.isRest()) {
                ended.add(part.from());
            }
        }
        parts.forEach(part -> ended.removeIf(place -> part.to().contains(place)));
        return ended;
    }

    /** The places of report that it touches, before and after, in the order of their codes. */
    public Set<PlaceCode> units() {
        Set<PlaceCode> units = new TreeSet<>();
        parts.forEach(part -> {
            units.add(unit(part.from()));
            units.add(unit(part.to()));
        });
        return units;
    }

    /** The county of a place, or itself. */
    public static PlaceCode unit(PlaceCode place) {
        return place.at(PlaceLevel.COUNTY).orElse(place);
    }
}
