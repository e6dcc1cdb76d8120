package org.bagui.plugin.ledger.settings;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.place.PlaceLevel;

/** Due dates as provinces set them (data/forms.md); the plan itself sets none. */
public enum DuePreset {
    /** All report by the 25th of the month itself. */
    SAME_MONTH_25("same-month-25", new DueRule(25, false), new DueRule(25, false), new DueRule(25, false)),
    /** Counties by the 5th of the next month, cities by the 8th, the region by the 10th. */
    NEXT_MONTH_5_8("next-month-5-8", new DueRule(5, true), new DueRule(8, true), new DueRule(10, true));

    private final String word;
    private final Map<PlaceLevel, DueRule> rules;

    DuePreset(String word, DueRule county, DueRule city, DueRule region) {
        this.word = word;
        this.rules = Map.of(PlaceLevel.COUNTY, county, PlaceLevel.CITY, city, PlaceLevel.REGION, region);
    }

    /** Word of the interface. */
    public String word() {
        return word;
    }

    /** The rule of a level. */
    public DueRule rule(PlaceLevel level) {
        return rules.get(level);
    }

    /** The preset of a word. */
    public static Optional<DuePreset> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
    }
}
