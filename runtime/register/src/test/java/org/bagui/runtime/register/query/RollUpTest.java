package org.bagui.runtime.register.query;

import static org.bagui.runtime.register.query.QueriesTest.SAMPLE;
import static org.bagui.runtime.register.query.QueriesTest.actor;
import static org.bagui.runtime.register.query.QueriesTest.refusal;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.period.MonthRange;
import org.bagui.core.register.service.RollUp;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.runtime.register.definition.Definitions;
import org.bagui.runtime.register.texts.L10n;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RollUpTest {
    private static final MonthRange SPRING = new MonthRange(YearMonth.of(2022, 2), YearMonth.of(2022, 5));
    private static final MonthRange MARCH = MonthRange.of(YearMonth.of(2022, 3));

    private final QueriedEntries entries = new QueriedEntries();
    private final RollUpQueryService service = new RollUpQueryService(
            entries.transactions,
            entries,
            Clock.fixed(Instant.parse("2022-06-01T00:00:00Z"), ZoneOffset.UTC),
            RecordedPlaces.NONE);

    @BeforeEach
    void fill() {
        add(450203000000L, 3, "36", 10, 1, "3000");
        add(450203001000L, 3, "36", 30, 2, "5000");
        add(450204000000L, 3, "13", 5, 4, null);
        add(450100000000L, 3, null, 7, null, "4000");
        add(450203000000L, 4, "36", 20, 8, "3500");
    }

    private void add(long place, int month, String industry, Integer shortage, Integer hires, String wage) {
        entries.with(
                SAMPLE,
                "scopePlace",
                place,
                "period",
                YearMonth.of(2022, month),
                "industryCode",
                industry,
                "shortageCurrent",
                shortage,
                "hires",
                hires,
                "wage",
                wage == null ? null : new BigDecimal(wage));
    }

    private RollUp read(MonthRange period, List<String> by, List<String> measures, boolean last) {
        return service.read(
                actor("450000"), SAMPLE, new RollUpQuery("sample", null, period, by, measures, List.of(), last, null));
    }

    private static String show(RollUp rollUp) {
        StringBuilder text = new StringBuilder();
        rollUp.rows()
                .forEach(row -> text.append(row.cells()).append(row.figures()).append(' '));
        return text.append("= ").append(rollUp.totals()).toString();
    }

    @Test
    void addsByPlaceLevel() {
        assertEquals(
                "[450100][7, 1] [450200][45, 3] = [52, 4]",
                show(read(MARCH, List.of("city"), List.of("shortageCurrent", "count"), false)));
        assertEquals(
                "[450100][7] [450203][40] [450204][5] = [52]",
                show(read(MARCH, List.of("county"), List.of("shortageCurrent"), false)));
        assertEquals(
                "[450100][7] [450203][10] [450203001][30] [450204][5] = [52]",
                show(read(MARCH, List.of("township"), List.of("shortageCurrent"), false)),
                "what has no township stands under its own place");
        assertEquals("[450000][52] = [52]", show(read(MARCH, List.of("region"), List.of("shortageCurrent"), false)));
    }

    @Test
    void keepsMonthsApartAndPutsAbsentCodesLast() {
        assertEquals(
                "[2022-03, 13][5] [2022-03, 36][40] [2022-03, null][7] [2022-04, 36][20] = [72]",
                show(read(SPRING, List.of("period", "industryCode"), List.of("shortageCurrent"), false)));
    }

    @Test
    void meansAreWeightedAlsoInTheTotal() {
        // Weighted by the shortage: (3000*10 + 5000*30) / 40, and with 4000*7 over all.
        assertEquals(
                "[450100][4000.00] [450200][4500.00] = [4425.53]",
                show(read(MARCH, List.of("city"), List.of("wage"), false)));
    }

    @Test
    void refusesStocksOverMonths() {
        assertEquals(
                "stock-over-time",
                refusal(() -> read(SPRING, List.of("city"), List.of("count", "shortageCurrent"), false)));
        assertEquals("stock-over-time", refusal(() -> read(null, List.of(), List.of("wage"), false)));
        assertEquals("stock-over-time", refusal(() -> read(SPRING, List.of(), List.of(), false)));
        assertEquals(
                "[450100][null, 1] [450200][15, 4] = [15, 5]",
                show(read(SPRING, List.of("city"), List.of("hires", "count"), false)),
                "flows and numbers of entries add up");
    }

    @Test
    void ofStocksTheLastMonthWithEntriesCounts() {
        assertEquals(
                "[450100][null, null, null, null] [450200][20, 15, 3500.00, 1] = [20, 15, 3500.00, 1]",
                show(read(SPRING, List.of("city"), List.of("shortageCurrent", "hires", "wage", "count"), true)));
        MonthRange later = MonthRange.of(YearMonth.of(2022, 5));
        MonthRange summer = new MonthRange(later.from(), YearMonth.of(2022, 8));
        assertEquals("= [null, 0]", show(read(summer, List.of("city"), List.of("shortageCurrent", "count"), true)));
    }

    @Test
    void defaultsToAllMeasuresAndAsksTheDatabaseAsFewTimesAsCanBe() {
        RollUp all = read(MARCH, List.of("city"), List.of(), false);
        assertEquals(List.of("shortageCurrent", "hires", "wage", "count"), all.measures());
        assertEquals(Arrays.asList(52L, 7L, new BigDecimal("4425.53"), 4L), all.totals());
        assertEquals(2, entries.asked.size(), "one for the rows, one for the mean of all");
        entries.asked.clear();
        read(MARCH, List.of("city"), List.of("shortageCurrent"), false);
        assertEquals(1, entries.asked.size());
    }

    @Test
    void refusesBadParts() {
        assertEquals("unknown-dimension", refusal(() -> read(MARCH, List.of("postTitle"), List.of(), false)));
        assertEquals("unknown-dimension", refusal(() -> read(MARCH, List.of("x"), List.of(), false)));
        assertEquals("duplicate-dimension", refusal(() -> read(MARCH, List.of("city", "city"), List.of(), false)));
        assertEquals("unknown-measure", refusal(() -> read(MARCH, List.of(), List.of("ordinal"), false)));
        assertEquals("duplicate-dimension", refusal(() -> read(MARCH, List.of(), List.of("wage", "wage"), false)));
        var enterprise = Definitions.read(
                        Enterprise.class, "b", L10n.of(Enterprise.class.getClassLoader(), "enterprise"))
                .orThrow();
        assertEquals(
                "no-period",
                refusal(() -> service.read(
                        actor("450000"),
                        enterprise,
                        new RollUpQuery(
                                "enterprise", null, null, List.of("period"), List.of(), List.of(), false, null))));
    }
}
