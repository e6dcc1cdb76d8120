package org.bagui.runtime.rest.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/** Which refusals are recorded one by one: so many of an account in a minute, so that nobody floods the audit log. */
final class RefusalCount {
    /** Refusals of an account that are recorded in a minute. */
    static final int IN_A_MINUTE = 30;

    private static final long MINUTE = 60_000_000_000L;
    private static final int ACCOUNTS = 10_000;

    private final LongSupplier clock;
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > ACCOUNTS;
        }
    };

    /** What an account was refused since a moment. */
    private static final class Minute {
        private long began;
        private int recorded;
        private int unrecorded;
    }

    /** Counts by a clock of nanoseconds. */
    RefusalCount(LongSupplier clock) {
        this.clock = clock;
    }

    /** Counts a refusal: empty where it is not recorded, else how many before it were not. */
    synchronized OptionalInt add(String account) {
        long now = clock.getAsLong();
        Minute minute = minutes.get(account);
        if (minute == null) {
            minute = new Minute();
            minute.began = now;
            minutes.put(account, minute);
        }
        if (now - minute.began >= MINUTE) {
            minute.began = now;
            minute.recorded = 0;
        }
        if (minute.recorded >= IN_A_MINUTE) {
            minute.unrecorded++;
            return OptionalInt.empty();
        }
        minute.recorded++;
        int before = minute.unrecorded;
        minute.unrecorded = 0;
        return OptionalInt.of(before);
    }
}
