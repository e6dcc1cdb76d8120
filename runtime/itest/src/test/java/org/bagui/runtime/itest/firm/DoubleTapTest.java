package org.bagui.runtime.itest.firm;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Together;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An enterprise's answer for a whole register is given once, however often it is sent, and never against its own entries. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class DoubleTapTest {
    private static final String COUNTY = "451026";
    private static final int CLIENTS = 8;
    private static final String BEFORE = Clerk.ago(5);
    private static final String MONTH = Clerk.ago(4);

    private final RunningEdition platform;

    DoubleTapTest(RunningEdition platform) {
        this.platform = platform;
    }

    /** Clerk of an enterprise that has reported two posts the month before. */
    private Clerk clerk(int number) {
        OfficerClient officer = OfficerClient.officer(platform, COUNTY);
        officer.reports(Report.profile(COUNTY, number).in(BEFORE));
        for (String post : List.of("普工", "焊工")) {
            officer.reports(Report.demand(COUNTY, number, post).in(BEFORE));
        }
        return Clerk.of(platform, COUNTY, CreditCodes.of(COUNTY, number));
    }

    private static Answer nil(Clerk clerk) {
        return clerk.client().exchange("POST", Clerk.path(MONTH, Report.DEMAND) + "/nil", null, null);
    }

    private static List<Answer> together(Callable<Answer> call) throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            calls.add(call);
        }
        return Together.atOnce(calls);
    }

    @Test
    void asLastMonthIsSaidOnce() throws Exception {
        Clerk clerk = clerk(941);
        int confirmed = 0;
        int already = 0;
        for (Answer answer : together(() -> clerk.unchanged(MONTH, Report.DEMAND))) {
            JsonNode told = answer.orThrow().json();
            confirmed += told.path("confirmed").asInt();
            already += told.path("already").asBoolean() ? 1 : 0;
            assertTrue(told.path("errors").isEmpty(), told::toString);
        }
        assertEquals(2, confirmed);
        assertEquals(CLIENTS - 1, already);
        assertEquals(2, clerk.owed(MONTH, Report.DEMAND).path("entries").size());
    }

    @Test
    void nothingIsSaidOnce() throws Exception {
        Clerk clerk = clerk(942);
        for (Answer answer : together(() -> nil(clerk))) {
            assertEquals(204, answer.status(), answer::text);
        }
        JsonNode owed = clerk.owed(MONTH, Report.DEMAND);
        assertTrue(owed.path("nothing").asBoolean(), owed::toString);
    }

    @Test
    void nothingIsNotSaidBesideEntries() {
        Clerk clerk = clerk(943);
        clerk.unchanged(MONTH, Report.DEMAND).orThrow();
        assertRefused(409, "entries-stand", nil(clerk));
        JsonNode owed = clerk.owed(MONTH, Report.DEMAND);
        assertFalse(owed.path("nothing").asBoolean(), owed::toString);
        for (JsonNode entry : owed.path("entries")) {
            clerk.client()
                    .exchange("DELETE", Clerk.entry(MONTH, Report.DEMAND, entry), null, null, Clerk.seen(entry))
                    .orThrow();
        }
        nil(clerk).orThrow();
        assertTrue(clerk.owed(MONTH, Report.DEMAND).path("nothing").asBoolean());
    }
}
