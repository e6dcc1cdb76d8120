package org.bagui.runtime.itest.year;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Twelve months of the whole region, played over REST: firms that are late, silent, without a change or recorded twice, months
 * that are returned, opened again and corrected, a county with a new code, two that become one, an occupation that goes. What
 * the platform tells is compared with a model that is computed here, from what was sent alone.
 */
@Edition
@Tag("both-databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedYearTest {
    /** In the POM: fewer in the short run. */
    private static final int FIRMS = Integer.getInteger("bagui.year.firms", 300);
    /** From so many firms on every city plays, and not only the two whose counties change. */
    private static final int MANY = 1_000;

    private static final long SEED = Long.getLong("bagui.year.seed", 17);
    private static final int MOMENTS = 50;

    private final PlayedYear year = PlayedYear.of(FIRMS, SEED);
    private OfficerClient region;

    @BeforeAll
    void play(RunningEdition platform) {
        List<String> cities = FIRMS < MANY
                ? List.of("450200", "451200")
                : List.copyOf(year.places().cities());
        try {
            region = year.play(platform, cities).region();
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + SEED, e);
        }
    }

    private static void assertSame(Compared compared) {
        compared.assertSame("with seed " + SEED);
    }

    private Map<String, YearMonth> since() {
        return Map.of(
                YearPlaces.DISTRICT,
                year.months().get(YearChanges.RENAMED_IN),
                YearPlaces.JOINT,
                year.months().get(YearChanges.JOINED_IN));
    }

    @Test
    void dueReportedAndLateAreRight() {
        Compared compared = new Compared();
        YearPages pages = new YearPages(year, region, compared);
        for (YearMonth month : year.months()) {
            pages.region(month);
            year.places().cities().forEach(city -> pages.city(city, month));
            YearState.REGISTERS.forEach(register -> pages.status(month, register));
        }
        assertSame(compared);
    }

    @Test
    void indicatorsAreRight() {
        Compared compared = new Compared();
        YearIndicators indicators = new YearIndicators(year, year.model().now(), region, compared);
        for (YearMonth month : year.months()) {
            List.of("city", "county", "industry", "size").forEach(by -> indicators.check(month, by, ""));
        }
        assertSame(compared);
    }

    @Test
    void rollUpsAreRight() {
        Compared compared = new Compared();
        YearRollUps rollUps = new YearRollUps(region, since(), compared);
        for (String register : YearRollUps.MEASURES.keySet()) {
            for (String by : List.of("county,period", "city,period", "industryCode,period", "period")) {
                rollUps.check(year.model().now(), register, year.months(), by, "");
            }
        }
        rollUps.check(year.model().now(), "labour-demand", year.months(), "postCategory,period", "");
        rollUps.check(year.model().now(), "training-demand", year.months(), "occupationCode,trainingMode,period", "");
        assertSame(compared);
    }

    @Test
    void everyMomentIsToldAsItWas() {
        Compared compared = new Compared();
        Random random = new Random(SEED);
        List<YearModel.Moment> moments = year.model().some(MOMENTS, random);
        assertTrue(moments.size() == MOMENTS || FIRMS < MANY, () -> moments.size() + " moments");
        for (YearModel.Moment moment : moments) {
            YearState then = year.model().at(moment);
            YearMonth month = year.months().get(random.nextInt(year.months().size()));
            String asOf = "&asOf=" + URLEncoder.encode(moment.at().toString(), StandardCharsets.UTF_8);
            YearRollUps rollUps = new YearRollUps(region, since(), compared);
            YearRollUps.MEASURES
                    .keySet()
                    .forEach(register -> rollUps.check(then, register, year.months(), "city,period", asOf));
            new YearIndicators(year, then, region, compared).check(month, "city", asOf);
        }
        assertSame(compared);
    }

    /** The last three months, in one of which places are partly late; and the months of the changes of places. */
    @Test
    void everyNumberOfTheReportsIsTraced() throws IOException {
        Compared compared = new Compared();
        for (int i : List.of(0, YearChanges.RENAMED_IN, YearChanges.JOINED_IN, 9, 10, 11)) {
            YearMonth month = year.months().get(i);
            YearReports reports = new YearReports(year, month, compared);
            reports.region(region.client().read("reports/region-month?format=json&period=" + month));
            for (String city : List.of("450100", "450200", "451200")) {
                reports.city(
                        city,
                        region.client()
                                .read("reports/city-month?format=json&period=" + month + "&jurisdiction=" + city));
            }
        }
        assertSame(compared);
        keeps("region-month", "");
        keeps("city-month", "&jurisdiction=451200");
    }

    /** Keeps a report as a workbook, for whoever wants to look at it. */
    private void keeps(String report, String parameters) throws IOException {
        Path folder = Path.of(System.getProperty("bagui.root"), "runtime/itest/target/year");
        Files.createDirectories(folder);
        YearMonth month = year.months().get(10);
        byte[] file = region.client()
                .get("reports/" + report + "?format=xlsx&period=" + month + parameters)
                .orThrow()
                .body();
        Files.write(folder.resolve(report + ".xlsx"), file);
    }
}
