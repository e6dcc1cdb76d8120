package org.bagui.plugin.ledger.month.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.ledger.month.snapshot.Figures.PlaceFigures;
import org.bagui.plugin.ledger.month.snapshot.Figures.RegisterFigures;
import org.junit.jupiter.api.Test;

/** What differs between figures that were submitted and those of now. */
class SnapshotDifferenceTest {
    private static Figures figures(PlaceFigures... places) {
        return new Figures(List.of(new RegisterFigures("enterprise-profile", Map.of(), List.of(places))));
    }

    private static PlaceFigures place(String code, Object staff) {
        return new PlaceFigures(code, Map.of("employeesTotal", staff));
    }

    @Test
    void changedNewAndGoneFiguresAreNamed() {
        Figures then = figures(place("450203", 100), place("450204", 50));
        Figures now = figures(place("450203", 120L), place("450205", 7));
        assertEquals(
                List.of(
                        new SnapshotDifference("enterprise-profile", "450203", "employeesTotal", 100, 120L),
                        new SnapshotDifference("enterprise-profile", "450204", "employeesTotal", 50, null),
                        new SnapshotDifference("enterprise-profile", "450205", "employeesTotal", null, 7)),
                SnapshotDifference.between(then, now));
    }

    @Test
    void figuresThatWereKeptAndReadAgainAreTheSame() {
        Figures then = figures(place("450203", new BigDecimal("3500.50")), place("450204", 9L));
        Figures read = Figures.ofJson(then.toJson());
        assertEquals(List.of(), SnapshotDifference.between(read, then));
        assertEquals(then.toJson(), read.toJson());
        assertEquals(64, Figures.digest(then.toJson()).length());
        assertNotEquals(
                Figures.digest(then.toJson()),
                Figures.digest(figures(place("450203", 1)).toJson()));
    }
}
