package org.bagui.runtime.security.password;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = Passwords.recommended();

    @Test
    void aHashCarriesItsParametersAndMatchesItsPasswordOnly() {
        String hash = passwords.hash("密码-Abc1");
        assertTrue(hash.startsWith("$argon2id$v=19$m=12288,t=3,p=1$"), hash);
        assertTrue(passwords.matches("密码-Abc1", hash));
        assertFalse(passwords.matches("密码-Abc2", hash));
        assertFalse(passwords.matches(null, hash));
        assertFalse(passwords.matches("", null));
        assertNotEquals(hash, passwords.hash("密码-Abc1"));
    }

    @Test
    void hashesOfOtherParametersStillHoldAndAreOutdated() {
        // Made by the reference program: argon2 with salt "somesalt", -id -t 2 -k 256 -p 1, password "password".
        String foreign = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        assertTrue(passwords.matches("password", foreign));
        assertTrue(passwords.isOutdated(foreign));
        assertFalse(passwords.isOutdated(passwords.hash("password")));
        assertThrows(IllegalStateException.class, () -> passwords.matches("password", "$argon2id$v=19$m=256"));
    }

    @Test
    void theOperatorSetsTheCostOfNewHashes() {
        Map<String, String> set = Map.of("bagui.password.memory", "64", "bagui.password.passes", " 1");
        Passwords cheap = new Passwords(HashCost.of(set::get));
        String hash = cheap.hash("密码-Abc1");
        assertTrue(hash.startsWith("$argon2id$v=19$m=64,t=1,p=1$"), hash);
        assertTrue(passwords.matches("密码-Abc1", hash));
        assertTrue(passwords.isOutdated(hash));
        assertEquals(HashCost.DEFAULT, HashCost.of(name -> null));
        for (String wrong : List.of("", "63", "1000000", "x", "-1", "9999999999")) {
            assertThrows(
                    IllegalArgumentException.class, () -> HashCost.of(Map.of("bagui.password.memory", wrong)::get));
        }
    }

    @Test
    void twoHashAtATimeAndTheExcessIsTurnedAway() throws InterruptedException {
        CountDownLatch full = new CountDownLatch(2);
        CountDownLatch release = new CountDownLatch(1);
        AtomicInteger most = new AtomicInteger();
        AtomicInteger present = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(22);
        for (int i = 0; i < 22; i++) {
            callers.execute(() -> passwords.limited(() -> {
                most.accumulateAndGet(present.incrementAndGet(), Math::max);
                full.countDown();
                await(release);
                return present.decrementAndGet();
            }));
        }
        assertTrue(full.await(10, TimeUnit.SECONDS));
        while (!passwords.isFull()) {
            Thread.onSpinWait();
        }
        refused(503, "busy", () -> passwords.limited(() -> "never"));
        release.countDown();
        callers.shutdown();
        assertTrue(callers.awaitTermination(10, TimeUnit.SECONDS));
        assertEquals(2, most.get());
        assertEquals("again", passwords.limited(() -> "again"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
