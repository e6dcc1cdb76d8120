package org.bagui.runtime.itest.cycle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.bagui.runtime.launcher.client.RestClient;

/** A steady stream of requests to paths of the core, each of which must be answered well. */
public final class CoreLoad implements AutoCloseable {
    /** Requests a second that are sent, where the machine bears them. */
    public static final int RATE = 200;

    /** Requests a second below which nothing is proved: the stream has stood still. */
    private static final int FLOOR = RATE / 10;

    private static final int THREADS = 8;
    private static final List<String> PATHS = List.of(
            "jurisdictions?level=city",
            "code-lists",
            "registers",
            "registers/enterprise",
            "registers/enterprise/entries?limit=5",
            "health/ready",
            "sessions/current",
            "jurisdictions/450203");

    private final RestClient client;
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final long begin = System.nanoTime();
    private volatile boolean over;
    private volatile String doing = "nothing yet";

    /** Starts the stream; the client may be used by many threads. */
    public CoreLoad(RestClient client) {
        this.client = client;
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> run(number), "bagui-core-load-" + i);
            threads.add(thread);
            thread.start();
        }
    }

    /** What is done to the platform from now on, to be told with a failure. */
    public void during(String work) {
        doing = work;
    }

    /** Ends the stream and gives what was answered otherwise than with 200, and that too little was sent. */
    public List<String> end() {
        close();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%d core requests in %.1f s, %.0f/s, %d failed%n",
                sent.get(), seconds, sent.get() / seconds, failures.size());
        if (sent.get() < (long) (FLOOR * seconds)) {
            failures.add("only " + sent.get() + " requests in " + seconds + " s, fewer than " + FLOOR + " a second");
        }
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        over = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run(int number) {
        long pace = Duration.ofSeconds(1).toNanos() * THREADS / RATE;
        long due = System.nanoTime() + pace * number / THREADS;
        for (int turn = number; !over; turn++) {
            LockSupport.parkNanos(due - System.nanoTime());
            // One that is late goes on from now: the load is steady, never a burst.
            due = Math.max(due + pace, System.nanoTime());
            ask(PATHS.get(turn % PATHS.size()));
        }
    }

    private void ask(String path) {
        String now = doing;
        try {
            var answer = client.get(path);
            if (answer.status() != 200) {
                failures.add(now + ": " + path + " " + answer.status() + " " + answer.text());
            }
        } catch (RuntimeException e) {
            failures.add(now + ": " + path + " " + e);
        }
        sent.incrementAndGet();
    }
}
