package org.bagui.runtime.itest.month;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over random months of work, a snapshot never changes, and its differences lead from it to what is now. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class SnapshotTest {
    private static final String COUNTY = "451323";
    private static final int STEPS = 60;

    private final OfficerClient officer;
    private final Month own;
    private final Month above;
    private final List<JsonNode> frozen = new ArrayList<>();

    SnapshotTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        own = Month.of(OfficerClient.of(platform, COUNTY, "reviewer"), COUNTY);
        above = Month.of(OfficerClient.of(platform, "451300", "reviewer"), COUNTY);
    }

    @Test
    void aSnapshotNeverChanges() {
        Random random = new Random(20220225);
        List<JsonNode> entries = new ArrayList<>();
        int number = 0;
        for (int step = 0; step < STEPS; step++) {
            int what = random.nextInt(10);
            if (what < 4 || entries.isEmpty()) {
                entries.add(officer.reports(
                        Report.profile(COUNTY, ++number).with("employeesTotal", 80 + random.nextInt(200))));
            } else if (what < 7) {
                int at = random.nextInt(entries.size());
                entries.set(
                        at,
                        officer.patches(entries.get(at), "employeesTotal", 300 + step, Report.PROFILE)
                                .orThrow()
                                .json());
            } else if (what < 8) {
                remove(entries.remove(random.nextInt(entries.size())));
            } else {
                submit();
            }
            if (step % 10 == 9) {
                assertUnchanged();
            }
        }
        submit();
        assertUnchanged();
        assertEquals(frozen.size(), own.shown().path("snapshots").size());
    }

    private void remove(JsonNode entry) {
        officer.client()
                .json(
                        "DELETE",
                        "registers/enterprise-profile/entries/"
                                + entry.path("id").asText(),
                        Map.of(),
                        "If-Match",
                        "\"" + entry.path("version").asInt() + "\"")
                .orThrow();
    }

    private void submit() {
        own.takes("submit").orThrow();
        JsonNode snapshot = own.snapshot(frozen.size() + 1);
        assertEquals(0, snapshot.path("differences").size(), snapshot::toString);
        frozen.add(snapshot);
        above.takes("return", "请再核对").orThrow();
    }

    private void assertUnchanged() {
        JsonNode now = staff("");
        for (JsonNode then : frozen) {
            JsonNode read = own.snapshot(then.path("number").asInt());
            for (String member : List.of("registers", "digest", "asOf", "by")) {
                assertEquals(then.path(member), read.path(member));
            }
            long submitted = total(then);
            assertEquals(
                    staff("&asOf=" + then.path("asOf").asText().replace("+", "%2B"))
                            .asLong(),
                    submitted);
            assertEquals(now.asLong(), submitted + change(read));
        }
    }

    private static long total(JsonNode snapshot) {
        return snapshot.path("registers")
                .path(0)
                .path("totals")
                .path("employeesTotal")
                .asLong();
    }

    private static long change(JsonNode snapshot) {
        for (JsonNode difference : snapshot.path("differences")) {
            if (difference.path("measure").asText().equals("employeesTotal")) {
                return difference.path("now").asLong()
                        - difference.path("submitted").asLong();
            }
        }
        return 0;
    }

    private JsonNode staff(String more) {
        return officer.client()
                .read("registers/enterprise-profile/rollup?period=" + Report.MONTH + "&measures=employeesTotal" + more)
                .path("totals")
                .path("employeesTotal");
    }
}
