package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bagui.plugin.reports.sheet.Cell.Kind;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.Sheets;
import org.bagui.plugin.reports.sheet.XlsxParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxRowsTest {

    @TempDir
    Path folder;

    private List<SheetRow> rows(XlsxParts parts) throws IOException {
        return Sheets.rows(parts.save(folder.resolve("book.xlsx")));
    }

    @Test
    void cellsWithoutAddressesFollowEachOther() throws IOException {
        List<SheetRow> rows = rows(XlsxParts.ofRows(
                "<row><c><v>1</v></c><c r='D1'><v>2</v></c><c><v>3</v></c></row><row/><row><c><v>4</v></c></row>"));
        assertEquals(List.of("1", "", "", "2", "3"), Sheets.texts(rows.get(0)));
        assertEquals("A3", rows.get(1).cell(0).address());
    }

    @Test
    void textOfEveryMakeIsRead() throws IOException {
        List<SheetRow> rows = rows(XlsxParts.ofRows("<row><c t='s'><v> 0 </v></c><c t='s'><v>1</v></c>"
                        + "<c t='inlineStr'><is><r><t>a</t></r><r><t xml:space='preserve'> b</t></r></is></c>"
                        + "<c t='str'><f>x</f><v>c&amp;d</v></c><c t='inlineStr'><is><t>_x000D_e</t></is></c>"
                        + "<c t='d'><v>2022-03-01T00:00:00Z</v></c><c><f>NOW()</f></c></row>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>附件</t></si><si><r><t>广</t></r><rPh sb='0' eb='1'><t>guang</t></rPh>"
                                + "<r><t>西</t></r></si></sst>"));
        assertEquals(List.of("附件", "广西", "a b", "c&d", "\re", "2022-03-01", ""), Sheets.texts(rows.get(0)));
        assertEquals(Kind.FORMULA, rows.get(0).cell(3).kind());
        assertEquals(Kind.DATE, rows.get(0).cell(5).kind());
        assertEquals(Kind.FORMULA, rows.get(0).cell(6).kind());
        assertEquals(Kind.BLANK, rows.get(0).cell(6).valueKind());
    }

    @Test
    void manyStringsAreReadFromTheFileTheySpillTo() throws IOException {
        int count = 700_000;
        List<SheetRow> rows = rows(XlsxParts.ofRows("<row><c t='s'><v>0</v></c><c t='s'><v>" + (count - 1)
                        + "</v></c><c t='s'><v>350001</v></c></row>")
                .part("xl/sharedStrings.xml", out -> {
                    out.write("<sst>");
                    for (int i = 0; i < count; i++) {
                        out.write("<si><t>字" + i + "</t></si>");
                    }
                    out.write("</sst>");
                }));
        assertEquals(List.of("字0", "字699999", "字350001"), Sheets.texts(rows.get(0)));
    }

    @Test
    void aSheetThatClaimsAMillionRowsIsReadToTheEndOfItsData() throws IOException {
        Path file = XlsxParts.ofRows(out -> {
                    out.write("<row r='1'><c r='A1'><v>1</v></c></row>");
                    for (int row = 2; row <= SheetLimits.XLSX_ROWS; row++) {
                        out.write("<row r='" + row + "' s='1' customFormat='1'><c r='A" + row + "' s='1'/></row>");
                    }
                })
                .save(folder.resolve("million.xlsx"));
        try (SheetFile sheets = SheetFile.open(file, SheetLimits.DEFAULT);
                SheetRows rows = sheets.rows(sheets.sheets().get(0))) {
            assertEquals(1, rows.next().number());
            assertNull(rows.next());
            assertTrue(rows.stoppedEarly());
        }
    }

    @Test
    void aGapInRowNumbersCostsNothing() throws IOException {
        List<SheetRow> rows =
                rows(XlsxParts.ofRows("<row r='1'><c><v>1</v></c></row><row r='1048576'><c><v>2</v></c></row>"));
        assertEquals(List.of(1, 1_048_576), rows.stream().map(SheetRow::number).toList());
    }
}
