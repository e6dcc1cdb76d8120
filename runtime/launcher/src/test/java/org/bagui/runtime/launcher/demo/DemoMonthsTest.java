package org.bagui.runtime.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.launcher.demo.DemoMonths.Age;
import org.junit.jupiter.api.Test;

class DemoMonthsTest {
    private static List<YearMonth> months(String instant) {
        DemoMonths months = DemoMonths.before(Clock.fixed(Instant.parse(instant), ZoneOffset.UTC));
        return Stream.of(Age.values()).map(months::of).toList();
    }

    @Test
    void areTheLastThreeThatAreOver() {
        List<YearMonth> overTheYear = List.of(YearMonth.of(2026, 1), YearMonth.of(2025, 12), YearMonth.of(2025, 11));
        assertEquals(overTheYear, months("2026-02-14T03:00:00Z"));
        assertEquals(overTheYear, months("2026-02-28T15:59:59Z"));
    }

    @Test
    void turnWhenTheyTurnInShanghai() {
        assertEquals(YearMonth.of(2026, 2), months("2026-02-28T16:00:00Z").get(0));
    }
}
