package org.bagui.plugin.reports.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.YearMonth;
import javax.ws.rs.core.MultivaluedHashMap;
import javax.ws.rs.core.MultivaluedMap;
import org.bagui.core.period.MonthRange;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

class RequestQueryTest {
    private static RequestQuery query(String name, String... values) {
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        for (String value : values) {
            map.add(name, value);
        }
        return new RequestQuery(map);
    }

    private static String code(org.junit.jupiter.api.function.Executable executable) {
        return assertThrows(Problem.class, executable).code();
    }

    @Test
    void readsMonthsAndMoments() {
        assertEquals(
                MonthRange.of(YearMonth.of(2022, 3)), query("period", "2022-03").period());
        assertNull(query("x", "1").period());
        assertEquals("bad-period", code(() -> query("period", "2022-13").period()));
        assertEquals(
                Instant.parse("2022-03-31T16:00:00Z"),
                query("asOf", "2022-04-01T00:00:00+08:00").asOf());
        assertEquals("bad-as-of", code(() -> query("asOf", "2022-04-01").asOf()));
    }

    @Test
    void refusesNumbersOutOfBounds() {
        assertEquals(7, query("limit", "7").number("limit", 1, 1, 9));
        assertEquals(1, query("x", "7").number("limit", 1, 1, 9));
        for (String bad : new String[] {"-1", "0", "10", "1e1", "99999999999999999999", ""}) {
            assertEquals("bad-parameter", code(() -> query("limit", bad).number("limit", 1, 1, 9)), bad);
        }
        assertEquals("bad-parameter", code(() -> query("limit", "1", "2").text("limit")));
    }
}
