package org.bagui.runtime.persistence.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

class HistoryMomentsTest {
    private static final Instant NOON = Instant.parse("2022-03-31T04:00:00Z");

    private Instant clock = NOON;
    private final HistoryMoments moments = new HistoryMoments(connection -> clock);

    @Test
    void momentsRiseThoughTheClockStandsOrGoesBack() throws SQLException {
        Instant first = moments.begin(null);
        Instant second = moments.begin(null);
        clock = NOON.minusSeconds(60);
        Instant third = moments.begin(null);
        assertEquals(NOON, first);
        assertTrue(second.isAfter(first) && third.isAfter(second));
    }

    @Test
    void settledEndsBeforeTheOldestOpenWrite() throws SQLException {
        Instant first = moments.begin(null);
        clock = NOON.plusSeconds(10);
        Instant second = moments.begin(null);
        assertEquals(first.minus(1, ChronoUnit.MICROS), moments.settled(null));
        moments.end(first);
        assertEquals(second.minus(1, ChronoUnit.MICROS), moments.settled(null));
        moments.end(second);
        clock = NOON.plusSeconds(20);
        assertEquals(clock, moments.settled(null));
    }

    @Test
    void whatWasCalledSettledStaysSoThoughTheClockGoesBack() throws SQLException {
        Instant settled = moments.settled(null);
        clock = NOON.minusSeconds(60);
        assertTrue(moments.begin(null).isAfter(settled));
    }

    @Test
    void openWindowAndFutureAreToldApart() throws SQLException {
        Instant open = moments.begin(null);
        assertEquals(
                409,
                assertThrows(Problem.class, () -> moments.requireSettled(null, open))
                        .status());
        assertEquals(
                400,
                assertThrows(Problem.class, () -> moments.requireSettled(null, NOON.plusSeconds(1)))
                        .status());
        moments.requireSettled(null, NOON.minusSeconds(1));
    }
}
