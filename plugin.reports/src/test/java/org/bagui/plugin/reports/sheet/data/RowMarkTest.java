package org.bagui.plugin.reports.sheet.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that were prefilled and left alone are known; the least change makes them data. */
class RowMarkTest {
    private static final Header HEADER = header("预填校验 / " + RowMark.TITLE);

    private static Header header(String last) {
        return new Header(
                new SheetInfo(0, "t", false),
                4,
                6,
                List.of(
                        new HeaderColumn("A5", 0, "企业名称", "name"),
                        new HeaderColumn("B5", 1, "职工", "staff"),
                        new HeaderColumn("C5", 2, "上月", null),
                        new HeaderColumn("D5", 3, last, null)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static SheetRow row(String name, String staff, String hint, String mark) {
        return new SheetRow(
                7, Cell.text(7, 0, name), Cell.text(7, 1, staff), Cell.text(7, 2, hint), Cell.text(7, 3, mark));
    }

    @ParameterizedTest
    @CsvSource({
        "某厂,'',20,true",
        "' 某厂 ','',20,true",
        "某厂,'',21,true",
        "某厂,20,20,false",
        "某某厂,'',20,false",
        "'','',20,false"
    })
    void onlyWhatIsImportedCounts(String name, String staff, String hint, boolean untouched) {
        String mark = RowMark.of(Map.of("name", "某厂"));
        assertEquals(untouched, RowMark.of(HEADER).isUntouched(row(name, staff, hint, mark)));
    }

    @Test
    void aRowWithoutMarkIsNeverLeftOut() {
        assertFalse(RowMark.of(HEADER).isUntouched(row("某厂", "", "", "")));
        assertFalse(RowMark.of(HEADER).isUntouched(row("", "", "", "")));
        assertNull(RowMark.of(header("备注")));
    }

    @Test
    void theOrderOfFieldsAndEmptyOnesDoNotMatter() {
        assertEquals(RowMark.of(Map.of("a", "1", "b", "2", "c", " ")), RowMark.of(Map.of("b", "2", "a", " 1")));
        assertTrue(RowMark.of(Map.of()).matches("[0-9A-F]{8}"));
    }
}
