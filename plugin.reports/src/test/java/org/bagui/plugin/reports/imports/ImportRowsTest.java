package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of each row of an import, page by page. */
class ImportRowsTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> page) {
        return (List<Map<String, Object>>) page.get("items");
    }

    private static List<Object> rows(Map<String, Object> page) {
        return items(page).stream().map(row -> row.get("row")).toList();
    }

    @Test
    void pagesFollowOneAnother() {
        bench.demand("atomic", Sheets.demands(2));
        long id = Bench.id(bench.demand("preview", Sheets.demands(5)));
        assertEquals(List.of(2, 3), rows(bench.rows(id, "?kind=unchanged")));
        Map<String, Object> first = bench.rows(id, "?limit=3");
        assertEquals(List.of(2, 3, 4), rows(first));
        assertEquals(4, first.get("next"));
        Map<String, Object> second = bench.rows(id, "?limit=3&after=4");
        assertEquals(List.of(5, 6), rows(second));
        assertNull(second.get("next"));
        assertEquals(List.of(4, 5, 6), rows(bench.rows(id, "?kind=new")));
        assertTrue(items(bench.rows(id, "?kind=changed")).isEmpty());
    }

    @Test
    void parametersAreChecked() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        assertEquals("400 bad-parameter", Bench.refusal(() -> bench.rows(id, "?kind=other")));
        assertEquals("400 bad-limit", Bench.refusal(() -> bench.rows(id, "?limit=1001")));
        assertEquals("400 bad-parameter", Bench.refusal(() -> bench.rows(id, "?after=-1")));
    }

    @Test
    void aStrangerSeesNothing() {
        long id = Bench.id(bench.demand("preview", Sheets.demands(1)));
        bench.caller.is(Officer.of("450300"));
        assertEquals("404 not-found", Bench.refusal(() -> bench.rows(id, "")));
    }

    @Test
    void filesGoAfterThreeDays() {
        long id = Bench.id(bench.demand("atomic", Sheets.demands(1)));
        assertEquals(2, bench.files());
        // Files bear the machine's own time, which lies years after that of the test.
        bench.pass(Duration.ofDays(100 * 365L));
        assertEquals("404 import-file-gone", Bench.refusal(() -> bench.rows(id, "")));
        bench.service.care();
        assertEquals(0, bench.files());
        assertEquals("committed", bench.show(id).get("state"));
    }
}
