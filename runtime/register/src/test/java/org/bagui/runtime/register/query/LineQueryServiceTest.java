package org.bagui.runtime.register.query;

import static org.bagui.runtime.register.query.QueriesTest.SAMPLE;
import static org.bagui.runtime.register.query.QueriesTest.actor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Kind;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** Lines are read in parts that together are the place asked for, each once, as large as the database may hold. */
class LineQueryServiceTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 3);
    private static final int LARGE = 2;

    private final QueriedEntries entries = new QueriedEntries();
    private final LineQueryService service = new LineQueryService(
            entries.transactions,
            entries,
            BuiltInPlaces.directory(),
            Clock.fixed(Instant.parse("2022-06-01T00:00:00Z"), ZoneOffset.UTC));

    LineQueryServiceTest() {
        entries.mostTogether = LARGE;
    }

    private List<Scope> read(String actor, String place) {
        Column heads = new Column("heads", Kind.SUM, List.of(SAMPLE.require("shortageCurrent")), List.of());
        Source source = new Source(SAMPLE, List.of(heads));
        Scope scope = place == null ? null : Scope.of(PlaceCode.of(place));
        service.read(actor(actor), new LineSelection(List.of(source), List.of(MONTH), scope, null), line -> {});
        return entries.asked.stream()
                .filter(LineSelection.class::isInstance)
                .map(asked -> ((LineSelection) asked).place())
                .toList();
    }

    private static void assertWhole(Scope whole, List<Scope> parts) {
        long next = whole.from();
        for (Scope part : parts) {
            assertEquals(next, part.from());
            next = part.to() + 1;
        }
        assertEquals(whole.to() + 1, next);
    }

    private void report(long place, int entriesOfTheMonth) {
        for (int i = 0; i < entriesOfTheMonth; i++) {
            entries.with(SAMPLE, "scopePlace", place, "period", MONTH);
        }
    }

    @Test
    void aSmallRegionIsReadAtOnce() {
        report(450203000000L, LARGE);
        assertEquals(List.of(Scope.of(PlaceCode.of("450000"))), read("450000", null));
    }

    @Test
    void aLargeRegionIsReadCityByCity() {
        report(450203000000L, LARGE);
        report(450302000000L, LARGE);
        List<Scope> parts = read("450000", null);
        assertWhole(Scope.of(PlaceCode.of("450000")), parts);
        assertEquals(15, parts.size(), "what stands before the first city, and fourteen cities");
    }

    @Test
    void aLargeCityIsReadCountyByCounty() {
        report(450203000000L, LARGE + 1);
        List<Scope> parts = read("450000", null);
        assertWhole(Scope.of(PlaceCode.of("450000")), parts);
        assertTrue(parts.contains(Scope.of(PlaceCode.of("450203"))), parts::toString);
        assertTrue(parts.contains(Scope.of(PlaceCode.of("450300"))), "a small one is read whole");
    }

    @Test
    void aDatabaseThatGroupsOnDiskReadsTheRegionAtOnce() {
        entries.mostTogether = Long.MAX_VALUE;
        report(450203000000L, LARGE + 1);
        assertEquals(List.of(Scope.of(PlaceCode.of("450000"))), read("450000", null));
    }

    @Test
    void aCountyIsReadAsItIs() {
        assertEquals(List.of(Scope.of(PlaceCode.of("450203"))), read("450200", "450203"));
        assertEquals(
                404, assertThrows(Problem.class, () -> read("450203", "450200")).status());
    }
}
