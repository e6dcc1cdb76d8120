package org.bagui.runtime.itest.tenant;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.workbook.FormSheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The city of 北海 with two counties that have settings of their own, as its officer works for both. */
@Edition(shared = true)
@Tag("both-databases")
class CityOfTenantsTest {
    private static final String REGISTER = "registers/enterprise-profile";
    private static final String ENTRIES = REGISTER + "/entries";
    private static final String OFF = "module-not-enabled";

    private final RunningEdition platform;
    private final Tenant city;
    private final Tenant haicheng;
    private final Tenant yinhai;
    private final OfficerClient officer;

    CityOfTenantsTest(RunningEdition platform) {
        this.platform = platform;
        city = Tenant.of(platform, "450500", "450502");
        haicheng = Tenant.of(platform, "450502", "450502");
        yinhai = Tenant.of(platform, "450503", "450503");
        officer = OfficerClient.officer(platform, "450500");
    }

    @BeforeEach
    void bothCountiesHaveFields() {
        haicheng.fields(
                        "enterprise-profile",
                        List.of(Tenant.field("berths", "whole-number", "泊位数", false), mark("whole-number")))
                .orThrow();
        yinhai.fields("enterprise-profile", List.of(Tenant.field("beach", "text", "临海地段", true), mark("text")))
                .orThrow();
    }

    private static Map<String, Object> mark(String type) {
        return Tenant.field("mark", type, "标记", false);
    }

    @Test
    void rowsOfOneSheetAreReadByTheFieldsOfTheirPlaces() {
        FormSheet form = FormSheet.of(officer.client()
                .get(REGISTER + "/template?format=xlsx&period=" + Report.MONTH)
                .body());
        assertTrue(form.has("泊位数") && form.has("临海地段"), "the city's form has the fields of both");
        List<Extended> rows = List.of(
                extended("450502", 1, "3", "", "5"),
                extended("450503", 1, "", "银滩", "甲"),
                extended("450503", 2, "4", "银滩", "甲"));
        Sheet sheet = sheet(rows);
        JsonNode taken = officer.imports(sheet, "rowwise");
        assertEquals(2, taken.at("/rows/new").asInt(), taken::toString);
        JsonNode fault = taken.at("/errors/0");
        assertEquals("field-not-here", fault.path("code").asText(), taken::toString);
        assertEquals("berths", fault.path("field").asText());
        assertTrue(fault.path("message").asText().contains("泊位数"), fault::toString);
        assertEquals(4, row(fault.path("cell").asText()));
        assertEquals(2, officer.imports(sheet, "rowwise").at("/rows/unchanged").asInt());

        assertEquals("{\"berths\":3,\"beach\":null,\"mark\":\"5\"}", listed(officer, "450502"));
        assertEquals("{\"berths\":null,\"beach\":\"银滩\",\"mark\":\"甲\"}", listed(officer, "450503"));
        JsonNode own = haicheng.officer().client().read(first("450502") + "&fields=mark");
        assertEquals(5, own.at("/items/0/mark").asInt(), "a number where it is one");
        String export = officer.client().get(REGISTER + "/export?format=csv").text();
        assertTrue(export.contains("泊位数") && export.contains("临海地段"), export);
        JsonNode schema = officer.client().read("openapi.json").at("/components/schemas/EnterpriseProfileInput");
        assertEquals("string", schema.at("/properties/mark/type").asText());
        assertFalse(schema.path("required").toString().contains("beach"), "one county alone asks for it");
    }

    /** A report of a county with cells for the fields of both. */
    private record Extended(String county, int number, String berths, String beach, String mark) {}

    private static Extended extended(String county, int number, String berths, String beach, String mark) {
        return new Extended(county, number, berths, beach, mark);
    }

