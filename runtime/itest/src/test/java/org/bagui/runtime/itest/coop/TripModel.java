package org.bagui.runtime.itest.coop;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A trip of three stops as a few lists: what may be done to it, and what its figures must be. */
final class TripModel {
    /** A passenger: two legs, of which one or both are travelled. */
    static final class Rider {
        final int number;
        final int boarding;
        final int alighting;
        final boolean poor;
        String id;
        boolean left;
        boolean came;

        Rider(int number, int boarding, int alighting, boolean poor) {
            this.number = number;
            this.boarding = boarding;
            this.alighting = alighting;
            this.poor = poor;
        }

        private boolean isOn(int leg) {
            return boarding <= leg && leg < alighting;
        }
    }

    private static final int LEGS = 2;

    final List<Rider> riders = new ArrayList<>();
    String trip;
    int seats;
    int version = 1;
    String state = "planned";
    /** Month in which it was told to have departed. */
    String month;

    TripModel(int seats) {
        this.seats = seats;
    }

    /** Whether nobody else may carry the person of that number meanwhile. */
    boolean keeps(int number) {
        return riders.stream().anyMatch(one -> one.number == number && (is("planned") || one.left));
    }

    boolean lists(int number) {
        return riders.stream().anyMatch(one -> one.number == number);
    }

    int sold() {
        int most = 0;
        for (int leg = 0; leg < LEGS; leg++) {
            most = Math.max(most, on(leg));
        }
        return most;
    }

    int on(int leg) {
        return (int) riders.stream().filter(one -> one.isOn(leg)).count();
    }

    boolean fits(List<Rider> more) {
        for (int leg = 0; leg < LEGS; leg++) {
            int at = leg;
            if (on(leg) + more.stream().filter(one -> one.isOn(at)).count() > seats) {
                return false;
            }
        }
        return true;
    }

    boolean is(String word) {
        return state.equals(word);
    }

    boolean departedIn(String one) {
        return !is("planned") && one.equals(month);
    }

    int departed() {
        return is("planned") ? 0 : (int) riders.stream().filter(one -> one.left).count();
    }

    int poor() {
        return is("planned")
                ? 0
                : (int) riders.stream().filter(one -> one.left && one.poor).count();
    }

    int arrived() {
        return is("arrived") ? (int) riders.stream().filter(one -> one.came).count() : 0;
    }

    /** Passengers of some property, about half of them. */
    static List<Rider> some(Random random, List<Rider> of) {
        return of.stream().filter(one -> random.nextInt(2) == 0).toList();
    }
}
