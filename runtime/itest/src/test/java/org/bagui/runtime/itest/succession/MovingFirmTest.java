package org.bagui.runtime.itest.succession;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A firm moves from one county of a city to another. */
@Edition
@Tag("both-databases")
class MovingFirmTest {
    private static final String FROM = "451123";
    private static final String TO = "451122";

    private final OfficerClient from;
    private final OfficerClient to;
    private final OfficerClient city;

    MovingFirmTest(RunningEdition platform) {
        from = OfficerClient.of(platform, FROM, "officer", "reviewer");
        to = OfficerClient.of(platform, TO, "officer", "reviewer");
        city = OfficerClient.officer(platform, "451100");
    }

    private static Answer moves(OfficerClient client, String uscc, boolean preview) {
        return moves(client, uscc, FROM, TO, preview);
    }

    private static Answer moves(OfficerClient client, String uscc, String from, String to, boolean preview) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("uscc", uscc);
        body.put("jurisdiction", from);
        body.put("to", to);
        body.put("month", "2022-05");
        body.put("reason", "示例：迁入园区");
        body.put("preview", preview);
        return client.client().post("registers/enterprise/actions/move", body);
    }

    private static JsonNode enterprise(OfficerClient client, String uscc) {
        return client.client()
                .read("registers/enterprise/entries?fields=operatingStatus,uscc&where=uscc=" + uscc)
                .path("items");
    }

    private static List<String> listed(OfficerClient client, String month) {
        return client.client()
                .read("ledger/reporting-list?jurisdiction=" + client.place() + "&period=" + month)
                .path("items")
                .findValuesAsText("uscc");
    }

    @Test
    void itIsClosedHereAndOpenedThereWithItsDuty() {
        Report firm = Report.profile(FROM, 71);
        Report other = Report.profile(TO, 72);
        from.reports(firm);
        to.reports(other);
        for (OfficerClient one : List.of(from, to)) {
            String uscc = one == from ? firm.uscc() : other.uscc();
            one.client()
                    .json(
                            "PUT",
                            "ledger/reporting-list?jurisdiction=" + one.place(),
                            Map.of("from", "2022-01", "enterprises", List.of(Map.of("uscc", uscc))))
                    .orThrow();
        }
        assertNotThere(moves(from, firm.uscc(), false));
        moves(city, firm.uscc(), true).orThrow();
        assertEquals(0, enterprise(to, firm.uscc()).size(), "a preview moves nothing");
        JsonNode done = moves(city, firm.uscc(), false).orThrow().json();
        assertEquals(
                "CLOSED",
                enterprise(from, firm.uscc()).path(0).path("operatingStatus").asText());
        assertEquals(
                "NORMAL",
                enterprise(to, firm.uscc()).path(0).path("operatingStatus").asText());
        assertEquals(List.of(firm.uscc()), listed(from, "2022-04"));
        assertEquals(List.of(), listed(from, "2022-05"));
        assertEquals(List.of(other.uscc()), listed(to, "2022-04"));
        assertEquals(2, listed(to, "2022-05").size());
        for (OfficerClient one : List.of(from, to)) {
            String id = done.path(one == from ? "closed" : "opened").asText();
            JsonNode revisions = one.client().read("registers/enterprise/entries/" + id + "/revisions");
            assertTrue(revisions.toString().contains(FROM + " → " + TO), revisions::toString);
        }
        assertEquals(1, from.counts("enterprise-profile", "&where=uscc=" + firm.uscc()), "reports stay");
        assertRefused(409, "code-in-use", moves(city, firm.uscc(), false));

        // It was not so after all, and then it was.
        moves(city, firm.uscc(), TO, FROM, false).orThrow();
        assertEquals(List.of(firm.uscc()), listed(from, "2022-05"));
        assertEquals(List.of(other.uscc()), listed(to, "2022-05"));
        moves(city, firm.uscc(), false).orThrow();
        assertEquals(List.of(), listed(from, "2022-05"));
        assertEquals(2, listed(to, "2022-05").size());
    }
}
