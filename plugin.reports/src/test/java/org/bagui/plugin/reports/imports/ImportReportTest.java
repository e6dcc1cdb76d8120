package org.bagui.plugin.reports.imports;

import static org.bagui.plugin.reports.fake.Sheets.DEMAND;
import static org.bagui.plugin.reports.fake.Sheets.demand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.bagui.core.register.service.WriteMode;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an import says about the rows, cells and columns of a sheet. */
class ImportReportTest {
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

    private static byte[] sheet(List<String> titles, Object[]... rows) {
        return Sheets.file(SheetFormat.XLSX, titles, rows);
    }

    @Test
    void namesTheCellOfEachFault() {
        Response response =
                bench.demand("rowwise", sheet(DEMAND, demand(1, "焊工", 3), demand(2, "焊工", "三个"), demand(3, "", 4)));
        assertEquals(200, response.getStatus());
        assertEquals("committed", Bench.state(response));
        assertEquals(
                Map.of("read", 3, "new", 1, "changed", 0, "unchanged", 0, "rejected", 2),
                Bench.view(response).get("rows"));
        List<Map<String, Object>> errors = Bench.lines(response, "errors");
        Map<String, Object> first = errors.get(0);
        assertEquals("F3", first.get("cell"));
        assertEquals(3, first.get("row"));
        assertEquals("shortageCurrent", first.get("field"));
        assertEquals("not-a-number", first.get("code"));
        assertEquals("error", first.get("severity"));
        assertEquals("需求表", first.get("sheet"));
        assertEquals("三个", first.get("value"));
        assertEquals("fault.not-a-number[当期生产缺工人数, 10]", first.get("message"));
        assertEquals("D4", errors.get(1).get("cell"));
        assertEquals(1, bench.ledger.all().size());
    }

    @Test
    void tellsMessagesInTheLanguageOfEachQuestion() {
        long id = Bench.id(bench.demand("preview", sheet(DEMAND, demand(1, "焊工", "x"))));
        bench.locale = Locale.ENGLISH;
        Map<?, ?> error = (Map<?, ?>) ((List<?>) bench.show(id).get("errors")).get(0);
        assertEquals("fault.not-a-number[Shortage, 10]", error.get("message"));
    }

    @Test
    void mapsColumnsAndIgnoresRowNumbersAndDerivedOnes() {
        List<String> titles = new ArrayList<>(DEMAND);
        titles.addAll(List.of("产业", "状态", "同名岗位序号"));
        Object[] row = {7, "广西第1公司", "91450203MA000001X1", "焊工", "普工", 3, "第二产业", "已上报", 2};
        Response response = bench.demand("atomic", sheet(titles, row));
        assertEquals("committed", Bench.state(response));
        List<Map<String, Object>> columns = Bench.lines(response, "columns");
        assertEquals(Map.of("cell", "A1", "header", "序号", "ignored", true), columns.get(0));
        assertEquals(Map.of("cell", "B1", "header", "企业名称", "field", "enterpriseName"), columns.get(1));
        assertEquals(Map.of("cell", "G1", "header", "产业", "ignored", true), columns.get(6));
        assertEquals(Map.of("cell", "H1", "header", "状态", "ignored", true), columns.get(7));
        assertEquals(2, bench.ledger.all().get(0).get("ordinal"));
    }

    @Test
    void asksThePipelineAsTheContractSays() {
        long id = Bench.id(bench.demand("rowwise", Sheets.demands(1)));
        assertEquals("import:" + id, bench.registers.last().origin());
        assertTrue(bench.registers.last().sheet());
        assertEquals(WriteMode.ROWWISE, bench.registers.last().mode());
        assertEquals("officer-450200", bench.registers.last().actor().username());
    }

    @Test
    void leavesAFaultWithoutAColumnWithoutACell() {
        List<String> titles = List.of("企业名称", "统一社会信用代码", "岗位名称", "岗位类别", "当期生产缺工人数", "月份");
        Object[] row = {"广西第1公司", "91450203MA000001X1", "焊工", "普工", 3, "三月"};
        Response response = bench.demand("atomic", sheet(titles, row));
        assertEquals("rejected", Bench.state(response));
        assertEquals("F2", Bench.lines(response, "errors").get(0).get("cell"));
        assertEquals(0, bench.ledger.all().size());
        bench.registers.beforeRow(number -> bench.registers
                .last()
                .watch()
                .fault(new org.bagui.core.register.spi.Fault(
                        number, "payroll", "odd", org.bagui.core.register.spi.Severity.WARNING, List.of(), null)));
        Response odd = bench.demand("preview", Sheets.demands(1));
        Map<String, Object> warning = Bench.lines(odd, "warnings").get(0);
        assertNull(warning.get("cell"));
        assertEquals(2, warning.get("row"));
        assertEquals("warning", warning.get("severity"));
    }

    @Test
    void keepsTheFirstFaultsOfAFloodAndCountsAll() {
        Object[][] rows = new Object[2_500][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = demand(i, "焊工", "x");
        }
        Response response = bench.demand("rowwise", sheet(DEMAND, rows));
        assertEquals("rejected", Bench.state(response));
        assertEquals(2_000, Bench.lines(response, "errors").size());
        assertEquals(
                Map.of("errors", 2_500, "warnings", 0), Bench.view(response).get("faultCounts"));
        assertEquals(2_500, ((Map<?, ?>) Bench.view(response).get("rows")).get("rejected"));
    }

    @Test
    void notesATableWithoutRows() {
        Response response = bench.demand("atomic", sheet(DEMAND));
        assertEquals("committed", Bench.state(response));
        Map<String, Object> note = Bench.lines(response, "notes").get(0);
        assertEquals("no-rows", note.get("code"));
        assertTrue(note.get("message").toString().contains("没有数据行"), note.toString());
    }

    @Test
    void readsTextTablesAndRegistersWithoutAPlaceField() {
        Call call = Call.to("/registers/school/imports?mode=rowwise").with("Content-Type", "text/csv; charset=utf-8");
        byte[] csv =
                "填报地,统一社会信用代码,学位数,校长\r\n450203,9145A,300,王\r\n450204,9145B,x,李\r\n".getBytes(StandardCharsets.UTF_8);
        Response response = bench.upload("school", call, Sheets.stream(csv));
        assertEquals("committed", Bench.state(response));
        assertEquals(450203000000L, bench.ledger.all().get(0).get("recordedPlace"));
        assertEquals("C3", Bench.lines(response, "errors").get(0).get("cell"));
        assertEquals("CSV", Bench.lines(response, "errors").get(0).get("sheet"));
        assertEquals("jurisdiction", Bench.lines(response, "columns").get(0).get("field"));
    }
}
