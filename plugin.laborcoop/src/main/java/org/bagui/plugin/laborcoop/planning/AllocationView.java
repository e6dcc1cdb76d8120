package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.period.Months;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;

/**
 * An allocation as shown.
 *
 * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param progress percent
 * @param failure why there is no plan: {@code code}, and what it names
 * @param plan the plan; in a list without its lines and values
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AllocationView(
        String id,
        String jurisdiction,
        String period,
        String name,
        String state,
        int progress,
        Options options,
        Map<String, Object> failure,
        KeptPlan plan,
        String createdAt,
        String createdBy,
        String finishedAt) {
    /** A page of allocations, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<AllocationView> items, String next) {}

    @SuppressWarnings("unchecked")
    static AllocationView of(Allocation one, int progress) {
        return new AllocationView(
                Long.toString(one.id),
                one.place().text(),
                Months.format(one.period),
                one.name,
                one.state,
                progress,
                PlanningJson.read(one.options, Options.class),
                one.failure == null ? null : PlanningJson.read(one.failure, Map.class),
                one.plan == null ? null : PlanningJson.read(one.plan, KeptPlan.class),
                Moments.text(one.createdAt),
                one.createdBy,
                one.finishedAt == null ? null : Moments.text(one.finishedAt));
    }

    /** The same without lines and values. */
    AllocationView brief() {
        return with(null, plan == null ? null : plan.brief());
    }

    /** The same with words for lines and values. */
    AllocationView told(PlanWords words, Locale locale) {
        return plan == null ? this : with(options, words.told(plan, locale));
    }

    private AllocationView with(Options shown, KeptPlan kept) {
        return new AllocationView(
                id,
                jurisdiction,
                period,
                name,
                state,
                progress,
                shown,
                failure,
                kept,
                createdAt,
                createdBy,
                finishedAt);
    }
}
