package org.bagui.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.runtime.testkit.BrowserScript;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The measurements run at small size, and both sides of each give the same; times are printed and not judged. */
@Tag("measures")
class BenchTest {
    private static final Set<String> PARTS =
            Set.of("page", "import", "months", "export", "template", "rollup", "situation", "start");

    /** What fields and costly files cost is ours alone, whatever the database. */
    @Test
    void everyMeasurementRuns() throws Exception {
        run("h2", 24 + CostlyBench.FIGURES, "fields", "costly");
    }

    @Test
    void everyMeasurementRunsOnPostgres() throws Exception {
        if (BrowserScript.missing().isEmpty()) {
            run("postgres", 23 + ConsoleBench.FIGURES, "console");
        } else {
            run("postgres", 23);
        }
    }

    private static void run(String database, int figures, String... more) throws Exception {
        Set<String> parts = new HashSet<>(PARTS);
        parts.addAll(List.of(more));
        Bench bench = new Bench(Size.SMALL, parts);
        List<Outcome> outcomes = bench.run(database);
        bench.table().print();
        assertEquals(figures, outcomes.size());
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.value() >= 0), outcomes::toString);
    }
}
