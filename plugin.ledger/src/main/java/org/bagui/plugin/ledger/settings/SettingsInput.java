package org.bagui.plugin.ledger.settings;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;

/**
 * Settings of a place as entered; what is left out is inherited.
 *
 * @param preset {@code same-month-25} or {@code next-month-5-8}, in place of {@code due}
 * @param due level ({@code county}, {@code city}, {@code region}) to its day
 * @param from first month for which the due days hold; where left out, the first after all closed ones
 * @param registers registers that are due each month
 * @param explain codes of warnings that must be explained; an empty list where none must
 * @param namedOfficersOnly whether only named officers may write a register for which some are named
 */
public record SettingsInput(
        String preset,
        Map<String, Day> due,
        String from,
        List<String> registers,
        List<String> explain,
        Boolean namedOfficersOnly) {
    private static final int MOST = 40;
    private static final int LAST_DAY = 31;

    /**
     * A day.
     *
     * @param day day of the month, 1 to 31
     * @param month {@code same} or {@code next}
     */
    public record Day(Integer day, String month) {
        static Day of(DueRule rule) {
            return new Day(rule.day(), rule.next() ? "next" : "same");
        }

        private boolean isValid() {
            return day != null && day >= 1 && day <= LAST_DAY && ("same".equals(month) || "next".equals(month));
        }

        private int stored() {
            return new DueRule(day, "next".equals(month)).stored();
        }
    }

    void check(Predicate<String> canBeDue) {
        if (preset != null && (due != null || DuePreset.of(preset).isEmpty())) {
            throw Refusal.of("preset", "unknown-preset");
        }
        if (due != null) {
            due.forEach((level, day) -> {
                if (level(level) == null || day == null || !day.isValid()) {
                    throw Refusal.of("due", "bad-due-day", Parameters.shown(level));
                }
            });
        }
        if (registers != null
                && (registers.isEmpty()
                        || registers.size() > MOST
                        || !registers.stream().allMatch(canBeDue))) {
            throw Refusal.of("registers", "unknown-due-register");
        }
        if (explain != null
                && (explain.size() > MOST
                        || !explain.stream().allMatch(code -> code != null && code.matches("[a-z][a-z0-9-]{1,59}")))) {
            throw Refusal.of("explain", "bad-warning-code");
        }
    }

    private static PlaceLevel level(String text) {
        return PlaceLevel.parse(text)
                .filter(level -> level.compareTo(PlaceLevel.COUNTY) <= 0)
                .orElse(null);
    }

    /** The first month for which the due days hold, or null where all months that are not closed are meant. */
    YearMonth firstMonth() {
        return from == null ? null : Months.parse(from).orElseThrow(() -> Refusal.of("from", "not-a-month"));
    }

    /** Whether the place sets due days of its own. */
    boolean setsDue() {
        return preset != null || due != null && !due.isEmpty();
    }

    void fill(DueSetting set) {
        set.countyDue = due(PlaceLevel.COUNTY);
        set.cityDue = due(PlaceLevel.CITY);
        set.regionDue = due(PlaceLevel.REGION);
    }

    void fill(LedgerSetting set) {
        set.registers = registers == null ? null : String.join(",", registers);
        set.explainCodes = explain == null ? null : String.join(",", explain);
        set.namedOfficersOnly = namedOfficersOnly;
    }

    private Integer due(PlaceLevel level) {
        if (preset != null) {
            return DuePreset.of(preset).orElseThrow().rule(level).stored();
        }
        Day day = due == null ? null : due.get(level.text());
        return day == null ? null : day.stored();
    }
}
