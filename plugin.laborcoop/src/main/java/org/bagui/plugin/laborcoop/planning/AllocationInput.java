package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.Months;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.occupation.Substitute;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * An allocation as asked for.
 *
 * @param jurisdiction place whose counties are allocated
 * @param period month of supply and shortage
 * @param name what the makers call it: {@code 500 more welders from Hechi}
 * @param options what differs from the registers and from the usual costs, or null
 */
public record AllocationInput(
        String jurisdiction,
        @NotNull String period,
        @NotNull String name,
        Options options) {
    private static final int LONGEST_NAME = 100;

    /**
     * What differs from the registers and the usual costs.
     *
     * @param supply persons to add to the supply of the register, or, negative, to take away
     * @param shortage persons to add to the shortage, or to take away
     * @param costs how a cost is put together; one kilometre costs 1, nothing else does, where nothing is said; cost and
     *     penalty of a person together are at most 1,000,000
     * @param substitutions who may stand in for whom; where null, the table that holds at the place
     * @param capacities most persons between two places for one occupation
     * @param minimums least persons between two places for one occupation
     */
    public record Options(
            List<Change> supply,
            List<Change> shortage,
            Weights costs,
            List<Substitute> substitutions,
            List<Bound> capacities,
            List<Bound> minimums) {
        static final Options NONE = new Options(null, null, null, null, null, null);
    }

    /**
     * Persons more or fewer at a place.
     *
     * @param level skill level of those on offer, or the least that the posts ask for; without it those more have, or ask for, none, and
     *     those fewer are the ones of the lowest levels
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String place, String occupation, String level, Long persons) {}

    /**
     * A bound on the persons from a place to the posts of an occupation in another.
     *
     * @param from code of the place that the persons come from
     * @param to code of the place of the posts
     * @param wantedLevel skill level that the posts ask for; needed where posts of several levels are there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bound(String from, String to, String wanted, String wantedLevel, Long persons) {}

    /**
     * What one person's way to another place costs: the sum of these, whole numbers, in a unit that is the asker's own.
     *
     * @param distance for each kilometre of the table of distances, or of the great circle where it has none; 0 to 1000, usually 1
     * @param payGap for each full 100 yuan a month that the place of work pays less than the place of origin; 0 to 1000, usually 0
     * @param pairing once, where no pairing of the two places (or of their cities) is in force on a day of the month for those who go; one
     *     with quotas is for their occupations only; 0 to 100,000, usually 0
     */
    public record Weights(Long distance, Long payGap, Long pairing) {}

    YearMonth month() {
        String text = Refusal.required("period", period, 10);
        return Months.parse(text).orElseThrow(() -> Refusal.of("period", "not-a-month"));
    }

    String checkedName() {
        return Wording.required("name", name, LONGEST_NAME);
    }

    Options checkedOptions() {
        return options == null ? Options.NONE : options;
    }
}
