package org.bagui.runtime.itest.answers;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a correction of a credit code does to closed months, reporting lists and registers of other officers. */
@Edition(shared = true)
@Tag("both-databases")
class IdentityMonthsTest {
    private final RunningEdition platform;

    IdentityMonthsTest(RunningEdition platform) {
        this.platform = platform;
    }

    private Firm officer(String county) {
        return new Firm(OfficerClient.officer(platform, county));
    }

    private void closes(String month, String county, String city) {
        new Month(OfficerClient.of(platform, county, "reviewer"), month, county)
                .closedBy(OfficerClient.of(platform, city, "reviewer"), Map.of());
    }

    private static void lists(Firm firm, String from, String... codes) {
        List<Map<String, String>> enterprises =
                Stream.of(codes).map(code -> Map.of("uscc", code)).toList();
        firm.client()
                .client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + firm.client().place(),
                        Map.of("from", from, "enterprises", enterprises))
                .orThrow();
    }

    @Test
    void aClosedMonthStandsInTheWay() {
        String place = "450802";
        Firm firm = officer(place);
        firm.reports(1, "2022-02", 80);
        firm.reports(1, "2022-03", 100);
        closes("2022-02", place, "450800");
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 2);
        List<String> before = firm.entries(wrong);
        JsonNode refused = assertRefused(409, "period-closed", firm.corrects(wrong, right));
        assertEquals(1, refused.path("errors").size(), refused::toString);
        assertTrue(refused.path("errors").path(0).path("message").asText().contains("2022-02"), refused::toString);
        JsonNode shown = firm.corrects(wrong, right, "preview", true).orThrow().json();
        assertEquals("2022-02", shown.path("closed").path(0).path("period").asText());
        assertEquals(before, firm.entries(wrong));
    }

    @Test
    void theReportingListFollows() {
        String place = "450804";
        Firm firm = officer(place);
        firm.reports(1, "2022-03", 100);
        firm.reports(2, "2022-04", 100);
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 3);
        String kept = CreditCodes.of(place, 2);
        lists(firm, "2022-03", wrong, kept);
        firm.corrects(wrong, right).orThrow();
        assertEquals(List.of(kept, right), listed(firm, "2022-03"));
        firm.merges(kept, right).orThrow();
        assertEquals(List.of(kept), listed(firm, "2022-03"));
    }

    private static List<String> listed(Firm firm, String month) {
        List<String> listed = new ArrayList<>();
        firm.client()
                .client()
                .read("ledger/reporting-list?period=" + month + "&jurisdiction="
                        + firm.client().place())
                .path("items")
                .forEach(item -> listed.add(item.path("uscc").asText()));
        return listed.stream().sorted().toList();
    }

    @Test
    void aClosedMonthKeepsItsListAndItsNilReports() {
        String place = "451223";
        Firm firm = officer(place);
        firm.reports(1, "2022-04", 100);
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 3);
        lists(firm, "2022-02", wrong);
        for (String month : List.of("2022-02", "2022-03")) {
            Map<String, Object> nil = Map.of("jurisdiction", place, "period", month, "enterprises", List.of(wrong));
            firm.client().client().post("registers/labour-demand/nil", nil).orThrow();
        }
        closes("2022-02", place, "451200");
        firm.corrects(wrong, right).orThrow();
        assertEquals(List.of(wrong), listed(firm, "2022-02"), "as it was when the month was closed");
        assertEquals(List.of(right), listed(firm, "2022-03"));
        assertEquals(List.of(right), listed(firm, "2023-01"));
        assertEquals("1 of 1", reported(firm, "2022-02"));
        assertEquals("1 of 1", reported(firm, "2022-03"));
    }

    private static String reported(Firm firm, String month) {
        JsonNode status = firm.client()
                .client()
                .read("ledger/reporting-status?register=labour-demand&period=" + month + "&jurisdiction="
                        + firm.client().place());
        JsonNode totals = status.path("totals");
        return totals.path("reported").asText() + " of "
                + totals.path("enterprises").asText();
    }

    @Test
    void aRegisterOfAnotherOfficerStandsInTheWay() {
        String place = "451226";
        Firm firm = officer(place);
        Firm other = officer(place);
        firm.reports(1, "2022-03", 100);
        OfficerClient reviewer = OfficerClient.of(platform, place, "reviewer");
        reviewer.client()
                .json("PUT", "ledger/settings?jurisdiction=" + place, Map.of("namedOfficersOnly", true))
                .orThrow();
        Map<String, Object> named =
                Map.of("officer", Map.of("username", other.client().username(), "name", "黄科长"), "team", List.of());
        reviewer.client()
                .json("PUT", "ledger/officers?jurisdiction=" + place + "&register=labour-demand", named)
                .orThrow();
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 2);
        List<String> before = firm.entries(wrong);
        assertRefused(403, "not-responsible-officer", firm.corrects(wrong, right, "preview", true));
        assertRefused(403, "not-responsible-officer", firm.corrects(wrong, right));
        assertEquals(before, firm.entries(wrong));
        other.corrects(wrong, right).orThrow();
        assertEquals(before, firm.entries(right));
    }
}
