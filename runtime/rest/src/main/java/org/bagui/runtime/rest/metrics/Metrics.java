package org.bagui.runtime.rest.metrics;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.osgi.service.component.annotations.Component;

/** Counts requests and their time by route, verb and status, and refusals by their codes; only texts are kept, never a class of a plugin. */
@Component(service = Metrics.class)
public final class Metrics {
    private static final int MOST = 5_000;

    private final Map<Key, Sum> sums = new ConcurrentHashMap<>();
    private final Map<Refusal, LongAdder> refusals = new ConcurrentHashMap<>();

    /**
     * What is counted together.
     *
     * @param route template of the path
     * @param method verb, or {@code other}
     * @param status status of the answer
     */
    record Key(String route, String method, int status) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = route.compareTo(other.route);
            order = order == 0 ? method.compareTo(other.method) : order;
            return order == 0 ? Integer.compare(status, other.status) : order;
        }
    }

    /**
     * Refusals that are counted together.
     *
     * @param key route, verb and status
     * @param code code of the problem
     */
    record Refusal(Key key, String code) implements Comparable<Refusal> {
        @Override
        public int compareTo(Refusal other) {
            int order = key.compareTo(other.key);
            return order == 0 ? code.compareTo(other.code) : order;
        }
    }

    /** Requests so far and the nanoseconds that they took. */
    static final class Sum {
        final LongAdder requests = new LongAdder();
        final LongAdder nanos = new LongAdder();
    }

    /** Counts one request. */
    public void record(String route, String method, int status, long nanos) {
        Key key = new Key(route, method, status);
        Sum sum = sums.get(key);
        if (sum == null) {
            // Verbs come from callers: beyond what the platform can have, they are not told apart.
            Key kept = sums.size() < MOST ? key : new Key("other", "other", status);
            sum = sums.computeIfAbsent(kept, fresh -> new Sum());
        }
        sum.requests.increment();
        sum.nanos.add(nanos);
    }

    /** Counts the code of a refusal; beyond as many as the platform can have it is not told apart. */
    public void refuse(String route, String method, int status, String code) {
        Refusal refusal = new Refusal(new Key(route, method, status), code);
        Refusal kept = refusals.size() < MOST || refusals.containsKey(refusal)
                ? refusal
                : new Refusal(new Key("other", "other", status), "other");
        refusals.computeIfAbsent(kept, fresh -> new LongAdder()).increment();
    }

    Map<Refusal, Long> refusals() {
        Map<Refusal, Long> counted = new TreeMap<>();
        refusals.forEach((refusal, times) -> counted.put(refusal, times.sum()));
        return counted;
    }

    Map<Key, Sum> sums() {
        return new TreeMap<>(sums);
    }
}
