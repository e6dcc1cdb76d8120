package org.bagui.plugin.laborcoop.allocation;

import java.util.List;

/**
 * Who goes where, and what proves that no plan is better.
 *
 * @param filled   persons placed in all
 * @param cost     their cost in all
 * @param lines    the plan, ordered by place of origin, place of work, wanted and offered occupation
 * @param supply   per supply, what one more person would be worth
 * @param shortage per shortage, what the last of its vacancies is worth
 * @param bounds   per capacity that binds (positive) and minimum that costs (negative), what one person of it is worth
 */
public record Plan(
        long filled, long cost, List<Line> lines, List<Dual> supply, List<Dual> shortage, List<BoundDual> bounds) {

    /** So many persons of the offered occupation go to vacancies of the wanted one. */
    public record Line(String from, String to, String wanted, String offered, int persons) {}

    /**
     * The worth of one person: so many more are placed, and so much is saved (negative: it costs). Placing one more
     * goes before any saving.
     *
     * @param filled persons more that are placed
     * @param saved cost that is saved
     */
    public record Worth(long filled, long saved) implements Comparable<Worth> {

        /** Worth nothing. */
        public static final Worth NONE = new Worth(0, 0);

        /** The two together. */
        public Worth plus(Worth other) {
            return new Worth(filled + other.filled, saved + other.saved);
        }

        @Override
        public int compareTo(Worth other) {
            int byFilled = Long.compare(filled, other.filled);
            return byFilled != 0 ? byFilled : Long.compare(saved, other.saved);
        }
    }

    /** The dual value of a supply or shortage. */
    public record Dual(String place, String occupation, Worth worth) {}

    /**
     * The dual value of a capacity or minimum.
     *
     * @param from code of the place that the persons come from
     * @param to code of the place of the posts
     */
    public record BoundDual(String from, String to, String wanted, Worth worth) {}
}
