package org.bagui.runtime.itest.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonths;

/** What stands in the ledgers, kept in plain maps: who reported what from where, and who is due. */
final class YearState implements FirmMonths {
    static final List<String> REGISTERS = List.of("enterprise-profile", "labour-demand", "monthly-flow");

    /** A firm's month, with the place that recorded it. */
    record Said(FirmMonth month, String recorded) {}

    /** A firm is due from a month until another. */
    private record Duty(Firm firm, YearMonth from, YearMonth until) {
        boolean holds(YearMonth month) {
            return !month.isBefore(from) && (until == null || month.isBefore(until));
        }
    }

    private record Nil(Firm firm, YearMonth month) {}

    private final Map<Firm, Map<YearMonth, Said>> said = new LinkedHashMap<>();
    private final Map<Firm, String> known = new LinkedHashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, List<Duty>> lists = new TreeMap<>();
    private final Set<Nil> nil = new HashSet<>();
    private final Map<String, Set<Firm>> due = new HashMap<>();

    /** A firm's month as a whole, written by the place where the firm is now, or changed where it was. */
    void says(FirmMonth month) {
        Firm firm = month.firm();
        due.clear();
        known.putIfAbsent(firm, place(firm));
        Map<YearMonth, Said> own = said.computeIfAbsent(firm, any -> new TreeMap<>());
        Said before = own.get(month.month());
        own.put(month.month(), new Said(month, before == null ? known.get(firm) : before.recorded()));
    }

    /** A firm has nothing for the posts of a month. */
    void nothing(Firm firm, YearMonth month) {
        nil.add(new Nil(firm, month));
    }

    /** A place keeps a list; those that are known and not on it leave. */
    void lists(String place, YearMonth from, Set<Firm> firms) {
        due.clear();
        List<Duty> duties = new ArrayList<>();
        Set<Firm> stay = new HashSet<>();
        for (Duty duty : lists.getOrDefault(place, List.of())) {
            boolean leaves = duty.until() == null && !firms.contains(duty.firm());
            duties.add(leaves ? new Duty(duty.firm(), duty.from(), from) : duty);
            if (duty.until() == null && !leaves) {
                stay.add(duty.firm());
            }
        }
        firms.stream().filter(firm -> !stay.contains(firm)).forEach(firm -> duties.add(new Duty(firm, from, null)));
        lists.put(place, duties);
    }

    /** Another place succeeds some; who was due there is due at the successor in the same months. */
    void succeed(List<String> before, String after) {
        due.clear();
        if (before.stream().anyMatch(lists::containsKey)) {
            List<Duty> duties = new ArrayList<>();
            YearMonth first = before.stream()
                    .flatMap(place -> lists.getOrDefault(place, List.of()).stream())
                    .map(Duty::from)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            before.forEach(place -> duties.addAll(lists.getOrDefault(place, everyone(place, first))));
            before.forEach(lists::remove);
            lists.put(after, duties);
        }
        before.forEach(place -> successors.put(place, after));
        known.replaceAll((firm, place) -> before.contains(place) ? after : place);
    }

    /** What a place without a list comes to: whoever is known there is due, and goes on to be. */
    private List<Duty> everyone(String place, YearMonth from) {
        return known.keySet().stream()
                .filter(firm -> known.get(firm).equals(place))
                .map(firm -> new Duty(firm, from, null))
                .toList();
    }

    /** Two records of one firm become one; what both have is kept as the first says it. */
    void merge(Firm keep, Firm drop) {
        due.clear();
        Map<YearMonth, Said> kept = said.get(keep);
        said.remove(drop).forEach((month, other) -> {
            Said own = kept.get(month);
            FirmMonth one = own == null ? other.month() : own.month();
            FirmMonth two = other.month();
            FirmMonth both = new FirmMonth(
                    keep,
                    month,
                    one.profile() == null ? two.profile() : one.profile(),
                    one.flow() == null ? two.flow() : one.flow(),
                    one.posts().isEmpty() ? two.posts() : one.posts(),
                    one.trainings().isEmpty() ? two.trainings() : one.trainings());
            kept.put(month, new Said(both, own == null ? other.recorded() : own.recorded()));
        });
        known.remove(drop);
    }

    @Override
    public FirmMonth month(Firm firm, YearMonth month) {
        Said one = said.getOrDefault(firm, Map.of()).get(month);
        return one == null || !one.month().isThere() ? null : one.month();
    }

    @Override
    public List<FirmMonth> month(YearMonth month) {
        return all(month).stream().map(Said::month).filter(FirmMonth::isThere).toList();
    }

    /** Everything that was reported of a month. */
    List<Said> all(YearMonth month) {
        List<Said> all = new ArrayList<>();
        said.values().forEach(own -> {
            if (own.containsKey(month)) {
                all.add(own.get(month));
            }
        });
        return all;
    }

    /** Where a firm is now, known or not. */
    String place(Firm firm) {
        String home = successors.getOrDefault(firm.county(), firm.county());
        return known.getOrDefault(firm, home);
    }

    /** All firms that are known, where they are now. */
    Map<Firm, String> known() {
        return known;
    }

    boolean keepsList(String place) {
        return lists.containsKey(place);
    }

    /** Who is due at a place: by its list, and before it kept one, every firm that is known there. */
    Set<Firm> due(String place, YearMonth month) {
        return due.computeIfAbsent(place + month, any -> {
            List<Duty> list = lists.getOrDefault(place, List.of());
            Set<Firm> firms = new LinkedHashSet<>();
            if (list.stream().anyMatch(duty -> !duty.from().isAfter(month))) {
                list.stream().filter(duty -> duty.holds(month)).forEach(duty -> firms.add(duty.firm()));
            } else {
                known.forEach((firm, at) -> {
                    if (at.equals(place)) {
                        firms.add(firm);
                    }
                });
            }
            return firms;
        });
    }

    @Override
    public boolean isDue(Firm firm, YearMonth month) {
        return due(known.get(firm), month).contains(firm);
    }

    /** Whether a firm has answered for a register. */
    boolean hasAnswered(Firm firm, YearMonth month, String register) {
        Said one = said.getOrDefault(firm, Map.of()).get(month);
        return switch (register) {
            case "enterprise-profile" -> one != null && one.month().profile() != null;
            case "monthly-flow" -> one != null && one.month().flow() != null;
            default ->
                nil.contains(new Nil(firm, month))
                        || one != null && !one.month().posts().isEmpty();
        };
    }
}