    private static Sheet sheet(List<Extended> rows) {
        Sheet plain = Sheet.of(rows.stream()
                .map(row -> Report.profile(row.county(), row.number()))
                .toList());
        List<String> header = new ArrayList<>(plain.header());
        header.addAll(List.of("泊位数", "临海地段", "标记"));
        List<List<Object>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Extended more = rows.get(i);
            List<Object> values = new ArrayList<>(plain.rows().get(i));
            values.addAll(List.of(more.berths(), more.beach(), more.mark()));
            all.add(values);
        }
        return new Sheet(plain.register(), header, all);
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.replaceAll("[A-Z]+", ""));
    }

    private static String listed(OfficerClient client, String county) {
        JsonNode item = client.client()
                .read(first(county) + "&fields=berths,beach,mark")
                .at("/items/0");
        return ((ObjectNode) item).without("id").toString();
    }

    /** Where the list shows the first enterprise of a county alone. */
    private static String first(String county) {
        return ENTRIES + "?period=" + Report.MONTH + "&where=uscc="
                + Report.profile(county, 1).uscc();
    }

    @Test
    void whatOneCountyHasRetiredComesBackUnchangedInTheCitysExport() {
        List<Map<String, Object>> fields = List.of(
                Tenant.field("local", "yes-no", "本地", false),
                Tenant.field("school", "code", "主要学历", false, "education"),
                Tenant.field("rate", "decimal", "配套率", false),
                Tenant.field("since", "date", "起始日", false));
        for (Tenant county : List.of(haicheng, yinhai)) {
            county.fields(Report.DEMAND, fields).orThrow();
            Report profile = Report.profile(county.county(), 41);
            county.officer().reports(county == yinhai ? profile.with("beach", "侨港") : profile);
            county.officer()
                    .reports(Report.demand(county.county(), 41, "焊工")
                            .with("local", true)
                            .with("school", "30")
                            .with("rate", 5.5)
                            .with("since", "2022-03-01"));
        }
        yinhai.fields(Report.DEMAND, List.of()).orThrow();
        for (String format : List.of("csv", "xls", "xlsx")) {
            Answer file = exported(format);
            JsonNode taken = officer.uploads(Report.DEMAND, "atomic", type(file), file.body())
                    .orThrow()
                    .json();
            assertEquals(2, taken.at("/rows/unchanged").asInt(), taken::toString);
            assertEquals(2, taken.at("/rows/read").asInt(), taken::toString);
        }
        Answer file = exported("csv");
        assertTrue(file.text().contains(",是,专科教育,5.5,2022-03-01"), file.text());
        byte[] changed = file.text().replace(",是,", ",否,").getBytes(StandardCharsets.UTF_8);
        JsonNode told = officer.uploads(Report.DEMAND, "preview", Sheet.CSV, changed)
                .orThrow()
                .json();
        assertEquals(1, told.path("errors").size(), told::toString);
        assertEquals("field-not-here", told.at("/errors/0/code").asText(), told::toString);
        assertEquals("local", told.at("/errors/0/field").asText(), told::toString);
    }

    private Answer exported(String format) {
        return officer.client()
                .get("registers/" + Report.DEMAND + "/export?format=" + format)
                .orThrow();
    }

    private static String type(Answer file) {
        return file.header("Content-Type").split(";")[0];
    }

    @Test
    void anEntryOfACountyHasItsFieldsHoweverItsPlaceIsNamed() {
        JsonNode made = officer.reports(Report.profile("450503", 11).with("beach", "侨港"));
        assertEquals("侨港", made.path("beach").asText());
        assertFalse(made.has("berths"));
        JsonNode lacking = assertRefused(422, "invalid-entry", officer.sends(Report.profile("450503", 12)));
        assertEquals("beach", lacking.at("/errors/0/field").asText());
        assertTrue(lacking.at("/errors/0/message").asText().contains("临海地段"), lacking::toString);
        JsonNode foreign = assertRefused(
                422, "invalid-entry", officer.sends(Report.profile("450502", 12).with("beach", "侨港")));
        assertEquals("field-not-here", foreign.at("/errors/0/code").asText());
        assertEquals(
                "冠头岭",
                officer.patches(made, "beach", "冠头岭", "enterprise-profile")
                        .orThrow()
                        .json()
                        .path("beach")
                        .asText());
    }

    @Test
    void fieldsAreGivenBackToWhatHoldsAbove() {
        JsonNode made = haicheng.officer().reports(Report.profile("450502", 21).with("berths", 7));
        String path = "tenants/450502/extension-fields/enterprise-profile";
        JsonNode back = haicheng.administrator()
                .client()
                .json("PUT", path, Map.of("inherit", true), "If-Match", "*")
                .orThrow()
                .json();
        assertTrue(back.path("fields").isEmpty() && back.path("from").isMissingNode(), back::toString);
        assertTrue(back.path("retired").toString().contains("berths"), back::toString);
        JsonNode entry =
                haicheng.officer().client().read(ENTRIES + "/" + made.path("id").asLong());
        assertEquals(7, entry.path("berths").asInt(), "still readable");
        assertTrue(haicheng.officer()
                .client()
                .read("openapi.json")
                .at("/components/schemas/EnterpriseProfileEntry/properties/berths/deprecated")
                .asBoolean());
        Map<String, Object> both = Map.of("inherit", true, "fields", List.of());
        assertRefused(422, "invalid-entry", haicheng.administrator().client().json("PUT", path, both, "If-Match", "*"));
    }

    @Test
    void aCountyThatIsOnBelowACityThatIsOffIsReachedByItsAddresses() {
        Report report = Report.profile("450503", 31).with("beach", "侨港");
        JsonNode made = yinhai.officer().reports(report);
        JsonNode preview = yinhai.officer().imports(sheet(List.of(extended("450503", 32, "", "银滩", ""))), "preview");
        yinhai.modules(List.of(Tenant.LEDGER, Tenant.REPORTS)).orThrow();
        city.modules(List.of()).orThrow();
        try {
            String one = ENTRIES + "/" + made.path("id").asLong();
            assertEquals(made, officer.client().read(one));
            officer.client().get(one + "/revisions").orThrow();
            String sheet = "imports/" + preview.path("id").asLong();
            officer.client().get(sheet).orThrow();
            officer.client().post(sheet + "/commit", Map.of("mode", "atomic")).orThrow();
            JsonNode changed = officer.patches(made, "employeesTotal", 101, "enterprise-profile")
                    .orThrow()
                    .json();
            assertRefused(404, OFF, officer.client().get(ENTRIES));
            yinhai.modules(List.of()).orThrow();
            assertRefused(404, OFF, officer.client().get(one));
            assertRefused(404, OFF, officer.client().get(sheet));
            assertRefused(404, OFF, officer.patches(changed, "employeesTotal", 102, "enterprise-profile"));
        } finally {
            inherit(yinhai);
            inherit(city);
        }
    }

    private static void inherit(Tenant tenant) {
        Map<String, Object> free = Map.of("inherit", true, "locked", List.of());
        String path = "tenants/" + tenant.place() + "/modules";
        tenant.administrator().client().json("PUT", path, free, "If-Match", "*").orThrow();
    }

    @Test
    void whatAPlaceHasLockedStaysOffBelow() {
        haicheng.modules(List.of(Tenant.LEDGER, Tenant.REPORTS)).orThrow();
        Map<String, Object> locked = Map.of("inherit", true, "locked", List.of(Tenant.REPORTS));
        try {
            city.administrator()
                    .client()
                    .json("PUT", "tenants/450500/modules", locked, "If-Match", "*")
                    .orThrow();
            assertEquals(List.of(Tenant.LEDGER), haicheng.names("modules", "name"));
            assertRefused(404, OFF, haicheng.officer().client().get("imports"));
            Answer refused = haicheng.modules(List.of(Tenant.REPORTS));
            assertEquals(
                    "module-locked",
                    assertRefused(422, "invalid-entry", refused)
                            .at("/errors/0/code")
                            .asText());
            JsonNode shown = haicheng.officer().client().read("tenants/450502");
            assertTrue(shown.path("modules").toString().contains("\"lockedBy\":\"450500\""), shown::toString);
            city.modules(List.of(Tenant.LEDGER)).orThrow();
            assertEquals(List.of(Tenant.LEDGER), haicheng.names("modules", "name"), "left out, a lock stays");
            inherit(city);
            assertEquals(List.of(Tenant.LEDGER, Tenant.REPORTS), haicheng.names("modules", "name"), "as it was set");
        } finally {
            inherit(city);
            inherit(haicheng);
        }
    }

    @Test
    void twoThatDefineAtOnceNeverGiveOneNameTwoTypes() {
        for (int round = 0; round < 5; round++) {
            String name = "race" + round;
            CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> defines(haicheng, name, "text"));
            List<Answer> both = List.of(defines(city, name, "decimal"), other.join());
            List<Answer> refused =
                    both.stream().filter(answer -> answer.status() != 200).toList();
            assertEquals(1, refused.size(), both::toString);
            JsonNode told = assertRefused(422, "invalid-entry", refused.get(0));
            assertEquals("extension-type-changed", told.at("/errors/0/code").asText());
        }
    }

    private static Answer defines(Tenant tenant, String name, String type) {
        return tenant.fields("labour-demand", List.of(Tenant.field(name, type, "字段" + name, false)));
    }

    @Test
    void dueDatesAreInheritedAndMayBeAPlacesOwn() {
        String usual = due("450503");
        settle("450500", Map.of("preset", "same-month-25"));
        String citys = due("450503");
        assertTrue(usual.compareTo(citys) > 0, usual + " " + citys);
        assertEquals(citys, due("450502"));
        settle("450502", Map.of("preset", "next-month-5-8"));
        assertEquals(usual, due("450502"), "its own");
        assertEquals(citys, due("450503"), "still the city's");
    }

    private void settle(String place, Map<String, Object> rule) {
        OfficerClient.of(platform, place, "reviewer")
                .client()
                .json("PUT", "ledger/settings?jurisdiction=" + place, rule)
                .orThrow();
    }

    /** When March 2022 is due at a place; what its periods and its tenant say of the present month must agree. */
    private String due(String place) {
        JsonNode period = officer.client()
                .read("periods?register=enterprise-profile&jurisdiction=" + place)
                .at("/items/0");
        JsonNode month = officer.client().read("tenants/" + place).at("/months/1");
        assertEquals(period.path("period"), month.path("period"));
        assertEquals(period.path("due"), month.path("due"));
        return officer.client()
                .read("ledger/months/" + Report.MONTH + "/" + place)
                .path("due")
                .asText();
    }
}
