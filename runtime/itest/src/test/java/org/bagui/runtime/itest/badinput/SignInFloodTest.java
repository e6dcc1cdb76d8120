package org.bagui.runtime.itest.badinput;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The finding: behind a proxy a stranger locked everybody out; five wrong passwords locked any name, {@code admin} too. */
@Edition
@Tag("both-databases")
@Tag("sql-dialect")
@Timeout(600)
class SignInFloodTest {
    /** In the POM; the whole run has all of them. */
    private static final int SIGN_INS = Integer.getInteger("bagui.sign.ins", 10_000);

    private static final int SENDERS = 8;
    private static final String PLACE = "450108";
    private static final String ONE_ADDRESS = "198.51.100.66";

    private final RestClient proxy;
    private final String owner = RandomPasswords.random();
    private final String other = RandomPasswords.random();
    private final String admin;

    SignInFloodTest(RunningEdition platform) throws Exception {
        proxy = new RestClient(platform.baseUri());
        platform.account("flood.owner", PLACE, List.of("officer"), owner);
        platform.account("flood.other", PLACE, List.of("officer"), other);
        admin = Files.readString(Path.of(platform.context().getProperty("bagui.admin.password.file")))
                .strip();
    }

    /** Signs in a browser at an address, which shows this of its device. */
    private Answer browser(String name, String password, String address, String device) {
        Map<String, Object> entered = Map.of("username", name, "password", password, "browser", true);
        return proxy.json("POST", "sessions", entered, "X-Forwarded-For", address, "Cookie", "bagui-device=" + device);
    }

    private static String device(Answer signedIn) {
        return signedIn.orThrow().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("bagui-device="))
                .map(cookie -> cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';')))
                .findFirst()
                .orElseThrow();
    }

    /** One of three floods: many addresses against the owner, many against admin, one address against many names. */
    private Answer wrong(int number) {
        String name = number % 3 == 0 ? "flood.owner" : number % 3 == 1 ? "admin" : "flood.guess" + number;
        String address = number % 3 == 2 ? ONE_ADDRESS : "203.0." + number / 250 % 250 + "." + number % 250;
        return proxy.json(
                "POST",
                "sessions",
                Map.of("username", name, "password", "Wrong-Pass-" + number),
                "X-Forwarded-For",
                address);
    }

    @Test
    void ownersAndOthersSignInMeanwhile() throws Exception {
        String ownDevice = device(browser("flood.owner", owner, "192.0.2.1", ""));
        String adminDevice = device(browser("admin", admin, "192.0.2.2", ""));
        AtomicInteger next = new AtomicInteger();
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        List<Thread> senders = new ArrayList<>();
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> {
                for (int number = next.getAndIncrement(); number < SIGN_INS; number = next.getAndIncrement()) {
                    Answer answer = wrong(number);
                    answers.merge(answer.status() + " " + answer.problem(), 1, Integer::sum);
                }
            });
            senders.add(sender);
            sender.start();
        }
        int rounds = 0;
        while (senders.stream().anyMatch(Thread::isAlive) || rounds == 0) {
            // The owner is where the flood comes from, now and then, and elsewhere.
            device(browser("flood.owner", owner, rounds % 2 == 0 ? "192.0.2.9" : "203.0.0.3", ownDevice));
            device(browser("admin", admin, "192.0.2.10", adminDevice));
            device(browser("flood.owner", owner, "192.0.2.1", ""));
            String address = "192.0.2." + (20 + rounds % 200);
            device(browser("flood.other", other, address, ""));
            rounds++;
        }
        for (Thread sender : senders) {
            sender.join();
        }
        Map<String, Integer> told = new TreeMap<>(answers);
        assertEquals(
                SIGN_INS, told.values().stream().mapToInt(Integer::intValue).sum());
        told.remove("503 busy");
        assertEquals(2, told.size(), told::toString);
        int judged = told.get("401 wrong-credentials");
        assertTrue(judged < 3 * 110 + 120, "judged: " + told);

        Answer early = browser("flood.owner", owner, "192.0.2.250", "");
        assertRefused(429, "too-many-attempts", early);
        int wait = Integer.parseInt(early.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 61, early::text);
        assertRefused(429, "too-many-attempts", browser("flood.owner", owner, "192.0.2.250", adminDevice));
        assertRefused(429, "too-many-attempts", browser("flood.other", other, ONE_ADDRESS, ""));
    }
}
