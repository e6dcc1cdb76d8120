package org.bagui.runtime.itest.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CreditCodes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Training demand and parks, through the interface and through sheets. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class LedgersTest {
    private static final String PLACE = "450327";

    private final OfficerClient officer;

    LedgersTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    private static Report training(int number) {
        return new Report("training-demand", new LinkedHashMap<>())
                .with("uscc", CreditCodes.of(PLACE, number))
                .with("occupationCode", "电工")
                .with("trainingMode", "UPSKILL")
                .with("targetLevel", "4")
                .with("trainees", 12)
                .with("plannedStart", "2022-05-09")
                .with("providerType", "ENTERPRISE")
                .with("subsidyWanted", true)
                .with("contactName", "联系人甲")
                .with("contactMobile", "0773-2823456");
    }

    @Test
    void aCourseIsWantedOnceOrMore() {
        officer.reports(Report.profile(PLACE, 1));
        JsonNode course = officer.reports(training(1));
        assertEquals(1, course.path("ordinal").asInt());
        assertEquals("36", course.path("industryCode").asText());
        Report other = training(1).with("occupationCode", "钳工");
        assertEquals("training-demand", refusal(other.with("trainees", 0), "too-small"));
        assertEquals("training-demand", refusal(other.with("trainees", 101), "trainees-over-staff"));
        assertEquals("training-demand", refusal(other.without("targetLevel"), "missing-target-level"));
        assertEquals("training-demand", refusal(other.with("completed", 13), "part-over-trainees"));
        officer.patches(course, "completed", 10, "training-demand").orThrow();
        JsonNode totals = officer.client()
                .read("registers/training-demand/rollup?by=trainingMode&period=2022-03&jurisdiction=" + PLACE)
                .path("totals");
        assertEquals(12, totals.path("trainees").asInt());
        assertEquals(10, totals.path("completed").asInt());
        Map<String, Object> months = Map.of("jurisdiction", PLACE, "from", "2022-03", "to", "2022-04");
        JsonNode carried = officer.client()
                .post("registers/training-demand/carry-forward", months)
                .orThrow()
                .json();
        assertEquals("{\"made\":1,\"skipped\":0,\"refused\":0}", carried.toString());
    }

    private String refusal(Report report, String code) {
        Answer answer = officer.sends(report);
        assertEquals(422, answer.status(), answer::text);
        assertTrue(answer.text().contains("\"" + code + "\""), answer::text);
        return report.register();
    }

    @Test
    void aSheetOfCoursesGoesIn() {
        officer.reports(Report.profile(PLACE, 11));
        String sheet = "填报期,统一社会信用代码,企业名称,培训工种,培训类型,培训目标等级,培训需求人数,拟开班时间,培训实施主体,是否申请补贴,联系人,联系电话\r\n"
                + "202203," + CreditCodes.of(PLACE, 11)
                + ",,焊工,技能提升,中级工,5,2022-05-09,技校,是,联系人甲,13907720001\r\n"
                + "202203,,示例450327第11厂,焊工,技能提升,中级工,7,2022-06-09,技校,否,联系人甲,13907720001\r\n";
        JsonNode answer = officer.uploads(
                        "training-demand", "atomic", Sheet.CSV, sheet.getBytes(StandardCharsets.UTF_8))
                .orThrow()
                .json();
        assertEquals(2, answer.path("rows").path("new").asInt(), answer::toString);
        assertTrue(answer.path("warnings").toString().contains("matched-by-name"), answer::toString);
    }

    @Test
    void theCountysParksAreTheFirstChoiceOfProfiles() {
        Map<String, Object> park = Map.of(
                "parkName",
                "灌阳制造产业园（一期）",
                "parkKind",
                "产业园",
                "parkLevel",
                "COUNTY",
                "dormBeds",
                800,
                "kindergartenPlaces",
                90);
        JsonNode made =
                officer.client().post("registers/park/entries", park).orThrow().json();
        assertEquals("INDUSTRIAL", made.path("parkKind").asText());
        assertEquals(PLACE, made.path("countyCode").asText());
        JsonNode answer = officer.imports(
                Sheet.of(
                        Report.profile(PLACE, 21).with("parkName", "灌阳制造产业园(一期)"),
                        Report.profile(PLACE, 22).with("parkName", "无此园区")),
                "rowwise");
        assertEquals(2, answer.path("rows").path("new").asInt(), answer::toString);
        assertEquals(List.of("unknown-park"), answer.path("warnings").findValuesAsText("code"));
        String where = "registers/enterprise-profile/entries?fields=parkName&where=uscc=" + CreditCodes.of(PLACE, 21);
        assertEquals(
                "灌阳制造产业园（一期）",
                officer.client()
                        .read(where)
                        .path("items")
                        .path(0)
                        .path("parkName")
                        .asText());
        JsonNode totals = officer.client()
                .read("registers/park/rollup?jurisdiction=" + PLACE)
                .path("totals");
        assertEquals(800, totals.path("dormBeds").asInt(), totals::toString);
    }
}
