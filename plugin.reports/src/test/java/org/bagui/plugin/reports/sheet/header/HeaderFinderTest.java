package org.bagui.plugin.reports.sheet.header;

import static org.bagui.plugin.reports.sheet.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeaderFinderTest {

    private static final List<ColumnSpec> COLUMNS = List.of(
            new ColumnSpec("name", List.of("企业名称", "Enterprise", "单位名称"), true),
            new ColumnSpec("code", List.of("统一社会信用代码", "Credit code", "信用代码"), true),
            new ColumnSpec("general", List.of("普工", "General workers"), false),
            new ColumnSpec("generalWage", List.of("普工月均工资", "Pay", "月均工资普工"), false),
            new ColumnSpec("low", List.of("月薪下限", "Lowest pay"), false),
            new ColumnSpec("high", List.of("月薪上限", "Highest pay"), false),
            new ColumnSpec("phone", List.of("联系电话", "Telephone"), true));

    @TempDir
    Path folder;

    private Header find(String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), String.join("\n", lines), StandardCharsets.UTF_8);
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT)) {
            return new HeaderFinder(COLUMNS).find(sheets);
        }
    }

    private static String mapping(Header header) {
        return header.columns().stream()
                .map(column -> column.cell() + "=" + column.field())
                .collect(Collectors.joining(" "));
    }

    @Test
    void titleRowsAreSteppedOverAndColumnsMayStandAnywhere() throws IOException {
        Header header = find(
                "附件1,,,", "某县企业情况表,,,", "填报单位:某局,,填报时间:2022年2月,单位:人", "序 号,联系电话,\"企业\r\n名称\",信用代码", "1,139,某厂,9145");
        assertEquals("A4=null B4=phone C4=name D4=code", mapping(header));
        assertEquals(5, header.firstDataRow());
        assertEquals(List.of(), header.missing());
        assertEquals(1, header.column("phone").column());
        assertNull(header.column("low"));
    }

    @Test
    void groupsAreTakenIntoAccount() throws IOException {
        Header header = find("企业名称,信用代码,月薪(元),,产业工人,,月均工资,联系电话", ",,下限,上限,普工,技工,普工,", "某厂,9145,1,2,3,4,5,139");
        assertEquals("A1=name B1=code C2=low D2=high E2=general F2=null G2=generalWage H1=phone", mapping(header));
        assertEquals("月薪(元) / 上限", header.columns().get(3).title());
        assertEquals(3, header.firstDataRow());
    }

    @Test
    void threeRowsOfGroupsAreRead() throws IOException {
        Header header = find("企业名称,信用代码,用工情况,,,联系电话", ",,人数,月薪,,", ",,普工,下限,上限,", "某厂,9145,1,2,3,139");
        assertEquals("A1=name B1=code C3=general D3=low E3=high F1=phone", mapping(header));
        assertEquals(4, header.firstDataRow());
    }

    @Test
    void twoColumnsForOneFieldAreReportedWithBothCells() throws IOException {
        Header header = find("企业名称,单位名称,信用代码,联系电话", "某厂,某厂,9145,139");
        assertEquals(List.of(new Header.Duplicate("name", "A1", "B1")), header.duplicates());
    }

    @Test
    void aLooserTitleGivesWayToASurerOne() throws IOException {
        Header header = find("企业名称(曾用名),企业名称,信用代码,联系电话", "旧厂,某厂,9145,139");
        assertEquals("A1=null B1=name C1=code D1=phone", mapping(header));
        assertEquals(List.of(), header.duplicates());
    }

    @Test
    void missingRequiredColumnsAreNamed() throws IOException {
        Header header = find("企业名称,普工,月薪下限", "某厂,1,2");
        assertEquals(List.of("code", "phone"), header.missing());
    }

    @Test
    void englishTitlesAreKnown() throws IOException {
        assertEquals("A1=name B1=code C1=phone", mapping(find("ENTERPRISE,credit  code,Telephone", "x,1,2")));
    }

    @Test
    void aTableWithoutAHeaderIsRefused() throws IOException {
        assertRefused(SheetRefusal.HEADER_NOT_FOUND, () -> find("1,2,3", "4,5,6"));
        assertRefused(SheetRefusal.HEADER_NOT_FOUND, () -> find("企业名称,联系电话", "某厂,1"));
        assertRefused(SheetRefusal.HEADER_NOT_FOUND, () -> find("企业名称,月薪下限,普工,a,b,c,d,e,f,g", "某厂,1"));
        assertRefused(SheetRefusal.HEADER_NOT_FOUND, () -> find("\n\n"));
    }

    @Test
    void theVisibleSheetWithTheBestHeaderIsTaken() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (Workbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            sheet(workbook, "填表说明", "企业名称填全称");
            sheet(workbook, "旧表", "企业名称", "信用代码", "联系电话", "普工", "月薪下限");
            sheet(workbook, "一镇", "企业名称", "信用代码", "联系电话");
            sheet(workbook, "二镇", "企业名称", "信用代码", "联系电话", "普工");
            workbook.setSheetHidden(1, true);
            workbook.write(out);
        }
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT)) {
            Header header = new HeaderFinder(COLUMNS).find(sheets);
            assertEquals("二镇", header.sheet().name());
            assertEquals(List.of("一镇"), header.otherSheets());
        }
    }

    private static void sheet(Workbook workbook, String name, String... titles) {
        Sheet sheet = workbook.createSheet(name);
        for (int i = 0; i < titles.length; i++) {
            (i == 0 ? sheet.createRow(2) : sheet.getRow(2)).createCell(i).setCellValue(titles[i]);
        }
    }

    @Test
    void aWordThatTwoColumnsClaimFindsTheOneWhoseTitleItIs() {
        TitleIndex index = new TitleIndex(List.of(
                new ColumnSpec("a", List.of("人数", "x"), false),
                new ColumnSpec("b", List.of("职工", "人数", "总数"), false),
                new ColumnSpec("c", List.of("用工", "总数"), false)));
        assertEquals("a", index.find("人数").field());
        assertNull(index.find("总数"));
        assertEquals(List.of("人数", "总数"), List.copyOf(index.ambiguous()));
    }
}
