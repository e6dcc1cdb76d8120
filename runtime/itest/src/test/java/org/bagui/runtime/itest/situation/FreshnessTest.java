package org.bagui.runtime.itest.situation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bagui.runtime.itest.crash.CrashedPlatform;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.testkit.DatabaseExtension;
import org.bagui.runtime.testkit.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who was updated lately (M34, stale alerts) is told by the last update of anything about a firm, of whatever month: rows are
 * aged while the platform is down, and a plain model is asked the same.
 */
@Tag("both-databases")
@ExtendWith(DatabaseExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshnessTest {
    private static final String REGION = "450000";
    private static final YearMonth MONTH = YearMonth.of(2022, 8);
    private static final List<YearMonth> MONTHS =
            IntStream.of(19, 18, 2, 0).mapToObj(MONTH::minusMonths).toList();
    private static final int[] AGES = {1, 30, 32, 45, 60, 90, 400};

    private static final DateTimeFormatter SQL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final Random random = new Random(34);
    private final MadeFirms made = new MadeFirms(120, MONTHS, 34);
    private final Map<Firm, Integer> own = new HashMap<>();
    private final Map<Firm, List<Integer>> ages = new HashMap<>();
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private CrashedPlatform platform;
    private OfficerClient region;

    @BeforeAll
    void age(@TempDir Path folder, TestDatabase database) throws Exception {
        platform = new CrashedPlatform(folder, database);
        for (YearMonth month : MONTHS) {
            MadeSheets.send(new OfficerClient(REGION, platform.officer()), made, month);
        }
        platform.kill();
        List<String> statements = new ArrayList<>(List.of("DELETE FROM enterprise_hist"));
        made.firms().forEach(firm -> statements.addAll(aged(firm)));
        platform.tables().change(statements);
        platform.startAgain();
        region = new OfficerClient(REGION, platform.officer());
    }

    @AfterAll
    void stop() throws InterruptedException {
        platform.close();
    }

    /** Each firm has an age of its own that few of its rows are younger than. */
    private List<String> aged(Firm firm) {
        int oldest = random.nextInt(AGES.length);
        own.put(firm, AGES[oldest]);
        List<String> statements = new ArrayList<>();
        statements.add(aged("enterprise", firm, null, AGES[oldest]));
        for (YearMonth month : MONTHS) {
            FirmMonth reported = made.month(firm, month);
            if (reported != null) {
                for (String table : List.of("enterprise_profile", "monthly_flow", "labour_demand", "training_demand")) {
                    int age = AGES[random.nextInt(8) > 0 ? AGES.length - 1 : random.nextInt(AGES.length)];
                    if (isThere(reported, table)) {
                        ages.computeIfAbsent(firm, any -> new ArrayList<>()).add(age);
                        statements.add(aged(table, firm, month, age));
                    }
                }
            }
        }
        return statements;
    }

    private static boolean isThere(FirmMonth month, String table) {
        return switch (table) {
            case "enterprise_profile" -> month.profile() != null;
            case "monthly_flow" -> month.flow() != null;
            case "labour_demand" -> !month.posts().isEmpty();
            default -> !month.trainings().isEmpty();
        };
    }

    private String aged(String table, Firm firm, YearMonth month, int days) {
        String moment = SQL.format(now.minus(Duration.ofDays(days)));
        String period = month == null ? "" : " AND period = " + month.toString().replace("-", "");
        return "UPDATE " + table + " SET updated_at = TIMESTAMP '" + moment + "' WHERE uscc = '" + MadeSheets.uscc(firm)
                + "'" + period;
    }

    /** Whether the firm is known so many days ago. */
    private boolean isKnown(Firm firm, int ago) {
        return own.get(firm) >= ago;
    }

    private boolean isFresh(Firm firm, int ago) {
        List<Integer> all = new ArrayList<>(ages.get(firm));
        all.add(own.get(firm));
        return all.stream().anyMatch(age -> age >= ago && age - ago <= 31);
    }

    private BigDecimal share(int ago, Function<Firm, Boolean> among) {
        List<Firm> known = made.firms().stream()
                .filter(firm -> among.apply(firm) && isKnown(firm, ago))
                .toList();
        long fresh = known.stream().filter(firm -> isFresh(firm, ago)).count();
        return Expected.percent(BigDecimal.valueOf(fresh), BigDecimal.valueOf(known.size()));
    }

    private static double m34(JsonNode indicators) {
        for (JsonNode one : indicators) {
            if (one.path("code").asText().equals("M34")) {
                return one.path("value").asDouble();
            }
        }
        throw new AssertionError("no M34 in " + indicators);
    }

    private String asOf(int ago) {
        return ago == 0 ? "" : "&asOf=" + now.minus(Duration.ofDays(ago));
    }

    @Test
    void theShareIsOfFirmsUpdatedInWhateverMonth() {
        assertTrue(share(0, firm -> true).doubleValue() < 90);
        for (int ago : new int[] {0, 31, 50}) {
            JsonNode read = region.client().read("ledger/situation?by=county&period=" + MONTH + asOf(ago));
            assertEquals(share(ago, firm -> true).doubleValue(), m34(read.path("indicators")), ago + " days ago");
            for (String city : List.of("450200", "450300")) {
                JsonNode part =
                        region.client().read("ledger/situation?jurisdiction=" + city + "&period=" + MONTH + asOf(ago));
                double expected = share(ago, firm -> firm.county().startsWith(city.substring(0, 4)))
                        .doubleValue();
                assertEquals(expected, m34(part.path("indicators")), city + " " + ago + " days ago");
            }
        }
    }

    @Test
    void eachGroupHasTheShareOfItsFirms() {
        Map<String, Function<Firm, String>> keys =
                Map.of("county", Firm::county, "size", Firm::size, "industry", firm -> firm.industry()
                        .substring(0, 2));
        keys.forEach((by, key) -> {
            JsonNode groups = region.client()
                    .read("ledger/situation?by=" + by + "&period=" + MONTH)
                    .path("groups");
            assertTrue(groups.size() > 2);
            for (JsonNode group : groups) {
                String name = group.path("key").asText();
                double expected = share(0, firm -> key.apply(firm).equals(name)).doubleValue();
                assertEquals(expected, m34(group.path("indicators")), by + " " + name);
            }
        });
    }

    @Test
    void whoWasNotUpdatedIsOnTheAlertList() {
        for (int ago : new int[] {0, 50}) {
            TreeSet<String> expected = new TreeSet<>();
            made.firms().stream()
                    .filter(firm -> isKnown(firm, ago) && !isFresh(firm, ago))
                    .forEach(firm -> expected.add(firm.county() + " " + MadeSheets.uscc(firm) + " 示例" + firm.county()
                            + "第" + firm.number() + "厂"));
            assertTrue(expected.size() > 10);
            List<String> listed = new ArrayList<>();
            String after = "";
            do {
                JsonNode page =
                        region.client().read("ledger/alerts?kind=stale&limit=9&period=" + MONTH + asOf(ago) + after);
                page.path("items")
                        .forEach(one -> listed.add(one.path("jurisdiction").asText() + " "
                                + one.path("uscc").asText() + " "
                                + one.path("enterpriseName").asText()));
                after = page.has("next") ? "&after=" + page.path("next").asText() : null;
            } while (after != null);
            assertEquals(List.copyOf(expected), listed, ago + " days ago");
        }
    }
}
