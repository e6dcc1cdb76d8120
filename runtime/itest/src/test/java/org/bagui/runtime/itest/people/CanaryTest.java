package org.bagui.runtime.itest.people;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A known ID number and a known name take every way; then they stand nowhere: no file of the data folder, no temporary
 * file, no table of PostgreSQL, no line of a log at its most talkative. What must be kept is found by the same search.
 */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class CanaryTest {
    private static final String PLACE = "451022";
    private static final String NUMBER = CitizenNumbers.of(PLACE, 12_345);
    private static final String NAME = "尉迟寻踪";
    private static final String FAULTY = NUMBER.substring(0, 17) + (NUMBER.endsWith("1") ? "2" : "1");
    private static final String CONTROL = "这一行必须出现";
    private static final String REASON = "专列实名购票核对之理由";

    @Test
    void neitherNumberNorNameStandsAnywhere(RunningEdition platform) throws Exception {
        KeptData kept = new KeptData(platform, FileTime.from(Instant.now()));
        PersonClient officer = PersonClient.of(OfficerClient.officer(platform, PLACE));
        String log;
        try (PlatformLog open = new PlatformLog(platform)) {
            walkEveryWay(officer);
            open.says(CONTROL);
            log = open.text();
        }
        assertTrue(log.contains(CONTROL), "what the platform logs is seen");
        for (String secret : List.of(NUMBER, NAME, FAULTY)) {
            assertFalse(log.contains(secret), () -> "in the log: " + line(log, secret));
            assertEquals(List.of(), kept.placesOf(secret), secret);
        }
        assertFalse(kept.placesOf(REASON).isEmpty(), "the reason is kept, and the search finds what is kept");
        assertFalse(kept.placesOf("person-revealed").isEmpty());
    }

    private static void walkEveryWay(PersonClient officer) {
        assertRefused(422, "invalid-entry", officer.sends(FAULTY, NAME));
        String id = officer.registers(NUMBER, NAME);
        assertRefused(409, "duplicate-person", officer.sends(NUMBER, NAME));
        assertEquals(1, officer.looksUp(NUMBER).size());
        officer.client().json("PATCH", "persons/" + id, Map.of("name", NAME)).orThrow();
        Map<String, String> consent = Map.of("purpose", "推荐" + NAME, "receiver", NUMBER);
        assertRefused(422, "invalid-entry", officer.client().post("persons/" + id + "/consents", consent));
        assertRefused(422, "invalid-entry", officer.reveals(id, "核对" + NAME + NUMBER));
        assertEquals(
                NUMBER,
                officer.reveals(id, REASON).orThrow().json().path("idNumber").asText());
        officer.client().read("persons");
    }

    private static String line(String log, String secret) {
        return log.lines().filter(each -> each.contains(secret)).findFirst().orElse("");
    }
}
