package org.bagui.runtime.itest.tenant;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.workbook.FormSheet;
import org.bagui.runtime.itest.workbook.MarkedWorkbook;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two pilot counties have added fields to one register: each has its own in every channel, and nothing of the other's. */
@Edition(shared = true)
@Tag("both-databases")
class ExtensionFieldsTest {
    private static final String REGISTER = "registers/enterprise-profile";

    private static Tenant longan;
    private static Tenant mashan;
    private static RunningEdition platform;

    @BeforeAll
    static void extend(RunningEdition running) {
        platform = running;
        longan = Tenant.of(running, "450123", "450123");
        mashan = Tenant.of(running, "450124", "450124");
        longan.fields(
                        "enterprise-profile",
                        List.of(
                                tier(false),
                                Tenant.field("localBrand", "yes-no", "是否本地品牌", false),
                                Tenant.field("schooling", "code", "主要学历", false, "education")))
                .orThrow();
        mashan.fields("enterprise-profile", List.of(Tenant.field("sugarTonnes", "decimal", "榨糖量（吨）", false)))
                .orThrow();
    }

    private static Map<String, Object> tier(boolean required) {
        return Map.of(
                "name",
                "supplierTier",
                "type",
                "whole-number",
                "title",
                Map.of("zh", "供应商层级", "en", "Supplier tier"),
                "required",
                required,
                "min",
                1,
                "max",
                3);
    }

    private static Report report(Tenant tenant, int number) {
        return Report.profile(tenant.county(), number).in(Report.MONTH);
    }

    @Test
    void eachTenantHasItsFieldsInEveryAnswerAndNoneOfTheOthers() {
        hasItsOwn(longan, "supplierTier", 2, mashan, 11);
        hasItsOwn(mashan, "sugarTonnes", 12.5, longan, 11);
    }

    private static void hasItsOwn(Tenant tenant, String field, Object value, Tenant other, int number) {
        RestClient own = tenant.officer().client();
        JsonNode made = tenant.officer().reports(report(tenant, number).with(field, value));
        String entry = REGISTER + "/entries/" + made.path("id").asLong();
        assertEquals(value.toString(), own.read(entry).path(field).asText());
        JsonNode changes = own.read(entry + "/revisions").at("/items/0/changes");
        assertTrue(changes.toString().contains(field), changes::toString);
        assertFalse(changes.toString().contains("\"extension\""), changes::toString);
        String month = REGISTER + "/entries?period=" + Report.MONTH;
        assertTrue(own.read(month).path("items").path(0).has(field));
        assertEquals(1, own.read(month + "&fields=" + field).at("/items/0").size() - 1);
        assertTrue(own.read(REGISTER).path("fields").toString().contains("\"" + field + "\""));
        assertTrue(own.read("openapi.json")
                .at("/components/schemas/EnterpriseProfileInput/properties")
                .has(field));
        assertTrue(own.get(REGISTER + "/export?format=csv").text().contains(title(own, field)));
        assertRefused(400, "unknown-where-field", own.get(month + "&where=" + field + "=1"));
        assertRefused(400, "unknown-measure", own.get(REGISTER + "/rollup?period=2022-03&measures=" + field));

        RestClient foreign = other.officer().client();
        JsonNode refused = assertRefused(
                422,
                "invalid-entry",
                other.officer().sends(report(other, number + 1).with(field, value)));
        assertEquals("/" + field, refused.at("/errors/0/pointer").asText());
        assertEquals("unknown-field", refused.at("/errors/0/code").asText());
        assertRefused(400, "unknown-field", foreign.get(month + "&fields=" + field));
        for (String path : List.of(REGISTER, month, "openapi.json", "tenants/" + other.county())) {
            assertFalse(foreign.get(path).orThrow().text().contains(field), path);
        }
        assertFalse(foreign.get(REGISTER + "/export?format=csv").text().contains(title(own, field)));
        assertRefused(
                404, "not-found", foreign.get("tenants/" + tenant.place() + "/extension-fields/enterprise-profile"));
        assertNotEquals(own.read(REGISTER).path("hash"), foreign.read(REGISTER).path("hash"));
    }

    private static String title(RestClient client, String field) {
        for (JsonNode described : client.read(REGISTER).path("fields")) {
            if (described.path("name").asText().equals(field)) {
                return described.path("title").asText();
            }
        }
        throw new AssertionError(field);
    }

    @Test
    void formsHaveTheFieldsWithTheirChoicesAndComeBack() {
        FormSheet form = FormSheet.of(longan.officer()
                .client()
                .get(REGISTER + "/template?format=xlsx&period=" + Report.MONTH)
                .body());
        assertEquals(List.of("是", "否"), form.choices(form.first(), "是否本地品牌"));
        assertTrue(form.choices(form.first(), "主要学历").contains("专科教育"), "names of the list");
        assertFalse(form.has("榨糖量（吨）"));
        Report report = report(longan, 21);
        List<Object> row = List.copyOf(Sheet.of(report).rows().get(0));
        Sheet sheet = with(Sheet.of(report), row, "供应商层级", "２", "是否本地品牌", "是", "主要学历", "大专", "榨糖量（吨）", "7");
        JsonNode taken = longan.officer().imports(sheet, "atomic");
        assertEquals(1, taken.at("/rows/new").asInt(), taken::toString);
        JsonNode ignored = taken.path("columns").path(taken.path("columns").size() - 1);
        assertTrue(ignored.path("ignored").asBoolean(), ignored::toString);
        JsonNode entry = longan.officer()
                .client()
                .read(REGISTER + "/entries?period=2022-03&where=uscc=" + report.uscc())
                .at("/items/0");
        assertEquals(2, entry.path("supplierTier").asInt());
        assertTrue(entry.path("localBrand").asBoolean());
        assertEquals("30", entry.path("schooling").asText());
        JsonNode again = longan.officer().imports(sheet, "atomic");
        assertEquals(1, again.at("/rows/unchanged").asInt(), again::toString);
    }

