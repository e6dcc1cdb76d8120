package org.bagui.plugin.laborcoop.planning;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.occupation.Post;
import org.bagui.plugin.laborcoop.place.DistanceTable;
import org.bagui.plugin.laborcoop.place.Kilometres;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Weights;

/**
 * What the way of one worker costs: kilometres, what the work pays less than at home, and the want of a pairing, each by its weight.
 * Inside one place nothing.
 */
final class WeightedCosts implements Distance {
    private static final int MOST = 1000;
    private static final int MOST_PAIRING = 100_000;
    private static final int PAY_STEP = 100;
    private static final int FARTHEST = 5000;
    /** Those whose occupation no quota names. */
    private static final String ANYBODY = "";

    private final Mix mix;
    private final Facts facts;
    private final Map<String, Distance> byOccupation = new ConcurrentHashMap<>();

    private WeightedCosts(Mix mix, Facts facts) {
        this.mix = mix;
        this.facts = facts;
    }

    /** How much a kilometre, 100 yuan a month and the want of a pairing weigh. */
    record Mix(int distance, int payGap, int pairing) {
        static final Mix USUAL = new Mix(1, 0, 0);

        /** Weights that came in a member; the usual ones where they are not given. */
        static Mix of(String member, Weights weights) {
            return weights == null
                    ? USUAL
                    : new Mix(
                            weight(member + "/distance", weights.distance(), USUAL.distance, MOST),
                            weight(member + "/payGap", weights.payGap(), USUAL.payGap, MOST),
                            weight(member + "/pairing", weights.pairing(), USUAL.pairing, MOST_PAIRING));
        }

        private static int weight(String member, Long weight, int usual, int most) {
            if (weight == null) {
                return usual;
            }
            if (weight < 0 || weight > most) {
                throw Refusal.of(member, "not-between", 0, most);
            }
            return weight.intValue();
        }
    }

    /**
     * What is known of places in a month.
     *
     * @param kilometres distances
     * @param wages mean of the lowest wage by county, yuan a month
     * @param pairings pairings in force
     */
    record Facts(Kilometres kilometres, Map<String, Long> wages, PairedPlaces pairings) {
        static final Facts NONE = new Facts(DistanceTable.NONE, Map.of(), PairedPlaces.NONE);
    }

    static WeightedCosts of(Mix mix, Facts facts) {
        return new WeightedCosts(mix, facts);
    }

    @Override
    public int between(String from, String to) {
        return sum(parts(from, to, ANYBODY));
    }

    @Override
    public Distance forOffered(String key) {
        String occupation = Post.of(key).occupation();
        if (mix.pairing == 0 || !facts.pairings.names(occupation)) {
            return this;
        }
        return byOccupation.computeIfAbsent(occupation, some -> (from, to) -> sum(parts(from, to, some)));
    }

    private static int sum(CostParts parts) {
        return (int) Math.min((long) parts.distance() + parts.payGap() + parts.pairing(), Integer.MAX_VALUE / 2);
    }

    /** The parts of a way's cost for those who offer an occupation, the penalty left out. */
    CostParts parts(String from, String to, String offered) {
        if (from.equals(to)) {
            return new CostParts(0, 0, 0, 0);
        }
        long gap = Math.max(0, facts.wages.getOrDefault(from, 0L) - facts.wages.getOrDefault(to, Long.MAX_VALUE / 2));
        int kilometres = facts.kilometres.between(from, to).orElse(FARTHEST);
        boolean covered = mix.pairing == 0 || facts.pairings.cover(from, to, offered);
        return new CostParts(
                mix.distance * kilometres,
                (int) Math.min(mix.payGap * (gap / PAY_STEP), Integer.MAX_VALUE / 2),
                covered ? 0 : mix.pairing,
                0);
    }
}
