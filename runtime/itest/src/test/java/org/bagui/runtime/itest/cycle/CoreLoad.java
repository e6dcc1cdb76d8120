package org.bagui.runtime.itest.cycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * 200 requests a second to paths of the core, each of which must be answered well. The loop is open: the clock says when
 * each request is due, and none is left out because others were slow. A machine that falls behind is waited for by {@link
 * #catchUp()}, so that the rate holds whatever the machine.
 */
public final class CoreLoad implements AutoCloseable {
    /** Requests that are due in a second. */
    public static final int RATE = 200;

    /** How many requests may be under way at a time. */
    public static final int CLIENTS = 16;

    private static final long PACE = TimeUnit.SECONDS.toNanos(1) / RATE;
    private static final List<String> PATHS = List.of(
            "jurisdictions?level=city",
            "code-lists",
            "registers",
            "registers/enterprise",
            "registers/enterprise/entries?limit=5",
            "health/ready",
            "sessions/current",
            "jurisdictions/450203");

    private final Function<String, Answer> asking;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong answered = new AtomicLong();
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final long begin = System.nanoTime();
    /** How long requests become due, in nanoseconds from the begin. */
    private volatile long end = Long.MAX_VALUE;

    private long left;

    private volatile String doing = "nothing yet";

    /** Starts the stream; the client may be used by many threads. */
    public CoreLoad(RestClient client) {
        this(client::get);
    }

    CoreLoad(Function<String, Answer> asking) {
        this.asking = asking;
        for (int i = 0; i < CLIENTS; i++) {
            Thread thread = new Thread(this::run, "bagui-core-load-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is done to the platform from now on, to be told with a failure. */
    public void during(String work) {
        doing = work;
    }

    /** Number of requests that are due and not yet answered. */
    public long behind() {
        return due() - answered.get();
    }

    /** Number of requests that are answered. */
    public long answered() {
        return answered.get();
    }

    /** Returns once no more requests are behind than the clients may have under way. */
    public void catchUp() {
        Waiting.until(this::behind, left -> left <= CLIENTS);
    }

    /** The longest time from when a request was due to its answer. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** Ends the stream and gives what was answered otherwise than with 200, and what was not asked. */
    public List<String> end() {
        close();
        double seconds = (double) end / TimeUnit.SECONDS.toNanos(1);
        System.out.printf(
                "%d core requests in %.1f s, %.1f/s, %d failed; %d behind at the end; at most %d ms from due to answered%n",
                answered.get(),
                seconds,
                (answered.get() - left) / seconds,
                failures.size(),
                left,
                longest().toMillis());
        if (answered.get() < due()) {
            failures.add("only " + answered.get() + " requests of " + due() + " that were due");
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        if (end == Long.MAX_VALUE) {
            end = System.nanoTime() - begin;
            left = behind();
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private long due() {
        return Math.min(end, System.nanoTime() - begin) / PACE;
    }

    private void run() {
        for (long number = next.incrementAndGet(); ; number = next.incrementAndGet()) {
            long due = number * PACE;
            for (long now = System.nanoTime() - begin; now < due && due <= end; now = System.nanoTime() - begin) {
                LockSupport.parkNanos(due - now);
            }
            if (due > end) {
                return;
            }
            ask(PATHS.get((int) (number % PATHS.size())));
            longest.accumulate(System.nanoTime() - begin - due);
            answered.incrementAndGet();
        }
    }

    private void ask(String path) {
        String now = doing;
        try {
            Answer answer = asking.apply(path);
            if (answer.status() != 200) {
                failures.add(now + ": " + path + " " + answer.status() + " " + answer.text());
            }
        } catch (RuntimeException e) {
            failures.add(now + ": " + path + " " + e);
        }
    }
}
