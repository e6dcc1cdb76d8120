package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bagui.core.problem.Problem;

/** Makes an address wait that fails too often, whatever names it tries; bounded in memory. */
final class AddressThrottle {
    private static final int ADDRESSES = 10_000;

    private final int limit;
    private final long windowMillis;
    private final Clock clock;
    private final Map<String, Count> counts = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > ADDRESSES;
        }
    };

    /** Failures of an address since the begin of its window. */
    private static final class Count {
        private long since;
        private int failures;
    }

    AddressThrottle(int limit, Duration window, Clock clock) {
        this.limit = limit;
        this.windowMillis = window.toMillis();
        this.clock = clock;
    }

    /** Refuses with 429 {@code too-many-attempts} an address that has used up its failures. */
    synchronized void requireOpen(String address) {
        Count count = counts.get(address);
        if (count == null) {
            return;
        }
        long left = count.since + windowMillis - clock.millis();
        if (left > 0 && count.failures >= limit) {
            throw Problem.of(429, "too-many-attempts", left / 1000 + 1);
        }
    }

    synchronized void failed(String address) {
        long now = clock.millis();
        Count count = counts.computeIfAbsent(address, fresh -> new Count());
        if (now - count.since > windowMillis) {
            count.since = now;
            count.failures = 0;
        }
        count.failures++;
    }
}
