package org.bagui.runtime.itest.answers;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mistyped credit codes and firms that stand in the ledgers twice. */
@Edition(shared = true)
@Tag("both-databases")
class IdentityTest {
    private final RunningEdition platform;

    IdentityTest(RunningEdition platform) {
        this.platform = platform;
    }

    private Firm officer(String county) {
        return new Firm(OfficerClient.officer(platform, county));
    }

    @Test
    void aMistypedCodeIsCorrectedWithAllEntries() {
        String place = "450722";
        Firm firm = officer(place);
        firm.reports(1, "2022-03", 100);
        firm.reports(1, "2022-04", 110);
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 2);
        List<String> before = firm.entries(wrong);
        assertEquals(5, before.size(), before::toString);
        JsonNode shown = firm.corrects(wrong, right, "preview", true).orThrow().json();
        assertEquals(5, shown.path("moved").size(), shown::toString);
        assertEquals(before, firm.entries(wrong), "a preview changes nothing");

        JsonNode done = firm.corrects(wrong, right).orThrow().json();
        assertEquals(shown.path("moved"), done.path("moved"));
        assertEquals(List.of(), firm.entries(wrong));
        assertEquals(before, firm.entries(right), "ids are kept");
        String profile = before.stream()
                .filter(entry -> entry.startsWith(Report.PROFILE + " 2022-03"))
                .findFirst()
                .orElseThrow()
                .split(" ")[2];
        JsonNode step = firm.client()
                .client()
                .read("registers/enterprise-profile/entries/" + profile + "/revisions")
                .path("items")
                .get(0);
        assertEquals("code-correction", step.path("origin").path("kind").asText());
        assertTrue(step.path("origin").path("name").asText().contains("录入时看错"), step::toString);
        assertEquals("uscc", step.path("changes").get(0).path("field").asText());
        assertEquals(wrong, step.path("changes").get(0).path("old").asText());
        assertEquals(1, step.path("changes").size(), step::toString);
    }

    @Test
    void aCodeThatIsInUseIsNotTakenOver() {
        String place = "450703";
        Firm firm = officer(place);
        firm.reports(1, "2022-03", 100);
        firm.reports(2, "2022-03", 90);
        String one = CreditCodes.of(place, 1);
        String two = CreditCodes.of(place, 2);
        JsonNode refused = assertRefused(409, "code-in-use", firm.corrects(one, two));
        assertEquals(3, refused.path("errors").size(), refused::toString);
        firm.reports(3, "2022-04", 90);
        assertRefused(409, "code-in-use", firm.corrects(one, CreditCodes.of(place, 3)));
        assertRefused(422, "invalid-entry", firm.corrects(one, one.substring(0, 17) + "?"));
        assertRefused(422, "invalid-entry", firm.corrects(one, one));
        assertRefused(422, "reason-required", firm.corrects(one, CreditCodes.of(place, 9), "reason", " "));
        assertRefused(422, "invalid-entry", firm.corrects(one, CreditCodes.of(place, 9), "why", "so"));
        assertNotThere(firm.corrects(CreditCodes.of(place, 8), CreditCodes.of(place, 9)));
        assertNotThere(officer("450702").corrects(one, CreditCodes.of(place, 9), "jurisdiction", place));
        assertNotThere(officer("450702").corrects(one, CreditCodes.of(place, 9)));
        assertRefused(
                403,
                "not-permitted",
                new Firm(OfficerClient.of(platform, place, "reader")).corrects(one, CreditCodes.of(place, 9)));
        assertEquals(3, firm.entries(one).size());
    }

    @Test
    void theSameFirmUnderTheRightCodeInOtherMonthsIsJoined() {
        String place = "450721";
        Firm firm = officer(place);
        firm.reports(1, "2022-03", 100);
        String wrong = CreditCodes.of(place, 1);
        String right = CreditCodes.of(place, 2);
        firm.client().reports(Report.profile(place, 1).with("uscc", right).in("2022-04"));
        JsonNode done = firm.corrects(wrong, right).orThrow().json();
        assertEquals(List.of("enterprise -"), Firm.told(done, "removed"));
        assertEquals(Map.of("2022-03", 100, "2022-04", 100), firm.staff(right));
        assertEquals(List.of(), firm.entries(wrong));
    }

    @Test
    void twoRecordsOfOneFirmAreMerged() {
        String place = "450821";
        Firm firm = officer(place);
        firm.reports(1, "2022-02", 80);
        firm.reports(1, "2022-03", 100);
        firm.reports(2, "2022-03", 160);
        firm.reports(2, "2022-04", 170);
        String keep = CreditCodes.of(place, 1);
        String drop = CreditCodes.of(place, 2);
        List<String> kept = firm.entries(keep);
        List<String> dropped = firm.entries(drop);
        JsonNode refused = assertRefused(409, "both-reported", firm.merges(keep, drop));
        assertEquals(2, refused.path("errors").size(), refused::toString);
        JsonNode shown = firm.merges(keep, drop, "preview", true).orThrow().json();
        assertEquals(List.of("enterprise-profile 2022-03", "labour-demand 2022-03"), Firm.told(shown, "bothReported"));
        shown = firm.merges(keep, drop, "preview", true, "prefer", "keep")
                .orThrow()
                .json();
        assertEquals(
                List.of("enterprise -", "enterprise-profile 2022-03", "labour-demand 2022-03"),
                Firm.told(shown, "removed"));
        assertEquals(Firm.both(kept, dropped), Firm.both(firm.entries(keep), firm.entries(drop)));

        firm.merges(keep, drop, "prefer", "keep").orThrow();
        assertEquals(Map.of("2022-02", 80, "2022-03", 100, "2022-04", 170), firm.staff(keep));
        assertEquals(List.of(), firm.entries(drop));
        String gone = dropped.stream()
                .filter(entry -> entry.startsWith(Report.PROFILE + " 2022-03"))
                .findFirst()
                .orElseThrow()
                .split(" ")[2];
        JsonNode last = firm.client()
                .client()
                .read("registers/enterprise-profile/entries/" + gone + "/revisions")
                .path("items")
                .get(0);
        assertEquals(
                "removed merge",
                last.path("change").asText() + " "
                        + last.path("origin").path("kind").asText());
    }

    @Test
    void theDroppedFiguresMayStand() {
        String place = "450881";
        Firm firm = officer(place);
        firm.reports(1, "2022-03", 100);
        firm.reports(2, "2022-03", 160);
        String keep = CreditCodes.of(place, 1);
        String drop = CreditCodes.of(place, 2);
        assertRefused(422, "invalid-entry", firm.merges(keep, drop, "prefer", "both"));
        assertRefused(409, "nothing-to-merge", firm.merges(CreditCodes.of(place, 5), drop));
        firm.merges(keep, drop, "prefer", "drop").orThrow();
        assertEquals(Map.of("2022-03", 160), firm.staff(keep));
        assertEquals(List.of(), firm.entries(drop));
        assertEquals(3, firm.entries(keep).size());
    }

    @Test
    void theRegisterTellsOfItsActions() {
        JsonNode actions =
                officer("450803").client().client().read("registers/enterprise").path("actions");
        assertEquals(
                List.of("correct-credit-code 更正信用代码 register", "merge 合并企业 register", "move 企业迁移 register"),
                List.of(action(actions.path(0)), action(actions.path(1)), action(actions.path(2))));
        assertEquals("officer", actions.path(0).path("roles").path(0).asText());
    }

    private static String action(JsonNode action) {
        return action.path("name").asText() + " " + action.path("title").asText() + " "
                + action.path("of").asText();
    }
}
