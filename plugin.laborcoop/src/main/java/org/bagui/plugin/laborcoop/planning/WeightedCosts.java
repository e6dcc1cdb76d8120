package org.bagui.plugin.laborcoop.planning;

import java.util.Map;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.place.Seats;
import org.bagui.plugin.laborcoop.planning.AllocationInput.Weights;

/**
 * What the way of one worker costs: kilometres between the seats and what the work pays less than at home, each by its weight.
 *
 * @param distance weight of a kilometre
 * @param payGap weight of 100 yuan a month
 * @param wages mean of the lowest wage by county
 */
record WeightedCosts(int distance, int payGap, Map<String, Long> wages) implements Distance {
    private static final int MOST = 1000;
    private static final int PAY_STEP = 100;
    private static final int FARTHEST = 5000;

    static WeightedCosts of(Weights weights, Map<String, Long> wages) {
        return weights == null
                ? new WeightedCosts(1, 0, Map.of())
                : new WeightedCosts(
                        weight("distance", weights.distance(), 1), weight("payGap", weights.payGap(), 0), wages);
    }

    private static int weight(String member, Long weight, int usual) {
        if (weight == null) {
            return usual;
        }
        if (weight < 0 || weight > MOST) {
            throw Refusal.of("options/costs/" + member, "not-between", 0, MOST);
        }
        return weight.intValue();
    }

    @Override
    public int between(String from, String to) {
        long gap = Math.max(0, wages.getOrDefault(from, 0L) - wages.getOrDefault(to, Long.MAX_VALUE / 2));
        int kilometres = Seats.kilometres(from, to).orElse(FARTHEST);
        long cost = (long) distance * kilometres + payGap * (gap / PAY_STEP);
        return (int) Math.min(cost, Integer.MAX_VALUE / 2);
    }
}
