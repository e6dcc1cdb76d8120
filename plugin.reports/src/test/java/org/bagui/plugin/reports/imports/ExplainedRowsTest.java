package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The column 说明 of a sheet. */
class ExplainedRowsTest {
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

    @Test
    void theColumnIsKnownAndIsNoFieldOfTheEntry() {
        List<String> titles = new ArrayList<>(Sheets.DEMAND);
        titles.add("说明");
        Object[] row = {1, "广西第1公司", "91450203MA000001X1", "焊工", "普工", 3, "季节用工"};
        Response response = bench.demand("atomic", Sheets.file(SheetFormat.XLSX, titles, row));
        assertEquals("committed", Bench.state(response));
        assertEquals(
                Map.of("cell", "G1", "header", "说明", "field", "explanation"),
                Bench.lines(response, "columns").get(6));
        // A row without a warning has nothing to explain.
        assertTrue(bench.explanations.requests.isEmpty());
    }
}
