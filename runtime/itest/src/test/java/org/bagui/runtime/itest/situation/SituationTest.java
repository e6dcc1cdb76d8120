package org.bagui.runtime.itest.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every indicator over thousands of made-up enterprises and fourteen months, against an independent computation. */
@Edition
@Tag("both-databases")
@Tag("sql-dialect")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SituationTest {
    /** In the POM: fewer in the short run. */
    private static final int FIRMS = Integer.getInteger("bagui.situation.firms", 1_000);

    private static final YearMonth FIRST = YearMonth.of(2022, 1);
    private static final YearMonth MONTH = YearMonth.of(2023, 2);
    private static final List<YearMonth> MONTHS =
            IntStream.range(0, 14).mapToObj(FIRST::plusMonths).toList();
    private static final Map<String, YearMonth> AGAINST = IndicatorCheck.against(MONTH);

    private final MadeFirms made = new MadeFirms(FIRMS, MONTHS, 45);
    private OfficerClient region;

    @BeforeAll
    void report(RunningEdition platform) {
        region = OfficerClient.officer(platform, "450000");
        for (YearMonth month : MONTHS) {
            MadeSheets.send(region, made, month);
        }
    }

    @Test
    void everyIndicatorOfTheRegionIsRight() {
        JsonNode situation = region.client().read("ledger/situation?period=" + MONTH);
        assertEquals("2022-12", situation.path("comparedWith").path("yearStart").asText());
        Compared compared = new Compared();
        new IndicatorCheck(made, MONTH, compared).check("region", situation.path("indicators"), firm -> true);
        compared.assertSame("in the region");
        assertFresh(situation.path("indicators"));
        List<String> codes = new ArrayList<>();
        situation.path("indicators").forEach(one -> {
            codes.add(one.path("code").asText());
            assertFalse(one.path("title").asText().startsWith("indicator."), one.toString());
            assertTrue(one.path("rollup").asText().matches("/api/v1/(registers|ledger)/.+"), one.toString());
        });
        assertTrue(
                codes.containsAll(List.of("M02", "M04", "M10", "M20", "M21", "M22", "M24", "M34", "M38")),
                () -> codes.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"city", "county", "industry", "sector", "size", "park"})
    void everyIndicatorOfEachGroupIsRight(String by) {
        Map<String, Function<Firm, String>> keys = Map.of(
                "city",
                firm -> firm.county().substring(0, 4) + "00",
                "county",
                Firm::county,
                "industry",
                firm -> firm.industry().substring(0, 2),
                "sector",
                Firm::sector,
                "size",
                Firm::size,
                "park",
                this::park);
        JsonNode groups = region.client()
                .read("ledger/situation?period=" + MONTH + "&by=" + by)
                .path("groups");
        TreeSet<String> expected = new TreeSet<>();
        made.firms().stream()
                .filter(firm -> made.month(firm, MONTH) != null
                        || AGAINST.values().stream().anyMatch(month -> made.month(firm, month) != null))
                .forEach(firm -> expected.add(keys.get(by).apply(firm)));
        TreeSet<String> there = new TreeSet<>();
        Compared compared = new Compared();
        IndicatorCheck check = new IndicatorCheck(made, MONTH, compared);
        for (JsonNode group : groups) {
            String key = group.path("key").asText();
            there.add(key);
            check.check(by + " " + key, group.path("indicators"), firm -> keys.get(by)
                    .apply(firm)
                    .equals(key));
        }
        assertEquals(expected, there);
        compared.assertSame("by " + by);
    }

    /** The park stands in profiles only. */
    private String park(Firm firm) {
        List<YearMonth> months = new ArrayList<>(AGAINST.values());
        months.add(MONTH);
        boolean said = months.stream()
                .map(month -> made.month(firm, month))
                .anyMatch(month -> month != null && month.profile() != null);
        return said && firm.park() != null ? firm.park() : "";
    }

    @Test
    void shortageAndPayByCategoryAreRight() {
        JsonNode indicators = region.client()
                .read("ledger/situation?jurisdiction=450200&period=" + MONTH)
                .path("indicators");
        for (JsonNode part : part(indicators, "M20")) {
            assertEquals(
                    shortage(MONTH, part.path("key").asText()),
                    part.path("value").asLong());
            assertEquals(
                    shortage(AGAINST.get("lastYear"), part.path("key").asText()),
                    part.path("lastYear").asLong());
        }
        assertEquals(3, part(indicators, "M20").size());
        for (JsonNode part : part(indicators, "M24")) {
            List<Post> posts = posts(MONTH, part.path("key").asText());
            long weight = posts.stream().mapToLong(Post::shortage).sum();
            long pay = posts.stream()
                    .mapToLong(post -> (long) post.min() * post.shortage())
                    .sum();
            assertEquals((double) pay / weight, part.path("value").asDouble(), 0.01);
        }
        assertEquals(3, part(indicators, "M24").size());
    }

    @Test
    void trainingByModeAndLevelIsRight() {
        JsonNode parts =
                part(region.client().read("ledger/situation?period=" + MONTH).path("indicators"), "M30");
        Map<String, Long> read = new TreeMap<>();
        Map<String, Long> yearAgo = new TreeMap<>();
        for (JsonNode part : parts) {
            read.put(part.path("key").asText(), part.path("value").asLong());
            yearAgo.put(part.path("key").asText(), part.path("lastYear").asLong());
        }
        assertEquals(trainees(MONTH), read);
        assertEquals(trainees(AGAINST.get("lastYear")), yearAgo);
    }

    private Map<String, Long> trainees(YearMonth month) {
        Map<String, Long> trainees = new TreeMap<>();
        made.month(month).stream()
                .flatMap(one -> one.trainings().stream())
                .forEach(one -> trainees.merge(
                        one.mode() + "/" + (one.level() == null ? "" : one.level()), (long) one.trainees(), Long::sum));
        return trainees;
    }

    private long shortage(YearMonth month, String category) {
        return posts(month, category).stream().mapToLong(Post::shortage).sum();
    }

    private List<Post> posts(YearMonth month, String category) {
        return made.month(month).stream()
                .filter(one -> one.firm().county().startsWith("4502"))
                .flatMap(one -> one.posts().stream())
                .filter(post -> post.category().equals(category))
                .toList();
    }

    @Test
    void partsAreThoseOfThePlacesAndSumUp() {
        JsonNode indicators =
                region.client().read("ledger/situation?period=" + MONTH).path("indicators");
        long cities = 0;
        for (JsonNode part : part(indicators, "M22")) {
            cities += part.path("value").asLong();
        }
        assertEquals(IndicatorCheck.find(indicators, "M15").path("value").asLong(), cities);
        JsonNode top = part(indicators, "M21");
        assertEquals(5, top.size());
        for (int i = 1; i < top.size(); i++) {
            assertTrue(top.get(i - 1).path("value").asLong()
                    >= top.get(i).path("value").asLong());
        }
    }

    /** All was written just now, of whatever month. */
    private static void assertFresh(JsonNode indicators) {
        Compared compared = new Compared();
        compared.number(
                "M34",
                BigDecimal.valueOf(100),
                IndicatorCheck.find(indicators, "M34").path("value"));
        compared.assertSame("in freshness");
    }

    private static JsonNode part(JsonNode indicators, String code) {
        return IndicatorCheck.find(indicators, code).path("parts");
    }
}
