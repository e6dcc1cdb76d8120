package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.ws.rs.core.Response;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Titles of columns that a place maps once. */
class MappingsTest {
    private static final List<String> OWN = List.of("编号", "厂商", "统一社会信用代码", "缺人工种", "岗位类别", "当期生产缺工人数");

    @TempDir
    Path folder;

    private Bench bench;
    private ColumnMappingsResource columns;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
        columns = new ColumnMappingsResource(bench.service, bench.repository, bench.caller, () -> bench.locale);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static byte[] sheet() {
        return Sheets.file(SheetFormat.XLSX, OWN, Sheets.demand(1, "焊工", 3));
    }

    private Response map(String place, Map<String, String> mappings) {
        return columns.change("labour-demand", new ColumnMappingsResource.Mappings(place, new TreeMap<>(mappings)));
    }

    private Map<String, String> held(String place) {
        Map<String, String> held = new TreeMap<>();
        List<?> mappings =
                (List<?>) Bench.view(columns.show("labour-demand", place)).get("mappings");
        mappings.forEach(each -> {
            Map<?, ?> word = (Map<?, ?>) each;
            held.put((String) word.get("header"), word.get("field") + " " + word.get("from"));
        });
        return held;
    }

    private String refused(Map<String, String> mappings) {
        return Bench.refusal(() -> map("450203", mappings));
    }

    @Test
    void anUnknownTitleIsMappedOnceForThePlacesBelow() {
        Problem missing = Assertions.assertThrows(Problem.class, () -> bench.demand("atomic", sheet()));
        assertEquals("required-column-missing", missing.code());
        assertEquals("厂商 (B1)、缺人工种 (D1)", missing.args().get(1));
        map("450200", Map.of("厂商", "enterpriseName", "缺人工种", "postTitle"));
        assertEquals("committed", Bench.state(bench.demand("atomic", sheet())));
        assertEquals("焊工", bench.ledger.all().get(0).get("postTitle"));
        assertEquals(Map.of("厂商", "enterpriseName 450200", "缺人工种", "postTitle 450200"), held("450203"));
        assertEquals("column-mappings-set", bench.audit.events().get(0).act());
        bench.caller.is(Officer.of("450300"));
        assertEquals(Map.of(), held("450300"));
    }

    @Test
    void aPlaceMapsOtherwiseThanTheOneAboveAndTakesItBack() {
        map("450200", Map.of("缺人", "shortageCurrent"));
        map("450203", Map.of("缺 人", "postTitle"));
        assertEquals(Map.of("缺 人", "postTitle 450203"), held("450203"));
        assertEquals(Map.of("缺人", "shortageCurrent 450200"), held("450200"));
        map("450203", Map.of());
        assertEquals(Map.of("缺人", "shortageCurrent 450200"), held("450203"));
    }

    @Test
    void wrongMappingsAreRefused() {
        assertEquals("422 unknown-mapping-field", refused(Map.of("厂商", "nothing")));
        assertEquals("422 unknown-mapping-field", refused(Map.of("厂商", "tertiarySector")));
        assertEquals("422 double-mapping", refused(Map.of("厂商", "enterpriseName", "厂 商", "postTitle")));
        assertEquals("422 bad-mapping", refused(Map.of(" ", "enterpriseName")));
        assertEquals("422 bad-mapping", refused(Map.of("厂".repeat(81), "enterpriseName")));
        assertEquals("422 known-header", refused(Map.of("企业名称", "postTitle")));
        assertEquals("404 not-found", Bench.refusal(() -> map("450300", Map.of())));
        assertEquals("404 not-found", Bench.refusal(() -> columns.show("labour-demand", "450300")));
        assertEquals("404 unknown-register", Bench.refusal(() -> columns.show("nothing", null)));
    }

    @Test
    void titlesThatAreNotKnownCarrySuggestions() {
        List<String> titles = List.of("企业名称", "统一社会信用代码", "岗位名称", "岗位类别", "当期生产缺工人数", "岗位同名时的序号", "天气");
        Object[] row = {"广西第1公司", "91450203MA000001X1", "焊工", "普工", 3, 1, "晴"};
        Response response = bench.demand("atomic", Sheets.file(SheetFormat.XLSX, titles, row));
        List<Map<String, Object>> columns = Bench.lines(response, "columns");
        assertFalse(columns.get(0).containsKey("suggestions"));
        assertFalse(columns.get(6).containsKey("suggestions"), columns.get(6)::toString);
        assertEquals(true, columns.get(5).get("ignored"));
        Object likeliest = ((List<?>) columns.get(5).get("suggestions")).get(0);
        assertEquals(Map.of("field", "ordinal", "title", "同名岗位序号"), likeliest);
    }
}
