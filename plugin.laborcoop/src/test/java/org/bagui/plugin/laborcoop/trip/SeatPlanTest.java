package org.bagui.plugin.laborcoop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeatPlanTest {
    /** Somebody with a seat from a stop to a stop. */
    private record Sold(int boarding, int alighting, String seat) {}

    /** Random sells and removals, beside a model that just counts: no leg is oversold, and a seat is refused only where none is free. */
    @Test
    void noLegIsEverOversold() {
        Random random = new Random(20_210_218);
        for (int round = 0; round < 300; round++) {
            int stops = 2 + random.nextInt(7);
            int seats = 1 + random.nextInt(6);
            List<Sold> sold = new ArrayList<>();
            for (int step = 0; step < 60; step++) {
                if (!sold.isEmpty() && random.nextInt(3) == 0) {
                    sold.remove(random.nextInt(sold.size()));
                    continue;
                }
                int boarding = random.nextInt(stops - 1);
                int alighting = boarding + 1 + random.nextInt(stops - 1 - boarding);
                String seat = random.nextBoolean() ? null : "S" + random.nextInt(4);
                SeatPlan plan = plan(stops, seats, sold);
                assertEquals(modelFree(seats, sold, boarding, alighting), plan.free(boarding, alighting));
                assertEquals(modelSeatFree(sold, seat, boarding, alighting), plan.isFree(seat, boarding, alighting));
                if (plan.free(boarding, alighting) > 0 && plan.isFree(seat, boarding, alighting)) {
                    sold.add(new Sold(boarding, alighting, seat));
                }
                SeatPlan after = plan(stops, seats, sold);
                assertTrue(after.most() <= seats);
                IntStream.range(0, stops - 1).forEach(leg -> assertEquals(onLeg(sold, leg), after.sold(leg)));
            }
        }
    }

    private static SeatPlan plan(int stops, int seats, List<Sold> sold) {
        SeatPlan plan = new SeatPlan(stops, seats);
        sold.forEach(one -> plan.take(one.boarding(), one.alighting(), one.seat()));
        return plan;
    }

    private static int onLeg(List<Sold> sold, int leg) {
        return (int) sold.stream()
                .filter(one -> one.boarding() <= leg && leg < one.alighting())
                .count();
    }

    private static int modelFree(int seats, List<Sold> sold, int boarding, int alighting) {
        return IntStream.range(boarding, alighting)
                .map(leg -> seats - onLeg(sold, leg))
                .min()
                .orElseThrow();
    }

    private static boolean modelSeatFree(List<Sold> sold, String seat, int boarding, int alighting) {
        return seat == null
                || sold.stream()
                        .filter(one -> seat.equals(one.seat()))
                        .noneMatch(one -> one.boarding() < alighting && boarding < one.alighting());
    }

    @Test
    void aSeatThatIsLeftIsSoldAgain() {
        SeatPlan plan = new SeatPlan(3, 1);
        plan.take(0, 1, "1A");
        assertEquals(0, plan.free(0, 2));
        assertEquals(1, plan.free(1, 2));
        assertTrue(plan.isFree("1A", 1, 2));
        assertFalse(plan.isFree("1A", 0, 2));
    }
}
