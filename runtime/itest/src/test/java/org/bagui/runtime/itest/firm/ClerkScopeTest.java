package org.bagui.runtime.itest.firm;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.coop.ForeignPaths;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A clerk's account is tied to one enterprise and sees nothing else. */
@Edition(shared = true)
@Tag("both-databases")
class ClerkScopeTest {
    private static final String COUNTY = "450125";
    private static final String MONTH = "2017-05";
    private static final String USCC = CreditCodes.of(COUNTY, 921);
    /** What may be read by everybody who is signed in: descriptions, code lists, places, distances; no row of a register. */
    private static final List<String> REFERENCE = List.of("openapi.json", "laborcoop/distances", "periods");

    private final RunningEdition platform;
    private final OfficerClient officer;

    ClerkScopeTest(RunningEdition platform) {
        this.platform = platform;
        this.officer = OfficerClient.officer(platform, COUNTY);
    }

    private void reports(int... numbers) {
        for (int number : numbers) {
            officer.sends(Report.profile(COUNTY, number).in(MONTH));
        }
    }

    @Test
    void noKnownPathShowsAnythingOfOthers() {
        reports(921, 922);
        officer.sends(Report.demand(COUNTY, 922, "普工").in(MONTH));
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        List<String> registers = new ArrayList<>();
        officer.client()
                .read("registers")
                .path("items")
                .forEach(one -> registers.add(one.path("name").asText()));
        assertTrue(registers.contains(Report.PROFILE), registers::toString);
        List<String> paths = new ArrayList<>(ForeignPaths.unnamed(registers));
        for (String place : List.of(COUNTY, "450100", "450000", "451003")) {
            paths.addAll(ForeignPaths.naming(place, registers));
        }
        JsonNode entry = officer.client()
                .read("registers/enterprise-profile/entries?period=" + MONTH)
                .path("items")
                .get(0);
        for (String one : List.of("", "/revisions", "?hint=true")) {
            paths.add("registers/enterprise-profile/entries/" + entry.path("id").asLong() + one);
        }
        paths.addAll(List.of(
                "accounts",
                "modules",
                "tenants",
                "ledger/officers?register=enterprise-profile",
                "ledger/months/" + MONTH + "/" + COUNTY,
                "registers/enterprise/explanations",
                "laborcoop/pairings",
                "people",
                "metrics"));
        for (String path : paths) {
            Answer answer = clerk.client().get(ForeignPaths.encoded(path));
            boolean reference = answer.status() == 200
                    && (REFERENCE.stream().anyMatch(path::startsWith) || path.matches("registers/[a-z-]+"));
            assertTrue(
                    reference || answer.status() == 403 || answer.status() == 404,
                    () -> path + " " + answer.status() + " " + answer.text());
            assertFalse(answer.text().contains("922厂"), path);
            assertFalse(answer.text().contains(CreditCodes.of(COUNTY, 922)), path);
        }
        for (String register : registers) {
            assertEquals(
                    403,
                    clerk.client()
                            .post("registers/" + register + "/entries", Map.of())
                            .status(),
                    register);
        }
    }

    @Test
    void noWayOfWritingIsOpen() {
        reports(921);
        Clerk clerk = Clerk.of(platform, COUNTY, USCC);
        Map<String, Object> whole = Map.of("jurisdiction", COUNTY, "period", MONTH);
        for (String path : List.of(
                "registers/enterprise-profile/carry-forward",
                "registers/enterprise-profile/unchanged",
                "registers/labour-demand/nil",
                "registers/enterprise-profile/explanations",
                "registers/enterprise-profile/imports?jurisdiction=" + COUNTY + "&period=" + MONTH + "&mode=atomic",
                "registers/enterprise/actions/correct-credit-code",
                "registers/enterprise/actions/merge",
                "ledger/months/" + MONTH + "/" + COUNTY + "/submit",
                "ledger/corrections",
                "laborcoop/pairings",
                "laborcoop/allocations",
                "laborcoop/transfers",
                "laborcoop/trips",
                "persons",
                "persons/look-up",
                "accounts")) {
            Answer answer = clerk.client().post(path, whole);
            assertTrue(answer.status() == 403 || answer.status() == 404, () -> path + " " + answer.text());
        }
        for (String path : List.of(
                "ledger/reporting-list?jurisdiction=" + COUNTY,
                "ledger/officers?jurisdiction=" + COUNTY + "&register=enterprise-profile",
                "ledger/settings?jurisdiction=" + COUNTY,
                "tenants/" + COUNTY + "/modules",
                "registers/enterprise-profile/column-mappings")) {
            Answer answer = clerk.client().json("PUT", path, whole);
            assertTrue(answer.status() == 403 || answer.status() == 404, () -> path + " " + answer.text());
        }
    }

    @Test
    void nobodyElseHasTheDoor() {
        for (String role : List.of("officer", "reviewer", "reader", "administrator", "auditor")) {
            assertRefused(403, "not-permitted", platform.account(COUNTY, role).get("ledger/own-enterprise/" + MONTH));
        }
        assertEquals(
                401,
                Clerk.client(platform).get("ledger/own-enterprise/" + MONTH).status());
    }

