package org.bagui.plugin.reports.sheet.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.Sheets;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowClassifierTest {

    /** 序号 | 县区 | 企业名称 | 信用代码 | 职工 | 工资 | 联系人; the first is ignored. */
    private static final Header HEADER = new Header(
            new SheetInfo(0, "t", false),
            4,
            5,
            List.of(
                    new HeaderColumn("A4", 0, "序号", null),
                    new HeaderColumn("B4", 1, "县区", "county"),
                    new HeaderColumn("C4", 2, "企业名称", "name"),
                    new HeaderColumn("D4", 3, "信用代码", "code"),
                    new HeaderColumn("E4", 4, "用工 / 职工", "staff"),
                    new HeaderColumn("F4", 5, "工资", "pay"),
                    new HeaderColumn("G4", 6, "联系人", "contact")),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1|宾阳县|某厂|9145|10|3000|张三; DATA",
                "1|宾阳县||9145|10|3000|张三; DATA",
                "|||9145|10||; DATA",
                "||某厂||||; DATA",
                "合计|宾阳县|某厂|9145|10|3000|张三; DATA",
                "1|宾阳县|会计小计公司|9145|10|3000|张三; DATA",
                "审核|宾阳县|某厂|9145|10|3000|张三; DATA",
                "|宾阳县|||10||; DATA",
                "7||||||; EMPTY",
                "合计||||100|3000|; TOTAL",
                "|合 计|||1,000|—|; TOTAL",
                "|宾阳县|合计|60户|1,000|3000|; TOTAL",
                "洋桥镇小计||||5||; TOTAL",
                "总计:||||||; TOTAL",
                "填表人:张三||审核人:李四||||; SIGNATURE",
                "填表人(签字):||||负责人:||; SIGNATURE",
                "填表人|张三||审核人|李四||; SIGNATURE",
                "||||||填报日期:2022年2月25日; SIGNATURE",
                "单位负责人:张三       填表人:李四        联系电话:0771-1234567       填报日期:2022年2月25日||||||; SIGNATURE",
                "注:1.产业工人指一线人员。||||||; NOTE",
                "2.本表每月更新一次。||||||; NOTE",
                "备注:本月无变化||||||; NOTE",
                "附件1||||||; NOTE",
                "|||||||仅有无关文字; NOTE",
                "序号|县区|企业名称|信用代码|职工|工资|联系人; HEADER",
                "甲|乙|丙|1|2|3|4; COLUMN_NUMBERS",
                "1|2|3|4|5|6|7; COLUMN_NUMBERS",
                "例|宾阳县|某厂|9145|10|3000|张三; EXAMPLE"
            })
    void rowsAreToldApart(String cells, RowKind kind) {
        SheetRow row = Sheets.row(6, cells.split("\\|", -1));
        assertEquals(kind, new RowClassifier(HEADER).classify(row));
    }

    @Test
    void columnNumbersStandUnderTheHeaderOnly() {
        SheetRow row = Sheets.row(20, "1", "2", "3", "4", "5", "6", "7");
        assertEquals(RowKind.DATA, new RowClassifier(HEADER).classify(row));
    }

    @Test
    void whatFollowsTotalsAndBlankRowsIsReadToo(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("t.csv"),
                "表,,\n企业名称,信用代码,职工\n甲厂,1,10\n小计,,10\n\n\n,2,20\n合计,,30\n填表人:张三,,\n注:无,,\n乙厂,3,5\n");
        List<ColumnSpec> columns = List.of(
                new ColumnSpec("name", List.of("企业名称"), true),
                new ColumnSpec("code", List.of("信用代码"), true),
                new ColumnSpec("staff", List.of("职工"), true));
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT)) {
            Header header = new HeaderFinder(columns).find(sheets);
            List<Integer> numbers = new ArrayList<>();
            try (SheetRows rows = sheets.rows(header.sheet())) {
                DataRows data = new DataRows(rows, header);
                for (SheetRow row = data.next(); row != null; row = data.next()) {
                    numbers.add(row.number());
                }
                assertEquals(
                        List.of(
                                new SkippedRow(4, RowKind.TOTAL, "小计"),
                                new SkippedRow(8, RowKind.TOTAL, "合计"),
                                new SkippedRow(9, RowKind.SIGNATURE, "填表人:张三"),
                                new SkippedRow(10, RowKind.NOTE, "注:无")),
                        data.skipped());
            }
            assertEquals(List.of(3, 7, 11), numbers);
        }
    }
}
