package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages follow one another without gap or repetition, sorted and filtered as asked. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class PagesTest {
    private static final String PLACE = "450206";
    private static final String PATH = "registers/enterprise-profile/entries";
    private static final int ENTRIES = 23;

    private static OfficerClient officer;

    @BeforeAll
    static void aCountyReports(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
        List<Report> reports = new ArrayList<>();
        for (int i = 1; i <= ENTRIES; i++) {
            reports.add(Report.profile(PLACE, i)
                    .with("employeesTotal", 100 + i % 4)
                    .with("employeesFemale", i % 3 == 0 ? null : i % 5)
                    .with("industryCode", i % 2 == 0 ? "36" : "13"));
        }
        assertEquals(
                ENTRIES,
                officer.imports(Sheet.of(reports), "atomic")
                        .path("rows")
                        .path("new")
                        .asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "uscc", "-employeesTotal", "employeesTotal,-uscc", "industryCode,-employeesTotal"})
    void everyEntryComesOnce(String sort) {
        String sorted = sort.isEmpty() ? "" : "&sort=" + sort;
        List<String> whole = uscc(officer.client().read(PATH + "?limit=100" + sorted));
        List<String> found = new ArrayList<>();
        String next = "";
        int pages = 0;
        do {
            JsonNode page = officer.client().read(PATH + "?limit=5" + sorted + next);
            found.addAll(uscc(page));
            next = page.path("next").isTextual()
                    ? "&after=" + encoded(page.path("next").asText())
                    : null;
            pages++;
        } while (next != null);
        assertEquals(5, pages);
        assertEquals(whole, found);
        assertEquals(ENTRIES, new TreeSet<>(found).size());
    }

    @Test
    void sortingFollowsTheFields() {
        JsonNode items = officer.client()
                .read(PATH + "?limit=100&sort=-employeesTotal,uscc")
                .path("items");
        for (int i = 1; i < items.size(); i++) {
            int before = items.get(i - 1).path("employeesTotal").asInt();
            int here = items.get(i).path("employeesTotal").asInt();
            assertTrue(before >= here, items::toString);
            if (before == here) {
                assertTrue(items.get(i - 1)
                                .path("uscc")
                                .asText()
                                .compareTo(items.get(i).path("uscc").asText())
                        < 0);
            }
        }
    }

    @Test
    void filtersAndFieldsAndCounts() {
        assertEquals(ENTRIES, officer.counts(Report.PROFILE, ""));
        assertEquals(11, officer.counts(Report.PROFILE, "&where=industryCode=36"));
        assertEquals(12, officer.counts(Report.PROFILE, "&where=" + encoded("industryCode!=36")));
        assertEquals(
                6,
                officer.counts(Report.PROFILE, "&where=" + encoded("employeesTotal>=102") + "&where=industryCode=36"));
        assertEquals(0, officer.counts(Report.PROFILE, "&period=2022-04"));
        assertEquals(ENTRIES, officer.counts(Report.PROFILE, "&period=2022-02..2022-04"));
        assertEquals(1, officer.counts(Report.PROFILE, "&q=" + encoded("第23厂")));
        assertEquals(1, officer.counts(Report.PROFILE, "&q=" + CreditCodes.of(PLACE, 7)));
        JsonNode item = officer.client()
                .read(PATH + "?limit=1&fields=uscc,employeesTotal")
                .path("items")
                .get(0);
        assertEquals(Set.of("id", "uscc", "employeesTotal"), names(item), "an entry is never without its id");
        JsonNode page = officer.client().read(PATH + "?limit=1");
        assertTrue(page.path("total").isMissingNode(), "counted only where asked for");
    }

    @Test
    void aWordMeansItselfAndNoPattern() {
        assertEquals(0, officer.counts(Report.PROFILE, "&q=%25"));
        assertEquals(0, officer.counts(Report.PROFILE, "&q=_____"));
        assertEquals(0, officer.counts(Report.PROFILE, "&where=" + encoded("enterpriseName~%")));
        assertEquals(0, officer.counts(Report.PROFILE, "&where=" + encoded("enterpriseName=' OR '1'='1")));
    }

    @Test
    void parametersThatDoNotFitAreRefused() {
        for (String limit : List.of("0", "-1", "1001", "999999999999", "x", "")) {
            assertRefused(400, "bad-limit", officer.client().get(PATH + "?limit=" + limit));
        }
        assertRefused(400, "unknown-parameter", officer.client().get(PATH + "?page=2"));
        assertRefused(400, "repeated-parameter", officer.client().get(PATH + "?limit=2&limit=3"));
        for (String wrong :
                List.of("nothing=1", "employeesTotal", "employeesTotal=x", "=1", "employeesTotal=>1", "remark=x")) {
            Answer answer = officer.client().get(PATH + "?where=" + encoded(wrong));
            assertEquals(400, answer.status(), () -> wrong + answer.text());
            assertTrue(
                    answer.problem().startsWith("bad-")
                            || answer.problem().startsWith("unknown-")
                            || answer.problem().startsWith("not-"),
                    () -> wrong + answer.text());
        }
        for (String query : List.of(
                "sort=nothing",
                "sort=updatedAt",
                "sort=uscc,uscc",
                "fields=nothing",
                "after=x",
                "after=AAAA",
                "count=yes",
                "period=2022-13",
                "period=202203",
                "period=2022-05..2022-01",
                "asOf=yesterday")) {
            Answer answer = officer.client().get(PATH + "?" + query);
            assertEquals(400, answer.status(), () -> query + answer.text());
            assertTrue(answer.json().path("detail").asText().matches("(?s).*[\u4e00-\u9fff].*"), answer::text);
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> uscc(JsonNode page) {
        List<String> codes = new ArrayList<>();
        page.path("items").forEach(item -> codes.add(item.path("uscc").asText()));
        return codes;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
