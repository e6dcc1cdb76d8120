package org.bagui.plugin.laborcoop.planning;

import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.allocation.AllocationProblem.Distance;
import org.bagui.plugin.laborcoop.place.Seats;

/** The costs that were sent, and the distance of the seats where none was. */
record SentCosts(Map<List<String>, Integer> sent) implements Distance {
    @Override
    public int between(String from, String to) {
        Integer cost = sent.get(List.of(from, to));
        return cost != null ? cost : Seats.kilometres(from, to).orElseThrow(() -> noDistance(from, to));
    }

    private static Problem noDistance(String from, String to) {
        String unknown = Seats.isKnown(from) ? to : from;
        return Refusal.of(
                "costs", "no-distance", Parameters.shown(from), Parameters.shown(to), Parameters.shown(unknown));
    }
}
