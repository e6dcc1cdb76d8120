package org.bagui.runtime.itest.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two records of one firm that overlap in many months and registers; the preview is compared with what is left. */
@Edition
@Tag("both-databases")
class MergingOverMonthsTest {
    private static final List<String> REGISTERS = List.of("enterprise", Report.PROFILE, Report.DEMAND, Report.FLOW);
    private static final List<String> KEPT = List.of("2022-02", "2022-03", "2022-04");
    private static final List<String> DROPPED = List.of("2022-03", "2022-04", "2022-05");
    private static final String NIL = "2022-06";

    private final RunningEdition platform;

    MergingOverMonthsTest(RunningEdition platform) {
        this.platform = platform;
    }

    @ParameterizedTest
    @CsvSource({"450923,keep", "450921,drop"})
    void thePreviewTellsWhatIsLeft(String place, String prefer) {
        Firm firm = new Firm(OfficerClient.officer(platform, place));
        String keep = CreditCodes.of(place, 1);
        String drop = CreditCodes.of(place, 2);
        reports(firm, 1, KEPT, 3);
        reports(firm, 2, DROPPED, 60);
        lists(firm, keep, drop);
        firm.client()
                .client()
                .post(
                        "registers/labour-demand/nil",
                        Map.of("jurisdiction", place, "period", NIL, "enterprises", List.of(drop)))
                .orThrow();
        assertEquals("1 of 2", answered(firm));
        Map<String, String> kept = entries(firm, keep);
        Map<String, String> dropped = entries(firm, drop);
        Map<String, String> model = new TreeMap<>(prefer.equals("keep") ? dropped : kept);
        model.putAll(prefer.equals("keep") ? kept : dropped);
        String enterprise = "enterprise -";
        model.put(enterprise, kept.get(enterprise));

        JsonNode shown = firm.merges(keep, drop, "preview", true, "prefer", prefer)
                .orThrow()
                .json();
        assertEquals(kept, entries(firm, keep), "a preview changes nothing");
        assertEquals(dropped, entries(firm, drop), "a preview changes nothing");
        Map<String, String> foretold = new TreeMap<>(kept);
        told(shown, "removed").keySet().forEach(foretold::remove);
        foretold.putAll(told(shown, "moved"));
        foretold.putAll(told(shown, "kept"));
        assertEquals(model, foretold, shown::toString);
        assertEquals(
                told(shown, "removed").keySet(), told(shown, "kept").keySet(), "each one given up has one that stands");
        shown.path("removed").forEach(one -> {
            boolean keeps =
                    prefer.equals("keep") || one.path("register").asText().equals("enterprise");
            assertEquals(keeps ? drop : keep, one.path("uscc").asText(), one::toString);
        });

        JsonNode done = firm.merges(keep, drop, "prefer", prefer).orThrow().json();
        for (String part : List.of("moved", "kept", "removed", "bothReported")) {
            assertEquals(shown.path(part), done.path(part));
        }
        assertEquals(model, entries(firm, keep));
        assertEquals(Map.of(), entries(firm, drop));
        told(done, "removed").forEach((where, ids) -> assertGone(firm, where.split(" ")[0], ids));
        assertEquals(List.of(keep), listed(firm));
        assertEquals("1 of 1", answered(firm), "the nil report went along");
    }

    /** Either record may have said that there is nothing where the other one had something. */
    @ParameterizedTest
    @CsvSource({"450924,1,2", "450981,2,1"})
    void noNilReportStandsBesideEntries(String place, int silent, int telling) {
        Firm firm = new Firm(OfficerClient.officer(platform, place));
        List<String> codes = List.of(CreditCodes.of(place, 1), CreditCodes.of(place, 2));
        for (int number : List.of(1, 2)) {
            firm.client().reports(Report.profile(place, number).in(NIL).with("employeesTotal", 100));
        }
        lists(firm, codes.get(0), codes.get(1));
        firm.client()
                .client()
                .post(
                        "registers/labour-demand/nil",
                        Map.of(
                                "jurisdiction", place,
                                "period", NIL,
                                "enterprises", List.of(codes.get(silent - 1))))
                .orThrow();
        String post = firm.client()
                .reports(Report.demand(place, telling, "普工").in(NIL))
                .path("id")
                .asText();
        firm.merges(codes.get(0), codes.get(1), "prefer", "keep").orThrow();
        assertEquals("1 of 1", answered(firm));
        firm.client()
                .client()
                .exchange("DELETE", "registers/labour-demand/entries/" + post, null, null, "If-Match", "*")
                .orThrow();
        assertEquals("0 of 1", answered(firm), "without the entry nothing is said");
    }

