package org.bagui.plugin.ledger.settings;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;

/** All settings that a session sees, and what holds at any place among them. */
public final class InheritedSettings {
    private final Map<Long, LedgerSetting> own;
    private final BiPredicate<String, PlaceCode> canBeDue;

    InheritedSettings(Map<Long, LedgerSetting> own, BiPredicate<String, PlaceCode> canBeDue) {
        this.own = own;
        this.canBeDue = canBeDue;
    }

    /** What holds at a place. */
    public LedgerSettings at(PlaceCode place) {
        Map<String, String> from = new LinkedHashMap<>();
        Map<PlaceLevel, DueRule> due = new EnumMap<>(PlaceLevel.class);
        due.put(PlaceLevel.COUNTY, due(place, PlaceLevel.COUNTY, set -> set.countyDue, from));
        due.put(PlaceLevel.CITY, due(place, PlaceLevel.CITY, set -> set.cityDue, from));
        due.put(PlaceLevel.REGION, due(place, PlaceLevel.REGION, set -> set.regionDue, from));
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

    private DueRule due(
            PlaceCode place, PlaceLevel level, Function<LedgerSetting, Integer> of, Map<String, String> from) {
        return nearest(place, "due." + level.text(), of, from)
                .map(DueRule::ofStored)
                .orElse(DuePreset.NEXT_MONTH_5_8.rule(level));
    }

    private <V> Optional<V> nearest(
            PlaceCode place, String member, Function<LedgerSetting, V> of, Map<String, String> from) {
        for (PlaceCode at : place.upward()) {
            LedgerSetting set = own.get(at.from());
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
