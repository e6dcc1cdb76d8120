package org.bagui.runtime.itest.answers;

import static org.bagui.runtime.itest.answers.Asked.JUMP;
import static org.bagui.runtime.itest.answers.Asked.NEXT;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A month goes up when what must be explained is explained, and is explained no more when it is closed. */
@Edition(shared = true)
@Tag("both-databases")
class SubmissionTest {
    private static final String PLACE = "451425";
    private static final String MONTH = "ledger/months/" + NEXT + "/" + PLACE;

    private final RunningEdition platform;

    SubmissionTest(RunningEdition platform) {
        this.platform = platform;
    }

    @Test
    void jumpsAreExplainedBeforeTheMonthGoesUp() {
        Asked officer = new Asked(OfficerClient.officer(platform, PLACE));
        JsonNode entry = officer.jump(PLACE, 1, 200);
        OfficerClient reviewer = OfficerClient.of(platform, PLACE, "reviewer");
        JsonNode refused =
                assertRefused(409, "open-points", reviewer.client().json("POST", MONTH + "/submit", Map.of()));
        JsonNode point = refused.path("errors").path(0);
        assertEquals(1, refused.path("errors").size(), refused::toString);
        assertEquals("warning-unexplained", point.path("code").asText());
        assertEquals(entry.path("uscc").asText(), point.path("field").asText());

        Map<String, Object> reason =
                Map.of("entries", List.of(entry.path("id").asLong()), "code", JUMP, "reason", "EXPANSION");
        officer.explains(reason).orThrow();
        reviewer.client().json("POST", MONTH + "/submit", Map.of()).orThrow();
        officer.explains(reason).orThrow();

        OfficerClient city = OfficerClient.of(platform, "451400", "reviewer");
        new Month(city, NEXT, PLACE).accepts().orThrow();
        city.client().json("POST", MONTH + "/close", Map.of()).orThrow();
        assertRefused(409, "period-closed", officer.explains(reason));
        assertEquals(2, officer.explanations("").size());
    }
}
