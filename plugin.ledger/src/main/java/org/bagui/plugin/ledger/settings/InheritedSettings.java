package org.bagui.plugin.ledger.settings;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;

/** All settings that a session sees, and what holds at any place among them. */
public final class InheritedSettings {
    private final Map<Long, LedgerSetting> own;
    private final Map<Long, NavigableMap<YearMonth, DueSetting>> due;
    private final BiPredicate<String, PlaceCode> canBeDue;

    InheritedSettings(Map<Long, LedgerSetting> own, List<DueSetting> due, BiPredicate<String, PlaceCode> canBeDue) {
        this.own = own;
        this.due = new HashMap<>();
        for (DueSetting set : due) {
            this.due.computeIfAbsent(set.scopePlace, any -> new TreeMap<>()).put(set.fromPeriod, set);
        }
        this.canBeDue = canBeDue;
    }

    /** What holds at a place in the present month. */
    public LedgerSettings at(PlaceCode place) {
        return at(place, BusinessClock.month(BusinessClock.system()));
    }

    /** What holds at a place, with the due days of a month. */
    public LedgerSettings at(PlaceCode place, YearMonth month) {
        Map<String, String> from = new LinkedHashMap<>();
        Map<PlaceLevel, DueRule> due = new EnumMap<>(PlaceLevel.class);
        due.put(PlaceLevel.COUNTY, due(place, month, PlaceLevel.COUNTY, set -> set.countyDue, from));
        due.put(PlaceLevel.CITY, due(place, month, PlaceLevel.CITY, set -> set.cityDue, from));
        due.put(PlaceLevel.REGION, due(place, month, PlaceLevel.REGION, set -> set.regionDue, from));
        List<String> registers = nearest(place, "registers", set -> set.registers, from)
                .map(InheritedSettings::words)
                .orElse(LedgerSettings.REGISTERS);
        Set<String> explain = nearest(place, "explain", set -> set.explainCodes, from)
                .<Set<String>>map(text -> new LinkedHashSet<>(words(text)))
                .orElse(LedgerSettings.EXPLAIN);
        boolean named = nearest(place, "namedOfficersOnly", set -> set.namedOfficersOnly, from)
                .orElse(false);
        return new LedgerSettings(
                due,
                registers.stream().filter(name -> canBeDue.test(name, place)).toList(),
                explain,
                named,
                from);
    }

    /** What the place itself has set, or empty. */
    Optional<LedgerSetting> own(PlaceCode place) {
        return Optional.ofNullable(own.get(place.from()));
    }

    /** Due days that the place itself has set, the first months first. */
    List<DueSetting> ownDue(PlaceCode place) {
        return List.copyOf(due.getOrDefault(place.from(), new TreeMap<>()).values());
    }

    private DueRule due(
            PlaceCode place,
            YearMonth month,
            PlaceLevel level,
            Function<DueSetting, Integer> of,
            Map<String, String> from) {
        return nearest(place, "due." + level.text(), at -> inForce(at, month), of, from)
                .map(DueRule::ofStored)
                .orElse(DuePreset.NEXT_MONTH_5_8.rule(level));
    }

    private DueSetting inForce(long place, YearMonth month) {
        Map.Entry<YearMonth, DueSetting> set =
                due.getOrDefault(place, new TreeMap<>()).floorEntry(month);
        return set == null ? null : set.getValue();
    }

    private <V> Optional<V> nearest(
            PlaceCode place, String member, Function<LedgerSetting, V> of, Map<String, String> from) {
        return nearest(place, member, own::get, of, from);
    }

    private static <S, V> Optional<V> nearest(
            PlaceCode place, String member, LongFunction<S> own, Function<S, V> of, Map<String, String> from) {
        for (PlaceCode at : place.upward()) {
            S set = own.apply(at.from());
            if (set != null && of.apply(set) != null) {
                from.put(member, at.text());
                return Optional.of(of.apply(set));
            }
        }
        return Optional.empty();
    }

    static List<String> words(String joined) {
        return Arrays.stream(joined.split(",")).filter(word -> !word.isEmpty()).toList();
    }
}
