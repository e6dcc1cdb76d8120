package org.bagui.runtime.bench;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** What a user who asks for a page every now and then waits for it, alone and while something else goes on. */
final class Beside {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final double PERCENTILE = 0.99;
    private static final double NANOS_A_MILLI = 1_000_000;
    private static final int LEAST = 100;

    private final URI address;
    private final String token;
    private final String path;

    /**
     * @param token of the user's session
     * @param path what the user asks for
     */
    Beside(URI address, String token, String path) {
        this.address = address;
        this.token = token;
        this.path = path;
    }

    /** The time within which 99 of 100 answers come when nothing else goes on, in milliseconds. */
    double alone(int millis) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return percentile(() -> System.nanoTime() < end);
    }

    /** The same while something else goes on, until that ends. */
    double during(Rounds.Work work) throws IOException, InterruptedException, ExecutionException {
        CompletableFuture<Void> going = CompletableFuture.runAsync(() -> {
            try {
                work.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        double percentile = percentile(() -> !going.isDone());
        going.get();
        return percentile;
    }

    private double percentile(BooleanSupplier goesOn) throws IOException {
        List<Double> waits = new ArrayList<>();
        try (KeepAlive connection = new KeepAlive(address, token)) {
            while (goesOn.getAsBoolean() || waits.size() < LEAST) {
                long began = System.nanoTime();
                connection.get(path);
                waits.add((System.nanoTime() - began) / NANOS_A_MILLI);
                LockSupport.parkNanos(PAUSE);
            }
        }
        Collections.sort(waits);
        return waits.get((int) (PERCENTILE * (waits.size() - 1)));
    }
}
