package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.plugin.laborcoop.allocation.Plan;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;
import org.bagui.plugin.laborcoop.occupation.Post;

/**
 * The dual values of a kept plan, each in persons placed more and in cost saved.
 *
 * @param supply what one more person would be worth
 * @param shortage what the last of the vacancies is worth
 * @param bounds what one person of a capacity that binds is worth, and of a minimum that costs (negative)
 */
public record PlanWorths(List<OfHead> supply, List<OfHead> shortage, List<OfBound> bounds) {
    /**
     * The worth of a person on offer, or of a vacancy.
     *
     * @param level skill level that they have at least, or that the vacancy asks for; null for none
     * @param words the same in words
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfHead(String place, String occupation, String level, Worth worth, String words) {
        static OfHead of(Plan.Dual dual) {
            Post post = Post.of(dual.occupation());
            return new OfHead(dual.place(), post.occupation(), post.level(), dual.worth(), null);
        }

        /** The same with words. */
        OfHead told(String said) {
            return new OfHead(place, occupation, level, worth, said);
        }
    }

    /**
     * The worth of one person of a bound.
     *
     * @param from code of the place that the persons come from
     * @param to code of the place of the posts
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OfBound(String from, String to, String wanted, String wantedLevel, Worth worth) {
        static OfBound of(Plan.BoundDual dual) {
            Post post = Post.of(dual.wanted());
            return new OfBound(dual.from(), dual.to(), post.occupation(), post.level(), dual.worth());
        }
    }

    static PlanWorths of(Plan plan) {
        return new PlanWorths(
                plan.supply().stream().map(OfHead::of).toList(),
                plan.shortage().stream().map(OfHead::of).toList(),
                plan.bounds().stream().map(OfBound::of).toList());
    }
}
