package org.bagui.runtime.security.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares what is judged and what must wait with a model of the test's own, and sends attempts at one moment. */
class SignInWaitModelTest {
    private static final String PASSWORD = "First-Pass1";
    private final SecurityFixture fixture = new SecurityFixture();
    private final Map<String, Counted> model = new HashMap<>();
    /** Addresses that an account has signed in from, each with its name. */
    private final Set<String> networks = new HashSet<>();

    private long now;

    /** Failures, the second of the last one, and the second from which the next is judged. */
    private static final class Counted {
        private int failures;
        private long last;
        private long open;
    }

    @BeforeEach
    void twoOfficers() {
        fixture.addOfficer("liunan", "450203");
        fixture.addOfficer("another", "450203");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void waitsAreThoseOfTheModel(long seed) {
        Random random = new Random(seed);
        List<String> names = List.of("liunan", "another", "nobody");
        String device = fixture.authentication
                .signIn("liunan", PASSWORD, "192.0.2.200", "")
                .device();
        int addresses = seed % 2 == 0 ? 60 : 4;
        int judged = 0;
        for (int i = 0; i < 1_500; i++) {
            String name = names.get(random.nextInt(3));
            int number = random.nextInt(addresses);
            boolean known = name.equals("liunan") && number == 0;
            boolean right = random.nextInt(60) == 0 && !name.equals("nobody");
            String expected = expected(name, number, known, right);
            String got = tried(name, right ? PASSWORD : "Wrong-1", "192.0.2." + number, known ? device : null);
            assertEquals(expected, got, "attempt " + i + " of " + seed);
            judged += got.startsWith("429") ? 0 : 1;
            int step = random.nextInt(20) == 0 ? random.nextInt(400) : random.nextInt(3);
            now += step;
            fixture.clock.advance(Duration.ofSeconds(step));
        }
        assertTrue(networks.size() < 10, "an account knows ten devices: none of these was forgotten");
        assertTrue(judged > 200 && judged < 1_400, judged + " were judged");
    }

    private String tried(String name, String password, String address, String device) {
        try {
            fixture.authentication.signIn(name, password, address, device);
            return "201";
        } catch (Problem refusal) {
            return refusal.status() == 429 ? "429 " + refusal.args().get(0) : Integer.toString(refusal.status());
        }
    }

    private String expected(String name, int address, boolean known, boolean right) {
        String source = name + " " + address;
        List<String> keys = known
                ? List.of("device")
                : networks.contains(source)
                        ? List.of(source, "address " + address)
                        : List.of(source, "all of " + name, "address " + address);
        List<Counted> counted = new ArrayList<>();
        for (String key : keys) {
            Counted one = model.computeIfAbsent(key, fresh -> new Counted());
            if (now - one.last > 3_600) {
                one.failures = 0;
            }
            counted.add(one);
        }
        long open = counted.stream().mapToLong(one -> one.open).max().orElseThrow();
        if (open > now) {
            return "429 " + (open - now + 1);
        }
        for (int i = 0; i < counted.size(); i++) {
            Counted one = counted.get(i);
            one.failures++;
            one.last = now;
            one.open = now + (i == 0 ? wait(one.failures, 5, 10, 900) : wait(one.failures, 100, 1, 60));
            if (right) {
                one.failures = i == 0 ? 0 : one.failures - 1;
                one.open = i == 0 ? 0 : one.open;
            }
        }
        if (right && !known) {
            networks.add(source);
        }
        return right ? "201" : "401";
    }

    private static long wait(int failures, int free, long first, long longest) {
        return failures < free ? 0 : Math.min(longest, Math.round(first * Math.pow(2, failures - free)));
    }

    @RepeatedTest(3)
    void guessesSentAtOneMomentCannotOutrunTheCount() throws InterruptedException {
        assertEquals(5, judged(32, i -> "192.0.2.1"), "of one address");
    }

    @Test
    void norCanThoseOfManyAddresses() throws InterruptedException {
        for (int i = 0; i < 96; i++) {
            tried("liunan", "Wrong-1", "198.51.100." + i, null);
        }
        assertEquals(4, judged(24, i -> "192.0.2." + i));
    }

    private int judged(int callers, IntFunction<String> address) throws InterruptedException {
        AtomicInteger judged = new AtomicInteger();
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            String from = address.apply(i);
            Thread caller = new Thread(() -> {
                try {
                    begin.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
                String got = tried("liunan", "Wrong-1", from, null);
                while (got.equals("503")) {
                    got = tried("liunan", "Wrong-1", from, null);
                }
                judged.addAndGet(got.equals("401") ? 1 : 0);
            });
            threads.add(caller);
            caller.start();
        }
        begin.countDown();
        for (Thread caller : threads) {
            caller.join();
        }
        return judged.get();
    }
}
