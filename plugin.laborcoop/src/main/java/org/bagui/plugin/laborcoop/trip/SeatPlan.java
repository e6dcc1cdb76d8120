package org.bagui.plugin.laborcoop.trip;

import java.util.HashMap;
import java.util.Map;

/** The seats of a trip, leg by leg: who alights at a stop leaves the seat to whoever boards there. */
final class SeatPlan {
    private final int seats;
    private final int[] sold;
    /** Legs on which a numbered seat is taken, by its number. */
    private final Map<String, boolean[]> numbered = new HashMap<>();

    SeatPlan(int stops, int seats) {
        this.seats = seats;
        this.sold = new int[stops - 1];
    }

    /** Seats that are free on all legs from one stop to another. */
    int free(int boarding, int alighting) {
        int free = seats;
        for (int leg = boarding; leg < alighting; leg++) {
            free = Math.min(free, seats - sold[leg]);
        }
        return free;
    }

    /** Whether a numbered seat is free on all legs from one stop to another. */
    boolean isFree(String seat, int boarding, int alighting) {
        boolean[] taken = numbered.get(seat);
        for (int leg = boarding; taken != null && leg < alighting; leg++) {
            if (taken[leg]) {
                return false;
            }
        }
        return true;
    }

    /** Takes a seat from one stop to another; the seat's number may be null. The caller has seen that it is free. */
    void take(int boarding, int alighting, String seat) {
        for (int leg = boarding; leg < alighting; leg++) {
            sold[leg]++;
            if (seat != null) {
                numbered.computeIfAbsent(seat, none -> new boolean[sold.length])[leg] = true;
            }
        }
    }

    /** Seats sold on the leg after a stop. */
    int sold(int stop) {
        return sold[stop];
    }

    /** Seats sold on the fullest leg. */
    int most() {
        int most = 0;
        for (int leg : sold) {
            most = Math.max(most, leg);
        }
        return most;
    }
}