    private static Sheet with(Sheet sheet, List<Object> row, String... more) {
        List<String> header = new java.util.ArrayList<>(sheet.header());
        List<Object> values = new java.util.ArrayList<>(row);
        for (int i = 0; i < more.length; i += 2) {
            header.add(more[i]);
            values.add(more[i + 1]);
        }
        return new Sheet(sheet.register(), header, List.of(values));
    }

    @Test
    void wrongValuesAreToldAtTheirCellsAndMarkedInTheWorkbook() {
        FormSheet form = FormSheet.of(longan.officer()
                .client()
                .get(REGISTER + "/template?format=xlsx&period=" + Report.MONTH)
                .body());
        form.fill(form.first(), Map.of("供应商层级", 4, "主要学历", "不知道", "企业名称", "示例厂"));
        JsonNode told = longan.officer()
                .uploads("enterprise-profile", "rowwise", Sheet.XLSX, form.bytes())
                .orThrow()
                .json();
        String cell = null;
        for (JsonNode fault : told.path("errors")) {
            if (fault.path("field").asText().equals("supplierTier")) {
                assertEquals("too-large", fault.path("code").asText());
                assertTrue(fault.path("message").asText().contains("供应商层级"), fault::toString);
                cell = fault.path("cell").asText();
            }
        }
        Answer marked = longan.officer()
                .client()
                .get("imports/" + told.path("id").asLong() + "/workbook")
                .orThrow();
        assertTrue(MarkedWorkbook.of(marked.body()).marked().contains(cell), told::toString);
    }

    @Test
    void aPreviewIsPinnedToTheFieldsItWasMadeFor() {
        JsonNode preview = mashan.officer().imports(Sheet.of(report(mashan, 31)), "preview");
        List<Map<String, Object>> changed = List.of(
                Tenant.field("sugarTonnes", "decimal", "榨糖量（吨）", false), Tenant.field("caneFarm", "text", "蔗区", false));
        mashan.fields("enterprise-profile", changed).orThrow();
        String commit = "imports/" + preview.path("id").asLong() + "/commit";
        assertRefused(409, "ledger-changed", mashan.officer().client().post(commit, Map.of("mode", "atomic")));
    }

    @Test
    void aFieldBecomesRequiredAndIsRetiredWhileWhatIsThereStays() {
        Tenant shanglin = Tenant.of(platform, "450125", "450125");
        OfficerClient officer = shanglin.officer();
        JsonNode plain = officer.reports(report(shanglin, 1));
        JsonNode valued =
                officer.client().read(REGISTER + "/entries/" + plain.path("id").asLong());
        shanglin.fields("enterprise-profile", List.of(tier(true))).orThrow();
        JsonNode refused = assertRefused(422, "invalid-entry", officer.sends(report(shanglin, 2)));
        assertEquals("supplierTier", refused.at("/errors/0/field").asText());
        assertEquals("“供应商层级”为必填，请填写", refused.at("/errors/0/message").asText());
        JsonNode shown =
                officer.client().read(REGISTER + "/entries/" + plain.path("id").asLong());
        assertEquals(valued.path("version"), shown.path("version"));
        assertRefused(422, "invalid-entry", officer.patches(shown, "employeesTotal", 101, "enterprise-profile"));
        JsonNode set = officer.patches(shown, "supplierTier", 3, "enterprise-profile")
                .orThrow()
                .json();

        Map<String, Object> other =
                Map.of("name", "supplierTier", "type", "text", "title", Map.of("zh", "层级", "en", "Tier"));
        JsonNode type = assertRefused(422, "invalid-entry", shanglin.fields("enterprise-profile", List.of(other)));
        assertEquals("extension-type-changed", type.at("/errors/0/code").asText());
        JsonNode none =
                shanglin.fields("enterprise-profile", List.of()).orThrow().json();
        assertEquals("supplierTier", none.at("/retired/0/name").asText());
        String path = REGISTER + "/entries/" + plain.path("id").asLong();
        assertEquals(3, officer.client().read(path).path("supplierTier").asInt(), "still readable");
        JsonNode kept = officer.patches(set, "employeesTotal", 102, "enterprise-profile")
                .orThrow()
                .json();
        assertEquals(3, kept.path("supplierTier").asInt());
        assertRefused(422, "invalid-entry", officer.patches(kept, "supplierTier", 1, "enterprise-profile"));
        officer.reports(report(shanglin, 2));
    }
}
