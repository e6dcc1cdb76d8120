package org.bagui.core.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.period.MonthRange;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ParametersTest {
    private static String refusal(Executable reading) {
        Problem problem = assertThrows(Problem.class, reading);
        return problem.status() + " " + problem.code();
    }

    @Test
    void readsMonths() {
        assertEquals(MonthRange.of(YearMonth.of(2022, 3)), Parameters.months("2022-03"));
        assertEquals(YearMonth.of(2022, 3), Parameters.month("2022-03"));
        assertNull(Parameters.months(null));
        assertEquals("400 bad-period", refusal(() -> Parameters.months("2022-13")));
        assertEquals("400 bad-period", refusal(() -> Parameters.month("2022-02..2022-03")));
        assertEquals("400 bad-period", refusal(() -> Parameters.month("202203")));
    }

    @Test
    void readsMomentsInTheTimeOfTheRegionUnlessAnOffsetIsGiven() {
        Instant midnight = Instant.parse("2022-03-31T16:00:00Z");
        for (String text : List.of(
                "2022-04-01",
                "2022-04-01T00:00:00",
                "2022-04-01T00:00:00+08:00",
                "2022-04-01T00:00:00 08:00",
                "2022-03-31T16:00:00Z",
                "2022-03-31T12:00:00-04:00")) {
            assertEquals(midnight, Parameters.moment(text), text);
        }
        assertNull(Parameters.moment(null));
        for (String text : List.of("", "now", "2022-13-01", "2022-04-01T25:00", "1".repeat(100_000))) {
            assertEquals("400 bad-as-of", refusal(() -> Parameters.moment(text)));
        }
    }

    @Test
    void refusesNumbersOutOfBounds() {
        assertEquals(7, Parameters.whole("size", "7", 1, 1, 9));
        assertEquals(1, Parameters.whole("size", null, 1, 1, 9));
        for (String bad : List.of("-1", "0", "10", "1e1", "99999999999999999999", "")) {
            assertEquals("400 bad-parameter", refusal(() -> Parameters.whole("size", bad, 1, 1, 9)), bad);
            assertEquals("400 bad-limit", refusal(() -> Parameters.whole("limit", bad, 1, 1, 9)), bad);
        }
    }

    @Test
    void readsFlagsNamesAndIds() {
        assertTrue(Parameters.flag("count", "true"));
        assertFalse(Parameters.flag("count", null));
        assertEquals("400 bad-parameter", refusal(() -> Parameters.flag("count", "yes")));
        assertEquals(List.of("a", "b"), Parameters.names("by", "a, b"));
        assertEquals("400 bad-parameter", refusal(() -> Parameters.names("by", "a,,b")));
        assertEquals("400 bad-parameter", refusal(() -> Parameters.names("by", "a,".repeat(300) + "a")));
        assertEquals(12, Parameters.id("12"));
        assertEquals("404 not-found", refusal(() -> Parameters.id("-1")));
        assertEquals("404 not-found", refusal(() -> Parameters.id("9".repeat(19))));
    }
}
