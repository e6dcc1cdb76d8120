package org.bagui.runtime.itest.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A moment shows an atomic import whole or not at all, whoever else writes meanwhile. */
@Edition(shared = true)
@Tag("both-databases")
class WholeImportsTest {
    private static final String PLACE = "451402";
    private static final int ROWS = 1_500;
    private static final int ROUNDS = 4;

    private final OfficerClient officer;

    WholeImportsTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void noHalfImportIsEverSeen() {
        officer.imports(sheet(0), "atomic");
        AtomicBoolean writing = new AtomicBoolean(true);
        CompletableFuture<Void> importer = CompletableFuture.runAsync(() -> {
            try {
                for (int round = 1; round <= ROUNDS; round++) {
                    assertEquals(
                            "committed",
                            officer.imports(sheet(round), "atomic")
                                    .path("state")
                                    .asText());
                }
            } finally {
                writing.set(false);
            }
        });
        CompletableFuture<Integer> clerk = CompletableFuture.supplyAsync(() -> singleWrites(writing));
        Set<Integer> sums = new TreeSet<>();
        Set<String> moments = new TreeSet<>();
        int asked = 0;
        while (writing.get()) {
            sums.add(sumNow());
            String now = OffsetDateTime.now().toString();
            Answer then = officer.client().get(rollUp("&asOf=" + URLEncoder.encode(now, StandardCharsets.UTF_8)));
            if (then.status() == 200) {
                sums.add(sum(then.json()));
                moments.add(now);
            } else {
                assertEquals(4, then.status() / 100, then::text);
                assertEquals(
                        true,
                        List.of("as-of-not-settled", "as-of-in-the-future").contains(then.problem()),
                        then::text);
            }
            asked++;
        }
        importer.join();
        int written = clerk.join();
        for (String moment : moments) {
            sums.add(sum(officer.client().read(rollUp("&asOf=" + URLEncoder.encode(moment, StandardCharsets.UTF_8)))));
        }
        Set<Integer> whole = new TreeSet<>();
        for (int round = 0; round <= ROUNDS; round++) {
            whole.add(ROWS * (100 + round));
        }
        assertEquals(Set.of(), minus(sums, whole), "asked " + asked + " times, beside " + written + " single writes");
        assertEquals(ROWS * (100 + ROUNDS), sumNow());
    }

    /** Changes entries of another month all the while. */
    private int singleWrites(AtomicBoolean writing) {
        JsonNode entry = officer.reports(Report.profile(PLACE, 1).in("2022-04"));
        int written = 0;
        while (writing.get()) {
            entry = officer.patches(entry, "employeesTotal", 100 + written % 50, Report.PROFILE)
                    .orThrow()
                    .json();
            written++;
        }
        return written;
    }

    private int sumNow() {
        return sum(officer.client().read(rollUp("")));
    }

    private static String rollUp(String more) {
        return "registers/enterprise-profile/rollup?period=2022-03&by=county&measures=employeesTotal" + more;
    }

    private static int sum(JsonNode rollUp) {
        return rollUp.path("totals").path("employeesTotal").asInt();
    }

    private static Set<Integer> minus(Set<Integer> all, Set<Integer> known) {
        Set<Integer> left = new TreeSet<>(all);
        left.removeAll(known);
        return left;
    }

    private static Sheet sheet(int round) {
        List<Report> reports = new ArrayList<>();
        for (int number = 1; number <= ROWS; number++) {
            reports.add(Report.profile(PLACE, number).with("employeesTotal", 100 + round));
        }
        return Sheet.of(reports);
    }
}
