package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Options;

/**
 * An allocation as shown.
 *
 * @param name what its makers call it
 * @param state {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param progress percent
 * @param failure why there is no plan, and what to do
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
        RunFailure failure,
        KeptPlan plan,
        String createdAt,
        String createdBy,
        String finishedAt) {
    /** A page of allocations, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<AllocationView> items, String next) {}

    static AllocationView of(Allocation one, int progress) {
        return new AllocationView(
                Long.toString(one.id),
                one.place().text(),
                Months.format(one.period),
                one.name,
                one.state,
                progress,
                PlanningJson.read(one.options, Options.class),
                one.failure == null ? null : PlanningJson.read(one.failure, RunFailure.class),
                one.plan == null ? null : PlanningJson.read(one.plan, KeptPlan.class),
                Moments.text(one.createdAt),
                one.createdBy,
                one.finishedAt == null ? null : Moments.text(one.finishedAt));
    }

    /** One of a page: id, place, month, name, state, four sums, failure, made when and by whom, and ended when. */
    static AllocationView of(Object[] row, int progress) {
        return new AllocationView(
                row[0].toString(),
                PlaceCode.ofPadded((Long) row[1]).text(),
                Months.format((YearMonth) row[2]),
                (String) row[3],
                (String) row[4],
                progress,
                null,
                row[9] == null ? null : PlanningJson.read((String) row[9], RunFailure.class),
                row[5] == null ? null : KeptPlan.brief((Long) row[5], (Long) row[6], (Long) row[7], (Long) row[8]),
                Moments.text((LocalDateTime) row[10]),
                (String) row[11],
                row[12] == null ? null : Moments.text((LocalDateTime) row[12]));
    }

    /** The same with words for failure, lines and values. */
    AllocationView told(PlanWords words, Locale locale) {
        return new AllocationView(
                id,
                jurisdiction,
                period,
                name,
                state,
                progress,
                options,
                failure == null ? null : words.told(failure, locale),
                plan == null || plan.lines() == null ? plan : words.told(plan, locale),
                createdAt,
                createdBy,
                finishedAt);
    }
}
