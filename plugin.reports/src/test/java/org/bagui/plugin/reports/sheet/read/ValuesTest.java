package org.bagui.plugin.reports.sheet.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.bagui.plugin.reports.sheet.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, dates and number formats. */
class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "15911110000,15911110000",
        "1.5911110000E10,15911110000",
        "12.50,12.5",
        "-0,0",
        "0.1,0.1",
        "007,7",
        "4.3499999999999996,4.35",
        "0.30000000000000004,0.3",
        "434.99999999999994,435",
        "99999999999999.99,99999999999999.99",
        "1E3,1000",
        "1e-7,0.0000001",
        "450203199001011234,450203199001011234",
        "0.7999999999999999,0.8"
    })
    void writtenNumbersBecomePlain(String written, String plain) {
        assertEquals(plain, NumberText.plain(written));
    }

    @ParameterizedTest
    @CsvSource({
        "1.591111E10,15911110000",
        "12.5,12.5",
        "0.30000000000000004,0.3",
        "1e300,1" + ZEROS,
        "-3.0,-3",
        "4.502031990010112E17,450203199001011200"
    })
    void binaryNumbersBecomePlain(double number, String plain) {
        assertEquals(plain, NumberText.plain(number));
    }

    private static final String ZEROS = "000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
            + "000000000000000000000000";

    @Test
    void whatIsNoNumberIsNull() {
        assertNull(NumberText.plain("12a"));
        assertNull(NumberText.plain(""));
        assertNull(NumberText.plain("1e999999999"));
        assertNull(NumberText.plain("1".repeat(1000)));
        assertNull(NumberText.plain(Double.NaN));
    }

    @ParameterizedTest
    @CsvSource({
        "1,false,1900-01-01",
        "59,false,1900-02-28",
        "61,false,1900-03-01",
        "44621,false,2022-03-01",
        "43159,true,2022-03-01",
        "0,true,1904-01-01",
        "44621.5,false,2022-03-01T12:00"
    })
    void dayCountsBecomeDates(String count, boolean base1904, String date) {
        Cell cell = ExcelDates.cell(3, 0, count, base1904);
        assertEquals(Cell.Kind.DATE, cell.kind());
        assertEquals(date, cell.text());
        assertEquals(count, cell.number());
    }

    @ParameterizedTest
    @CsvSource({"-1", "2958466", "1e300"})
    void whatIsNoDayStaysANumber(String count) {
        assertEquals(
                Cell.Kind.NUMBER,
                ExcelDates.cell(1, 0, NumberText.plain(count), false).kind());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "yyyy\"年\"m\"月\"d\"日\"|true",
                "yyyy-m-d;@|true",
                "[$-804]aaaa;@|false",
                "h:mm|true",
                "[h]:mm|true",
                "[mm]|true",
                "General|false",
                "0.00|false",
                "#,##0\"元\"|false",
                "#,##0.00_m|false",
                "\\d0|false",
                "[Red]0|false",
                "0\"days\"|false",
                "G/通用格式|false",
                "[DBNum1]yyyy|true",
                "[$¥-804]#,##0.00|false",
                "\"y|false"
            })
    void formatsOfDatesAreKnown(String code, boolean date) {
        assertEquals(date, DateFormats.isDate(code));
    }
}
