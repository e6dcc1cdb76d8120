package org.bagui.runtime.itest.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.YearMonth;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bagui.runtime.itest.made.Profiles;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/** Imports into one county that the platform is killed in: by turns of a new month, and of other figures for that month. */
final class ImportCrash {
    private static final int ROWS = 1_500;
    private static final int STAFF = 100;

    private final CrashedPlatform platform;
    private final String county;
    private final String mode;
    private final int bad;
    private YearMonth month = YearMonth.of(2018, 1);
    private long lastImport;

    ImportCrash(CrashedPlatform platform, String county, String mode, int bad) {
        this.platform = platform;
        this.county = county;
        this.mode = mode;
        this.bad = bad;
    }

    /** What a month holds: number of entries, and their staff together. */
    private record Sum(long entries, long staff) {}

    void run(Moments moments) throws Exception {
        Duration usual = complete(STAFF);
        for (int moment = 1; moment <= moments.number(); moment++) {
            if (moment % 2 == 1) {
                month = month.plusMonths(1);
            }
            int staff = STAFF + moment;
            Sum before = sum();
            Duration at = moments.within(usual);
            boolean acknowledged = killedAfter(at, staff);
            platform.tables().requireSound();
            platform.startAgain();
            Sum after = sum();
            Sum whole = new Sum(ROWS, (long) ROWS * staff);
            assertTrue(after.equals(whole) || !acknowledged && after.equals(before), () -> "half an import: " + after);
            String state = state(after.equals(whole));
            moments.tell(moment, at, usual, (acknowledged ? "acknowledged, " : "unanswered, ") + state);
            usual = complete(staff);
        }
    }

    /** Sends and kills; whether the import was acknowledged before. */
    private boolean killedAfter(Duration at, int staff) throws InterruptedException {
        RestClient officer = platform.officer();
        CompletableFuture<Answer> sent = CompletableFuture.supplyAsync(() -> send(officer, staff));
        try {
            sent.get(at.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException atWork) {
            // The moment has come while the import is at work, which is what is wanted.
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
        platform.kill();
        Answer answer = sent.exceptionally(brokenOff -> null).join();
        if (answer != null) {
            assertEquals("committed", answer.orThrow().json().path("state").asText());
        }
        return answer != null;
    }

    /** What the platform tells of the import that was under way; nothing where it had not begun. */
    private String state(boolean whole) {
        JsonNode newest = platform.officer()
                .read("imports?limit=1&jurisdiction=" + county)
                .path("items")
                .path(0);
        if (newest.path("id").asLong() == lastImport) {
            assertTrue(!whole, "an import without a record");
            return "not begun";
        }
        lastImport = newest.path("id").asLong();
        assertEquals(whole ? "committed" : "rejected", newest.path("state").asText(), newest::toString);
        String problem = newest.path("problem").path("code").asText("");
        if (!whole) {
            assertEquals("interrupted", problem, newest::toString);
        }
        return newest.path("state").asText() + " " + problem;
    }

    /** The same import once more, not disturbed: it makes the month whole, whatever it found; how long it took. */
    private Duration complete(int staff) {
        long begin = System.nanoTime();
        JsonNode result = send(platform.officer(), staff).orThrow().json();
        Duration usual = Duration.ofNanos(System.nanoTime() - begin);
        JsonNode rows = result.path("rows");
        assertEquals("committed", result.path("state").asText(), result::toString);
        assertEquals(bad, rows.path("rejected").asInt(), result::toString);
        assertEquals(new Sum(ROWS, (long) ROWS * staff), sum());
        lastImport = result.path("id").asLong();
        return usual;
    }

    private Answer send(RestClient officer, int staff) {
        String path =
                "registers/enterprise-profile/imports?jurisdiction=" + county + "&period=" + month + "&mode=" + mode;
        return officer.send("POST", path, "text/csv", Profiles.sheet(county, ROWS, bad, staff));
    }

    private Sum sum() {
        JsonNode row = platform.officer()
                .read("registers/enterprise-profile/rollup?by=county&measures=employeesTotal,count&jurisdiction="
                        + county + "&period=" + month)
                .path("rows")
                .path(0);
        return new Sum(row.path("count").asLong(), row.path("employeesTotal").asLong());
    }
}