    @Test
    void anAccountAndItsEnterpriseGoTogether() {
        reports(923);
        String uscc = CreditCodes.of(COUNTY, 923);
        RestClient admin = platform.administrator();
        for (Map<String, Object> wrong : List.of(
                Clerk.account("firm-wrong", COUNTY, null, "enterprise-clerk"),
                Clerk.account("firm-wrong", COUNTY, uscc, "officer"),
                Clerk.account("firm-wrong", COUNTY, uscc, "officer", "enterprise-clerk"),
                Clerk.account("firm-wrong", COUNTY, uscc.substring(1), "enterprise-clerk"),
                Clerk.account("firm-wrong", "450126", uscc, "enterprise-clerk"))) {
            JsonNode refused = assertRefused(422, "invalid-entry", admin.post("accounts", wrong));
            String pointer = refused.path("errors").path(0).path("pointer").asText();
            assertTrue(List.of("/enterprise", "/roles").contains(pointer), refused::toString);
        }
        Clerk clerk = Clerk.of(platform, COUNTY, uscc);
        assertEquals(
                uscc,
                clerk.client()
                        .read("sessions/current")
                        .path("actor")
                        .path("enterprise")
                        .asText());
        JsonNode shown = admin.json("PATCH", "accounts/" + clerk.username(), Map.of("displayName", "新名"))
                .orThrow()
                .json();
        assertEquals(uscc, shown.path("enterprise").asText());
        assertRefused(
                403,
                "not-permitted",
                clerk.client().json("PATCH", "accounts/" + clerk.username(), Map.of("enterprise", USCC)));
        String token = clerk.client()
                .post(
                        "accounts/" + clerk.username() + "/tokens",
                        Map.of(
                                "name", "erp",
                                "expiresAt",
                                        java.time.Instant.now()
                                                .plusSeconds(86_400)
                                                .toString(),
                                "permissions", List.of("own-enterprise.report")))
                .orThrow()
                .json()
                .path("token")
                .asText();
        Answer byProgram = Clerk.client(platform)
                .json("GET", "ledger/own-enterprise/" + MONTH, null, "Authorization", "Bearer " + token);
        assertEquals(
                uscc, byProgram.orThrow().json().path("enterprise").path("uscc").asText());
    }

    @Test
    void anAccountFollowsItsEnterprise() {
        reports(924, 926);
        String wrong = CreditCodes.of(COUNTY, 924);
        String right = CreditCodes.of(COUNTY, 925);
        Clerk clerk = Clerk.of(platform, COUNTY, wrong);
        assertEquals(wrong, clerk.month(MONTH).path("enterprise").path("uscc").asText());
        officer.client()
                .post(
                        "registers/enterprise/actions/correct-credit-code",
                        Map.of("from", wrong, "to", right, "jurisdiction", COUNTY, "reason", "录入时看错"))
                .orThrow();
        JsonNode followed = clerk.month(MONTH);
        assertEquals(right, followed.path("enterprise").path("uscc").asText());
        assertEquals(1, clerk.owed(MONTH, Report.PROFILE).path("entries").size());
    }

    /** The place that it leaves keeps a closed enterprise, for which nobody answers. */
    @Test
    void anAccountMovesWithItsEnterprise() {
        reports(928);
        String uscc = CreditCodes.of(COUNTY, 928);
        Clerk clerk = Clerk.of(platform, COUNTY, uscc);
        assertEquals(COUNTY, place(clerk));
        Map<String, Object> move =
                Map.of("uscc", uscc, "jurisdiction", COUNTY, "to", "450126", "month", Clerk.ago(1), "reason", "迁入园区");
        OfficerClient.officer(platform, "450100")
                .client()
                .post("registers/enterprise/actions/move", move)
                .orThrow();
        assertEquals("450126", place(clerk));
        assertEquals(
                "450126",
                clerk.month(Clerk.ago(1)).path("enterprise").path("place").asText());
    }

    private static String place(Clerk clerk) {
        return clerk.client()
                .read("sessions/current")
                .path("actor")
                .path("jurisdiction")
                .asText();
    }

    @Test
    void anEnterpriseThatIsGoneIsTold() {
        reports(927);
        String uscc = CreditCodes.of(COUNTY, 927);
        Clerk clerk = Clerk.of(platform, COUNTY, uscc);
        JsonNode kept = officer.client()
                .read("registers/enterprise/entries?where=uscc=" + uscc)
                .path("items")
                .get(0);
        JsonNode profile = officer.client()
                .read("registers/enterprise-profile/entries?where=uscc=" + uscc)
                .path("items")
                .get(0);
        removes("enterprise-profile", profile);
        removes("enterprise", kept);
        assertRefused(409, "own-enterprise-gone", clerk.client().get("ledger/own-enterprise/" + MONTH));
        assertRefused(409, "own-enterprise-gone", clerk.unchanged(MONTH, Report.PROFILE));
    }

    private void removes(String register, JsonNode entry) {
        officer.client()
                .exchange(
                        "DELETE",
                        "registers/" + register + "/entries/" + entry.path("id").asLong(),
                        null,
                        null,
                        "If-Match",
                        "*")
                .orThrow();
    }
}