    private static void reports(Firm firm, int number, List<String> months, int posts) {
        String place = firm.client().place();
        for (String month : months) {
            firm.client().reports(Report.profile(place, number).in(month).with("employeesTotal", 100));
            firm.client()
                    .reports(Report.flow(place, number)
                            .in(month)
                            .with("openingStaff", 100)
                            .with("hires", 0)
                            .with("separations", 0));
            for (int post = 0; post < posts; post++) {
                firm.client().reports(Report.demand(place, number, "普工" + post).in(month));
            }
        }
    }

    private static void lists(Firm firm, String... codes) {
        List<Map<String, String>> all = new ArrayList<>();
        for (String code : codes) {
            all.add(Map.of("uscc", code));
        }
        firm.client()
                .client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + firm.client().place(),
                        Map.of("from", "2022-02", "enterprises", all))
                .orThrow();
    }

    private static List<String> listed(Firm firm) {
        List<String> listed = new ArrayList<>();
        firm.client()
                .client()
                .read("ledger/reporting-list?period=" + NIL + "&jurisdiction="
                        + firm.client().place())
                .path("items")
                .forEach(item -> listed.add(item.path("uscc").asText()));
        return listed;
    }

    private static String answered(Firm firm) {
        JsonNode totals = firm.client()
                .client()
                .read("ledger/reporting-status?register=labour-demand&period=" + NIL + "&jurisdiction="
                        + firm.client().place())
                .path("totals");
        return totals.path("reported").asText() + " of "
                + totals.path("enterprises").asText();
    }

    /** Ids of a code's entries by register and month, as text in rising order. */
    private static Map<String, String> entries(Firm firm, String uscc) {
        Map<String, List<Long>> found = new TreeMap<>();
        for (String register : REGISTERS) {
            firm.client()
                    .client()
                    .read("registers/" + register + "/entries?limit=500&where=uscc=" + uscc)
                    .path("items")
                    .forEach(item -> found.computeIfAbsent(
                                    register + " " + item.path("period").asText("-"), where -> new ArrayList<>())
                            .add(item.path("id").asLong()));
        }
        return text(found);
    }

    private static Map<String, String> told(JsonNode answer, String part) {
        Map<String, List<Long>> told = new TreeMap<>();
        answer.path(part).forEach(one -> one.path("entries").forEach(id -> told.computeIfAbsent(
                        one.path("register").asText() + " " + one.path("period").asText("-"),
                        where -> new ArrayList<>())
                .add(id.asLong())));
        return text(told);
    }

    private static Map<String, String> text(Map<String, List<Long>> ids) {
        Map<String, String> text = new TreeMap<>();
        ids.forEach(
                (where, all) -> text.put(where, all.stream().sorted().toList().toString()));
        return text;
    }

    private static void assertGone(Firm firm, String register, String ids) {
        for (String id : ids.substring(1, ids.length() - 1).split(", ")) {
            JsonNode last = firm.client()
                    .client()
                    .read("registers/" + register + "/entries/" + id + "/revisions")
                    .path("items")
                    .path(0);
            assertEquals("removed", last.path("change").asText(), last::toString);
            assertEquals("merge", last.path("origin").path("kind").asText(), last::toString);
            assertTrue(last.path("origin").path("name").asText().contains("录入时看错"), last::toString);
        }
    }
}
