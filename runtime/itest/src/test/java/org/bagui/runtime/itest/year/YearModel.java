package org.bagui.runtime.itest.year;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** Everything that was done in the year, act after act, so that it can be done again up to any moment. */
final class YearModel {
    /** A moment between two acts, with the number of acts before it. */
    record Moment(Instant at, int acts) {}

    private final List<Consumer<YearState>> acts = new ArrayList<>();
    private final List<Moment> moments = new ArrayList<>();
    private final YearState now = new YearState();

    /** Something was done, and the platform has said so. */
    void did(Consumer<YearState> act) {
        acts.add(act);
        act.accept(now);
    }

    /** Keeps the present moment: all that was done is before it, all that comes behind it. */
    void notesMoment() {
        // The clock of this machine is the one of its databases; they count microseconds.
        moments.add(new Moment(Instant.now().truncatedTo(ChronoUnit.MICROS), acts.size()));
    }

    /** What stands now. */
    YearState now() {
        return now;
    }

    /** What stood at a moment: the acts before it, done again. */
    YearState at(Moment moment) {
        YearState then = new YearState();
        acts.subList(0, moment.acts()).forEach(act -> act.accept(then));
        return then;
    }

    /** So many of the moments, or all where there are fewer, in the order of time. */
    List<Moment> some(int count, Random random) {
        List<Moment> some = new ArrayList<>(moments);
        Collections.shuffle(some, random);
        return some.stream()
                .limit(count)
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }
}
