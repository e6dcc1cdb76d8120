package org.bagui.runtime.itest.month;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Named officers, their hand-over, and writers who do not hold a register; settings are inherited. */
@Edition(shared = true)
@Tag("both-databases")
class OfficersTest {
    private static final String COUNTY = "451423";

    private final OfficerClient holder;
    private final OfficerClient other;
    private final OfficerClient reviewer;

    OfficersTest(RunningEdition platform) {
        holder = OfficerClient.officer(platform, COUNTY);
        other = OfficerClient.officer(platform, COUNTY);
        reviewer = OfficerClient.of(platform, COUNTY, "reviewer");
    }

    private void names(OfficerClient officer, List<Map<String, Object>> team) {
        reviewer.client()
                .json(
                        "PUT",
                        "ledger/officers?jurisdiction=" + COUNTY + "&register=enterprise-profile",
                        Map.of("officer", Map.of("username", officer.username(), "name", "黄科长"), "team", team))
                .orThrow();
    }

    private void sets(Map<String, Object> settings) {
        reviewer.client()
                .json("PUT", "ledger/settings?jurisdiction=" + COUNTY, settings)
                .orThrow();
    }

    @Test
    void onlyThoseWhoHoldARegisterWriteIt() {
        names(holder, List.of());
        assertEquals(201, other.sends(Report.profile(COUNTY, 1)).status(), "the setting does not say so yet");
        sets(Map.of("namedOfficersOnly", true));
        JsonNode refused = assertRefused(403, "not-responsible-officer", other.sends(Report.profile(COUNTY, 2)));
        assertEquals(true, refused.path("detail").asText().contains("黄科长"));
        assertRefused(403, "not-responsible-officer", other.uploads(Sheet.of(Report.profile(COUNTY, 2)), "preview"));
        assertEquals(201, holder.sends(Report.profile(COUNTY, 2)).status());
        assertEquals(201, other.sends(Report.demand(COUNTY, 1, "普工")).status(), "nobody is named for demand");
        names(holder, List.of(Map.of("username", other.username(), "name", "同事")));
        assertEquals(201, other.sends(Report.profile(COUNTY, 3)).status());
        sets(Map.of());
    }

    @Test
    void aHandOverKeepsItsHistory() {
        names(holder, List.of());
        Map<String, Object> handOver = Map.of(
                "jurisdiction",
                COUNTY,
                "register",
                "enterprise-profile",
                "to",
                Map.of("username", other.username(), "name", "农科长"),
                "note",
                "轮岗");
        assertRefused(403, "not-responsible-officer", other.client().post("ledger/officers/hand-over", handOver));
        JsonNode after = holder.client()
                .post("ledger/officers/hand-over", handOver)
                .orThrow()
                .json();
        assertEquals("农科长", after.path("officer").path("name").asText());
        assertEquals(
                "黄科长", after.path("history").path(1).path("person").path("name").asText());
        assertEquals("轮岗", after.path("history").path(1).path("note").asText());
        assertRefused(
                403,
                "not-permitted",
                holder.client().json("PUT", "ledger/officers?register=enterprise-profile", Map.of()));
        assertRefused(400, "bad-parameter", holder.client().get("ledger/officers"));
        assertRefused(404, "unknown-register", holder.client().get("ledger/officers?register=none"));
    }
}
