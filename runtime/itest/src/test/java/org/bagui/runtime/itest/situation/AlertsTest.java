package org.bagui.runtime.itest.situation;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The alert list page by page, and the outlook with its error, against plain loops over made-up months. */
@Edition
@Tag("both-databases")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertsTest {
    private static final YearMonth MONTH = YearMonth.of(2022, 8);
    private static final List<YearMonth> MONTHS = IntStream.rangeClosed(0, 7)
            .mapToObj(back -> MONTH.minusMonths(7 - back))
            .toList();

    private final MadeFirms made = new MadeFirms(240, MONTHS, 11);
    private OfficerClient region;

    @BeforeAll
    void report(RunningEdition platform) {
        region = OfficerClient.officer(platform, "450000");
        for (YearMonth month : MONTHS) {
            MadeSheets.send(region, made, month);
        }
    }

    @Test
    void eachEnterpriseStandsOnTheListForItsReasons() {
        Set<String> expected = new TreeSet<>();
        for (FirmMonth.Firm firm : made.firms()) {
            FirmMonth now = made.month(firm, MONTH);
            String name = firm.county() + "-" + MadeSheets.uscc(firm);
            boolean losing = Stream.of(0, 1, 2).allMatch(back -> {
                FirmMonth one = made.month(firm, MONTH.minusMonths(back));
                return one != null
                        && one.flow() != null
                        && one.flow().separations() > one.flow().hires();
            });
            if (losing) {
                expected.add(name + " losses");
            }
            if (now != null && now.lacksMuch()) {
                expected.add(name + " shortage-rate");
            }
        }
        assertTrue(expected.stream().anyMatch(one -> one.endsWith("losses")));
        assertEquals(expected, listed(""), "all was written just now, so nobody is stale");
        Set<String> losses = new TreeSet<>(expected);
        losses.removeIf(one -> !one.endsWith("losses"));
        assertEquals(losses, listed("&kind=losses"));
    }

    /** All pages of seven, each reason on a line of its own. */
    private Set<String> listed(String parameters) {
        Set<String> listed = new TreeSet<>();
        List<String> order = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = region.client().read("ledger/alerts?limit=7&period=" + MONTH + parameters + after);
            for (JsonNode one : page.path("items")) {
                String name = one.path("jurisdiction").asText() + "-"
                        + one.path("uscc").asText();
                order.add(name);
                one.path("kinds").forEach(kind -> listed.add(name + " " + kind.asText()));
            }
            after = page.has("next") ? "&after=" + page.path("next").asText() : null;
        } while (after != null);
        assertEquals(List.copyOf(new TreeSet<>(order)), order);
        return listed;
    }

    @Test
    void aMissingMonthIsAskedFor() {
        for (String path : List.of("ledger/alerts", "ledger/outlook", "ledger/situation")) {
            assertRefused(400, "period-required", region.client().get(path));
        }
    }

    @Test
    void theOutlookIsTheMeanOfThreeMonthsAndTellsItsError() {
        JsonNode outlook = region.client().read("ledger/outlook?by=city&period=" + MONTH);
        JsonNode month = outlook.path("whole").path("months").get(1);
        assertEquals(MONTH.plusMonths(2).toString(), month.path("period").asText());
        assertEquals(Math.round(mean(MONTH)), month.path("shortage").asLong());
        // Two months ahead can be tested from the third month on.
        double sum = 0;
        int tested = 0;
        for (int from = 2; from + 2 < MONTHS.size(); from++) {
            sum += Math.abs(mean(MONTHS.get(from)) - shortage(MONTHS.get(from + 2)));
            tested++;
        }
        assertEquals(tested, month.path("tested").asInt());
        assertEquals(sum / tested, month.path("meanError").asDouble(), 0.06);
        long cities = 0;
        for (JsonNode group : outlook.path("groups")) {
            cities += group.path("shortage").asLong();
        }
        assertEquals(shortage(MONTH), cities);
    }

    private double mean(YearMonth month) {
        return (shortage(month) + shortage(month.minusMonths(1)) + shortage(month.minusMonths(2))) / 3.0;
    }

    private long shortage(YearMonth month) {
        return made.month(month).stream()
                .flatMap(one -> one.posts().stream())
                .mapToLong(FirmMonth.Post::shortage)
                .sum();
    }
}
