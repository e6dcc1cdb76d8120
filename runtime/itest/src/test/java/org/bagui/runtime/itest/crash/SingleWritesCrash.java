package org.bagui.runtime.itest.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.bagui.runtime.itest.crash.Writer.Changed;
import org.bagui.runtime.itest.crash.Writer.Made;
import org.bagui.runtime.itest.crash.Writer.Written;
import org.bagui.runtime.launcher.client.Answer;

/** Single writes of several callers, which the platform is killed in. */
final class SingleWritesCrash {
    private static final int WRITERS = 4;
    private static final Duration STREAM = Duration.ofSeconds(2);
    private static final Duration LONGEST_IN_FLIGHT = Duration.ofSeconds(90);
    private static final long PAUSE_NANOS = 500_000_000;

    private final CrashedPlatform platform;
    private final String county;
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Made> unanswered = new ArrayList<>();
    private YearMonth month = YearMonth.of(2018, 1);

    SingleWritesCrash(CrashedPlatform platform, String county) {
        this.platform = platform;
        this.county = county;
    }

    void run(Moments moments) throws Exception {
        for (int moment = 1; moment <= moments.number(); moment++) {
            month = month.plusMonths(1);
            Duration at = moments.within(STREAM);
            List<Writer> writers = killedAfter(at);
            platform.tables().requireSound();
            platform.startAgain();
            moments.tell(moment, at, STREAM, check(writers));
        }
    }

    /** Sends each making again that got no answer: it is there once, then as before. */
    void sendAgain() {
        for (Made made : unanswered) {
            JsonNode entry = answered(made).orThrow().json();
            month = YearMonth.parse(made.month());
            List<Written> there = present().get(made.uscc());
            assertEquals(1, there.size(), made::toString);
            assertEquals(there.get(0).id(), entry.path("id").asLong(), made::toString);
        }
        System.out.printf("%d makings without an answer were sent again%n", unanswered.size());
    }

    private Answer answered(Made made) {
        long deadline = System.nanoTime() + LONGEST_IN_FLIGHT.toNanos();
        while (true) {
            Answer answer = made.send(platform.officer());
            if (!"request-in-flight".equals(answer.problem())) {
                assertEquals(201, answer.status(), answer::text);
                return answer;
            }
            assertTrue(System.nanoTime() < deadline, "still in flight after its platform was killed: " + made);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private List<Writer> killedAfter(Duration at) throws InterruptedException {
        List<Writer> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            Writer writer = new Writer(platform.officer(), county, month.toString(), numbers);
            writers.add(writer);
            Thread thread = new Thread(writer, "bagui-writer-" + i);
            threads.add(thread);
            thread.start();
        }
        // No writer ends by itself, but for a refusal.
        threads.get(0).join(Math.max(1, at.toMillis()));
        platform.kill();
        for (Thread thread : threads) {
            thread.join();
        }
        return writers;
    }

    private String check(List<Writer> writers) {
        Map<String, List<Written>> present = present();
        int acknowledged = 0;
        int more = 0;
        for (Writer writer : writers) {
            assertNull(writer.failed(), () -> "refused: " + writer.failed());
            Changed change = writer.unansweredChange();
            for (Map.Entry<String, Written> entry : writer.acknowledged().entrySet()) {
                List<Written> found = present.remove(entry.getKey());
                assertTrue(found != null && found.size() == 1, () -> entry + " is there as " + found);
                boolean changed = change != null
                        && change.uscc().equals(entry.getKey())
                        && found.get(0).equals(change.done());
                assertTrue(changed || found.get(0).equals(entry.getValue()), () -> entry + " is there as " + found);
                acknowledged += entry.getValue().version();
                more += changed ? 1 : 0;
            }
            Made made = writer.unansweredMaking();
            if (made != null) {
                List<Written> found = present.remove(made.uscc());
                assertTrue(found == null || found.size() == 1, () -> made + " is there as " + found);
                more += found == null ? 0 : 1;
                unanswered.add(made);
            }
            if (change != null) {
                sendAgain(change);
            }
        }
        assertTrue(present.isEmpty(), () -> "nobody wrote " + present);
        return acknowledged + " writes acknowledged, " + more + " more done";
    }

    /** A change that was done is not done twice. */
    private void sendAgain(Changed change) {
        Answer answer = change.send(platform.officer());
        assertTrue(answer.status() == 200 || answer.status() == 412, answer::text);
        Answer now = platform.officer()
                .get("registers/enterprise-profile/entries/" + change.seen().id());
        assertEquals(change.done(), written(now.orThrow().json()));
    }

    /** All entries of the county and month, by credit code. */
    private Map<String, List<Written>> present() {
        Map<String, List<Written>> present = new HashMap<>();
        String path = "registers/enterprise-profile/entries?limit=500&jurisdiction=" + county + "&period=" + month;
        String next = "";
        do {
            JsonNode page = platform.officer().read(path + next);
            for (JsonNode entry : page.path("items")) {
                present.computeIfAbsent(entry.path("uscc").asText(), key -> new ArrayList<>())
                        .add(written(entry));
            }
            next = page.hasNonNull("next") ? "&after=" + page.path("next").asText() : null;
        } while (next != null);
        return present;
    }

    private static Written written(JsonNode entry) {
        return new Written(
                entry.path("id").asLong(),
                entry.path("version").asInt(),
                entry.path("employeesTotal").asInt());
    }
}
