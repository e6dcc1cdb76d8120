package org.bagui.runtime.itest.flow;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The staff of a month begins where the month before ended, through the interface and through sheets. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class BridgeTest {
    private static final String PLACE = "450324";
    private static final List<String> MONTHS = List.of("2022-01", "2022-02", "2022-03", "2022-04", "2022-05");

    private final OfficerClient officer;

    BridgeTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    private Report known(int number) {
        officer.reports(Report.profile(PLACE, number));
        return Report.flow(PLACE, number);
    }

    @Test
    void threeMonthsBuildOnEachOther() {
        Report flow = known(1);
        assertRefused(422, "invalid-entry", officer.sends(flow.in("2022-01")));
        JsonNode january = officer.reports(flow.in("2022-01").with("openingStaff", 100));
        assertEquals(103, january.path("closingStaff").asInt());
        JsonNode february = officer.reports(flow.in("2022-02").with("hires", 0).with("separations", 13));
        assertEquals(103, february.path("openingStaff").asInt());
        assertEquals(90, february.path("closingStaff").asInt());
        JsonNode march =
                officer.reports(flow.in("2022-03").with("adjustment", 30).with("declineNote", "吸收合并"));
        assertEquals(120, march.path("openingStaff").asInt());
        assertEquals(123, march.path("closingStaff").asInt());
        assertEquals("36", march.path("industryCode").asText());

        Answer refused = officer.patches(january, "closingStaff", 104, Report.FLOW);
        assertEquals("closing-differs", codes(refused.json().path("errors")).get(0), refused::text);
        JsonNode corrected = officer.patches(january, "separations", 3, Report.FLOW)
                .orThrow()
                .json();
        assertEquals(102, corrected.path("closingStaff").asInt());
        Answer asked = officer.patches(february, "hires", 1, Report.FLOW);
        assertEquals(422, asked.status());
        assertEquals(List.of("opening-differs"), codes(asked.json().path("errors")));
        JsonNode mended = officer.patches(february, "openingStaff", 102, Report.FLOW)
                .orThrow()
                .json();
        assertEquals(89, mended.path("closingStaff").asInt());
    }

    @Test
    void aSheetIsHeldAgainstTheBridge() {
        Report first = known(11).in("2022-03").with("openingStaff", 50).with("closingStaff", 53);
        Report second = known(12).in("2022-03").with("openingStaff", 50).with("closingStaff", 54);
        JsonNode answer = officer.imports(Sheet.of(first, second), "rowwise");
        assertEquals(1, answer.path("rows").path("new").asInt(), answer::toString);
        assertEquals(List.of("closing-differs"), codes(answer.path("errors")));
        assertTrue(codes(answer.path("warnings")).contains("last-month-missing"), answer::toString);
        assertEquals(
                1,
                officer.imports(Sheet.of(first), "atomic")
                        .path("rows")
                        .path("unchanged")
                        .asInt());
    }

    @Test
    void theBridgeHoldsOverRandomMonths() {
        Random random = new Random(20220225);
        List<Integer> closing = new ArrayList<>();
        for (int firm = 0; firm < 6; firm++) {
            known(100 + firm);
            closing.add(random.nextInt(300));
        }
        for (String month : MONTHS) {
            for (int firm = 0; firm < closing.size(); firm++) {
                Report flow = Report.flow(PLACE, 100 + firm).in(month).with("hires", random.nextInt(40));
                int adjustment = random.nextInt(4) == 0 ? random.nextInt(30) : 0;
                int opening = closing.get(firm) + adjustment;
                if (month.equals(MONTHS.get(0))) {
                    flow = flow.with("openingStaff", opening);
                } else if (adjustment > 0) {
                    flow = flow.with("adjustment", adjustment).with("declineNote", "补报");
                }
                int hires = (Integer) flow.values().get("hires");
                int separations = random.nextInt(opening + hires + 1);
                JsonNode entry = officer.reports(flow.with("separations", separations));
                closing.set(firm, opening + hires - separations);
                assertEquals(opening, entry.path("openingStaff").asInt());
                assertEquals(closing.get(firm), entry.path("closingStaff").asInt());
            }
        }
        JsonNode totals = officer.client()
                .read("registers/monthly-flow/rollup?period=" + MONTHS.get(MONTHS.size() - 1) + "&jurisdiction="
                        + PLACE)
                .path("totals");
        assertEquals(
                closing.stream().mapToInt(Integer::intValue).sum(),
                totals.path("closingStaff").asInt());
    }

    private static List<String> codes(JsonNode faults) {
        List<String> codes = new ArrayList<>();
        faults.forEach(fault -> codes.add(fault.path("code").asText()));
        return codes;
    }
}
