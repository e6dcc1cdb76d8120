package org.bagui.plugin.reports.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellRangeAddress;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is said once of how a table was read. */
class TableNotesTest {
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

    private Response send(byte[] file) {
        Call call = Call.to(Bench.DEMAND + "rowwise").with("Content-Type", "application/octet-stream");
        return bench.upload("labour-demand", call, Sheets.stream(file));
    }

    private static List<Object> codes(Response response) {
        return Bench.lines(response, "notes").stream()
                .map(note -> note.get("code"))
                .toList();
    }

    private static Object[] post(String post, Integer shortage) {
        return new Object[] {null, null, null, post, "普工", shortage};
    }

    @ParameterizedTest
    @EnumSource(
            value = SheetFormat.class,
            names = {"XLS", "XLSX"})
    void aNameMergedOverRowsHoldsForEach(SheetFormat format) throws IOException {
        byte[] plain = Sheets.file(
                format,
                Sheets.DEMAND,
                Sheets.demand(1, "操作工", 5),
                post("焊工", 3),
                post("钳工", null),
                Sheets.demand(2, "包装工", 1),
                post("无主", 4));
        byte[] merged;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(plain));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int column : new int[] {1, 2, 5}) {
                workbook.getSheetAt(0).addMergedRegion(new CellRangeAddress(1, 3, column, column));
            }
            workbook.write(out);
            merged = out.toByteArray();
        }
        Response response = send(merged);
        assertEquals(List.of("merged-filled"), codes(response));
        assertEquals(
                Map.of("read", 5, "new", 3, "changed", 0, "unchanged", 0, "rejected", 2),
                Bench.view(response).get("rows"));
        List<Object> errors =
                Bench.lines(response, "errors").stream().map(e -> e.get("cell")).toList();
        // A figure that is merged counts once; a row outside the merged cell has no firm.
        assertEquals(List.of("F4", "C6"), errors);
        assertEquals(
                2,
                bench.ledger.all().stream()
                        .filter(entry -> "广西第1公司".equals(entry.get("enterpriseName")))
                        .count());
    }

    @Test
    void anotherMonthAboveTheHeaderIsTold() {
        byte[] sheet = ("企业用工需求表（2022年2月）\r\n" + String.join(",", Sheets.DEMAND)
                        + "\r\n1,广西第1公司,9145020001MA000000X,焊工,普工,1\r\n")
                .getBytes(StandardCharsets.UTF_8);
        Call call = Call.to(Bench.DEMAND + "preview").with("Content-Type", "text/csv");
        Response response = bench.upload("labour-demand", call, Sheets.stream(sheet));
        assertEquals(List.of("other-month"), codes(response));
        assertEquals(
                "表头上方写着“企业用工需求表（2022年2月）”，与本次导入的月份2022-03不一致，请核对月份是否选对",
                Bench.lines(response, "notes").get(0).get("message"));
    }

    @Test
    void rowsThatAreNoDataAreTold() {
        Response response = send(Sheets.file(
                SheetFormat.XLSX,
                Sheets.DEMAND,
                Sheets.demand(1, "操作工", 5),
                new Object[] {2},
                new Object[] {"合计", null, null, null, null, 5},
                new Object[] {"注:只填本月"},
                new Object[] {"填表人:张三", null, null, "审核人:李四"}));
        assertEquals(List.of("skipped-total", "skipped-signature", "skipped-note", "skipped-blank"), codes(response));
        assertEquals(
                "合计、小计行不作为数据导入：第4行（共1行）", Bench.lines(response, "notes").get(0).get("message"));
        assertEquals(1, bench.ledger.all().size());
    }
}
