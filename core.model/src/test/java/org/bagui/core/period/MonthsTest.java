package org.bagui.core.period;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthsTest {
    private static final Optional<YearMonth> MARCH = Optional.of(YearMonth.of(2022, 3));

    @Test
    void agreesWithTheVectors() {
        int seen = 0;
        for (var row : SharedData.copy("test_vectors.csv")) {
            if (row.get("kind").equals("PERIOD")) {
                boolean valid = row.get("expected").equals("valid");
                assertEquals(valid, Months.parseCompact(row.get("value")).isPresent(), row.get("value"));
                seen++;
            }
        }
        assertEquals(10, seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "202203",
                " 202203 ",
                "２０２２０３",
                "2022-03",
                "2022年3月",
                "2022年03月",
                "2022 年 3 月",
                "2022年3月份",
                "2022.3",
                "2022.03",
                "2022/3",
                "2022／０３"
            })
    void readsTheMonthsOfSheets(String text) {
        assertEquals(MARCH, Months.parseSheet(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2022", "2022-2", "22-02", "202213", "2022年13月", "2022.0", "3月", "2022-03-01", "100001", "若干"
            })
    void refusesOtherTexts(String text) {
        assertEquals(Optional.empty(), Months.parseSheet(text));
        assertEquals(Optional.empty(), Months.parse(text));
    }

    @Test
    void theInterfaceIsStrict() {
        assertEquals(MARCH, Months.parse("2022-03"));
        for (String text : new String[] {null, "202203", " 2022-03", "2022-3", "２022-03", "+2022-03", "2022-03\n"}) {
            assertEquals(Optional.empty(), Months.parse(text), text);
        }
        assertEquals(Optional.empty(), Months.parseSheet(null));
        assertEquals(Optional.empty(), Months.parseSheet("2022年3月".repeat(100)));
    }

    @Test
    void readsRanges() {
        MonthRange range = Months.parseRange("2022-02..2022-06").orElseThrow();
        assertEquals(new MonthRange(YearMonth.of(2022, 2), YearMonth.of(2022, 6)), range);
        assertEquals("2022-02..2022-06", Months.format(range));
        assertEquals("2022-03", Months.format(Months.parseRange("2022-03").orElseThrow()));
        for (String text :
                new String[] {null, "", "..", "2022-06..2022-02", "2022-02..", "2022-02...2022-03", "2022-02..x"}) {
            assertTrue(Months.parseRange(text).isEmpty(), text);
        }
    }

    @Test
    void writesMonths() {
        YearMonth march = MARCH.orElseThrow();
        assertEquals("2022-03", Months.format(march));
        assertEquals("2022年3月", Months.formatZh(march));
        assertEquals(202203, Months.toInt(march));
        assertEquals(march, Months.fromInt(202203));
        assertThrows(DateTimeException.class, () -> Months.fromInt(202213));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2022年2月25日", "2022-2-25", "2022-02-25", "2022/2/25", "2022.2.25", "20220225", " ２０２２年２月２５日"})
    void readsTheDatesOfSheets(String text) {
        assertEquals(Optional.of(LocalDate.of(2022, 2, 25)), SheetDates.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2022-2-30",
                "20220230",
                "2022-13-01",
                "2022-02/25",
                "2022年2月",
                "25/2/2022",
                "44617",
                "2022-0-1"
            })
    void refusesOtherDates(String text) {
        assertEquals(Optional.empty(), SheetDates.parse(text));
    }

    @Test
    void theBusinessDayIsThatOfShanghai() {
        Clock evening = Clock.fixed(Instant.parse("2022-02-28T16:30:00Z"), ZoneOffset.UTC);
        assertEquals(LocalDate.of(2022, 3, 1), BusinessClock.today(evening));
        assertEquals(YearMonth.of(2022, 3), BusinessClock.month(evening));
        assertEquals(BusinessClock.ZONE, BusinessClock.system().getZone());
        assertEquals(Optional.empty(), SheetDates.parse(null));
    }
}
