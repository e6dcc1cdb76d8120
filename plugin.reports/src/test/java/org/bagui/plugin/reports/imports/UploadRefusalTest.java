package org.bagui.plugin.reports.imports;

import static org.bagui.plugin.reports.fake.Sheets.DEMAND;
import static org.bagui.plugin.reports.fake.Sheets.demand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.fake.Call;
import org.bagui.plugin.reports.fake.Officer;
import org.bagui.plugin.reports.fake.Sheets;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not taken: each refusal with its code, and nothing of it left in the folder or the ledger. */
class UploadRefusalTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @AfterEach
    void leavesNothing() {
        assertEquals(0, bench.files());
        assertEquals(0, bench.ledger.all().size());
        bench.close();
    }

    private String refused(Call call, byte[] body) {
        return Bench.refusal(() -> bench.upload("labour-demand", call, Sheets.stream(body)));
    }

    private static Call call(String query) {
        return Call.to("/registers/labour-demand/imports?" + query).with("Content-Type", Bench.XLSX);
    }

    @Test
    void badParameters() {
        byte[] good = Sheets.demands(1);
        assertEquals("404 not-found", refused(call("jurisdiction=450100"), good));
        assertEquals("400 bad-place", refused(call("jurisdiction=柳州"), good));
        assertEquals("400 bad-parameter", refused(call("mode=maybe&period=2022-03"), good));
        assertEquals("400 bad-period", refused(call("period=202203"), good));
        assertEquals("400 bad-period", refused(call("period=2022-02..2022-03"), good));
        Call call = call("period=2022-03");
        assertEquals("404 unknown-register", Bench.refusal(() -> bench.upload("nothing", call, Sheets.stream(good))));
        assertEquals("400 no-period", Bench.refusal(() -> bench.upload("school", call, Sheets.stream(good))));
    }

    @Test
    void badBodies() {
        Call call = call("jurisdiction=450203&period=2022-03&mode=rowwise");
        assertEquals("422 unreadable-workbook", refused(call, new byte[0]));
        assertEquals("422 unreadable-workbook", refused(call, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        byte[] whole = Sheets.demands(50);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertEquals("422 unreadable-workbook", refused(call, half));
        assertEquals("415 unsupported-media-type", refused(call.with("Content-Type", "application/json"), whole));
        assertEquals("415 unsupported-media-type", refused(call.with("Content-Type", "multipart/form-data"), whole));
    }

    @Test
    void bodiesBeyondTheLimit() {
        bench.close();
        bench.start(1_000);
        Call call = call("jurisdiction=450203&period=2022-03");
        assertEquals("413 body-too-large", refused(call, new byte[1_001]));
        assertEquals("413 body-too-large", refused(call.with("Content-Length", "1001"), new byte[0]));
    }

    @Test
    void bodiesThatBreakOff() {
        Call call = call("jurisdiction=450203&period=2022-03");
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        };
        assertEquals("400 unreadable-body", Bench.refusal(() -> bench.upload("labour-demand", call, broken)));
    }

    @Test
    void headersThatAreNotTheRegisters() {
        List<String> other = List.of("姓名", "公民身份号码", "性别", "民族");
        byte[] people = Sheets.file(SheetFormat.XLSX, other, new Object[] {"王", "45", "女", "壮"});
        assertEquals("422 header-not-found", Bench.refusal(() -> bench.demand("rowwise", people)));

        List<String> twice = new ArrayList<>(DEMAND);
        twice.add("当期生产缺工人数");
        byte[] doubled = Sheets.file(SheetFormat.XLSX, twice, demand(1, "焊工", 1));
        Problem problem = assertThrows(Problem.class, () -> bench.demand("rowwise", doubled));
        assertEquals("duplicate-header", problem.code());
        assertEquals(List.of("当期生产缺工人数 (F1, G1)"), problem.args());
    }

    @Test
    void missingColumnsAreNamedInTheLanguageAskedFor() {
        List<String> titles = new ArrayList<>(DEMAND);
        titles.removeAll(List.of("统一社会信用代码", "岗位类别"));
        byte[] sheet = Sheets.file(SheetFormat.XLSX, titles, new Object[] {1, "广西第1公司", "焊工", 3});
        Problem problem = assertThrows(Problem.class, () -> bench.demand("rowwise", sheet));
        assertEquals("required-column-missing", problem.code());
        assertEquals(List.of("统一社会信用代码、岗位类别", "-", ""), problem.args());
        assertEquals(List.of("uscc", "postCategory"), problem.members().get("missingFields"));
        bench.locale = Locale.ENGLISH;
        assertEquals(
                List.of("Credit code, Category", "-", ""),
                assertThrows(Problem.class, () -> bench.demand("rowwise", sheet))
                        .args());
    }

    @Test
    void aFileWithoutTheHeaderIsToldItsColumns() {
        List<String> titles = List.of("企业名称", "姓名", "民族");
        byte[] sheet = Sheets.file(SheetFormat.XLSX, titles, new Object[] {"广西第1公司", "王", "壮"});
        Problem problem = assertThrows(Problem.class, () -> bench.demand("rowwise", sheet));
        assertEquals("header-not-found", problem.code());
        assertEquals(
                List.of("uscc", "postTitle", "postCategory", "shortageCurrent"),
                problem.members().get("missingFields"));
        assertEquals(
                List.of(Map.of("cell", "B1", "header", "姓名"), Map.of("cell", "C1", "header", "民族")),
                problem.members().get("unknownHeaders"));
        assertNull(problem.members().get("likelyRegister"));
    }

    @Test
    void theFormOfAnotherRegisterIsToldSo() {
        byte[] schools =
                Sheets.file(SheetFormat.XLSX, List.of("统一社会信用代码", "学位数", "校长"), new Object[] {"9145", 300, "王"});
        Problem problem = assertThrows(Problem.class, () -> bench.demand("rowwise", schools));
        assertEquals("school", problem.members().get("likelyRegister"));
        assertTrue(problem.args().get(0).toString().endsWith("这份文件像是“学校”，请到该台账的导入页面上传。"));
    }

    @Test
    void theMonthMustComeFromTheUploadOrTheSheet() {
        Problem problem = assertThrows(Problem.class, () -> {
            Call call = call("jurisdiction=450203");
            bench.upload("labour-demand", call, Sheets.stream(Sheets.demands(1)));
        });
        assertEquals("required-column-missing", problem.code());
        assertEquals(List.of("月份", "-", ""), problem.args());
    }

    @Test
    void aCityMustSayWhichCountyAndACountyNeedNot() {
        bench.caller.is(Officer.of("450000"));
        Call county = call("jurisdiction=450203&period=2022-03&mode=preview");
        assertEquals(
                200,
                bench.upload("labour-demand", county, Sheets.stream(Sheets.demands(1)))
                        .getStatus());
        long id = bench.service
                .page(Officer.of("450000"), org.bagui.core.place.PlaceCode.of("450203"), Long.MAX_VALUE, 1)
                .get(0)
                .id();
        bench.cancel(id);
    }

    @Test
    void aFaultOfTheFileBelowTheHeaderRefusesItWhole() {
        // Beyond the rows among which the header is looked for.
        StringBuilder csv = new StringBuilder(String.join(",", DEMAND)).append("\r\n");
        for (int row = 1; row <= 60; row++) {
            csv.append(row + ",甲,9145,焊工" + row + ",普工,1\r\n");
        }
        csv.append("61,乙,9146,").append("工".repeat(40_000)).append(",普工,1\r\n");
        Call call = call("jurisdiction=450203&period=2022-03&mode=rowwise").with("Content-Type", "text/csv");
        assertEquals("422 cell-too-long", refused(call, csv.toString().getBytes(StandardCharsets.UTF_8)));
        long id = bench.service
                .page(Officer.of("450203"), org.bagui.core.place.PlaceCode.of("450203"), Long.MAX_VALUE, 1)
                .get(0)
                .id();
        assertEquals("rejected", bench.show(id).get("state"));
        assertEquals("cell-too-long", ((java.util.Map<?, ?>) bench.show(id).get("problem")).get("code"));
    }
}
