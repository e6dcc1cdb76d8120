package org.bagui.runtime.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.runtime.testkit.BrowserScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measurements run at small size, and both sides of each give the same; times are printed and not judged. */
class BenchTest {
    @ParameterizedTest
    @CsvSource({"h2, fields, 24", "postgres, page, 23"})
    void everyMeasurementRuns(String database, String more, int figures) throws Exception {
        Set<String> parts =
                new HashSet<>(Set.of("page", "import", "months", "export", "template", "rollup", "situation", "start"));
        // What fields cost is ours alone, whatever the database.
        parts.add(more);
        boolean browser = more.equals("page") && BrowserScript.missing().isEmpty();
        if (browser) {
            parts.add("console");
        }
        Bench bench = new Bench(Size.SMALL, parts);
        List<Outcome> outcomes = bench.run(database);
        bench.table().print();
        assertEquals(figures + (browser ? ConsoleBench.FIGURES : 0), outcomes.size());
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.value() >= 0), outcomes::toString);
    }
}
