package org.bagui.runtime.itest.tenant;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two cities in one runtime with different modules, fields and due dates; neither sees anything of the other's. */
@Edition(shared = true)
@Tag("both-databases")
class TenantsTest {
    private static final List<String> BOTH = List.of(Tenant.LEDGER, Tenant.REPORTS);
    private static final String OFF = "module-not-enabled";
    /** A month of these tenants alone, since the whole region is summed up. */
    private static final String MONTH = "2012-03";

    private final RunningEdition platform;
    private final Tenant first;
    private final Tenant second;
    private final OfficerClient region;

    TenantsTest(RunningEdition platform) {
        this.platform = platform;
        first = Tenant.of(platform, "450600", "450681");
        second = Tenant.of(platform, "450800", "450821");
        region = OfficerClient.officer(platform, "450000");
    }

    @AfterEach
    void switchAllOn() {
        for (Tenant tenant : List.of(first, second)) {
            String path = "tenants/" + tenant.place() + "/modules";
            tenant.administrator()
                    .client()
                    .json("PUT", path, Map.of("inherit", true), "If-Match", "*")
                    .orThrow();
        }
        Map<String, Object> usual = Map.of("preset", "next-month-5-8");
        OfficerClient.of(platform, first.place(), "reviewer")
                .client()
                .json("PUT", "ledger/settings?jurisdiction=" + first.place(), usual)
                .orThrow();
    }

    /** Every path of the whole interface is tried at both tenants: theirs answer, the other's are not enabled. */
    @Test
    void everyPathOfAModuleThatIsOffIsNotEnabled() {
        JsonNode whole = region.client().read("openapi.json").path("paths");
        Set<String> ledgers = registersOf(Tenant.LEDGER);
        Set<String> cooperation = registersOf(Tenant.COOPERATION);
        assertTrue(ledgers.size() >= 5 && cooperation.size() == 1, ledgers + " and " + cooperation);
        first.modules(List.of(Tenant.REPORTS)).orThrow();
        second.modules(List.of(Tenant.LEDGER)).orThrow();
        int[] tried = new int[2];
        JsonNode firsts = first.paths();
        JsonNode seconds = second.paths();
        whole.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
            String register = path.getKey().replaceAll("^/registers/([^/]+)/.*|.*", "$1");
            boolean ofCooperation = path.getKey().startsWith("/laborcoop/") || cooperation.contains(register);
            boolean ofLedgers = path.getKey().startsWith("/ledger/")
                    || ledgers.contains(register)
                    || path.getKey().matches("/registers/[^/]+/(nil|unchanged)");
            boolean ofReports = path.getKey().matches("/(imports|reports|audit-workbook)(/.*)?")
                    || path.getKey()
                            .matches("/registers/[^/]+/(imports|template|export|column-mappings|text-mappings)");
            tried[0] += tries(first, verb, path.getKey(), ofLedgers || ofCooperation);
            tried[1] += tries(second, verb, path.getKey(), ofReports || ofCooperation);
            assertEquals(!ofLedgers && !ofCooperation, firsts.has(path.getKey()), path.getKey());
            assertEquals(!ofReports && !ofCooperation, seconds.has(path.getKey()), path.getKey());
        }));
        assertTrue(tried[0] > 60 && tried[1] > 20, tried[0] + " and " + tried[1] + " hidden operations");
        assertEquals(List.of("enterprise"), first.names("registers", "name"));
        assertEquals(List.of(Tenant.REPORTS), first.names("modules", "name"));
        assertEquals(List.of(Tenant.LEDGER), second.names("modules", "name"));
        assertTrue(second.names("registers", "name").containsAll(ledgers));
        assertEquals(List.of(), first.names("reports", "name"), "they are composed by the ledgers");
        assertRefused(404, OFF, first.officer().client().get("reports/city-month?period=" + MONTH));
        assertRefused(404, OFF, first.officer().client().get("periods?register=monthly-flow"));
    }

    private Set<String> registersOf(String module) {
        Set<String> names = new TreeSet<>();
        region.client().read("registers").path("items").forEach(register -> {
            if (register.path("module").asText().equals(module)) {
                names.add(register.path("name").asText());
            }
        });
        return names;
    }

    /** 1 where the path is hidden. What is not hidden is read only. */
    private static int tries(Tenant tenant, String verb, String path, boolean hidden) {
        String filled =
                path.substring(1).replaceAll("\\{place}", tenant.county()).replaceAll("\\{[^}]+}", "1");
        if (hidden) {
            Answer answer = tenant.officer().client().json(verb.toUpperCase(), filled, Map.of());
            assertRefused(404, OFF, answer);
            return 1;
        }
        if (verb.equals("get")) {
            Answer answer = tenant.officer().client().get(filled);
            assertNotEquals(OFF, answer.problem(), answer.request());
        }
        return 0;
    }

    @Test
    void dataOfAModuleThatIsOffStaysAndIsThereAgain() {
        JsonNode entry =
                first.officer().reports(Report.profile(first.county(), 1).in(MONTH));
        second.officer().reports(Report.profile(second.county(), 1).in(MONTH));
        String entries = "registers/enterprise-profile/entries";
        String one = entries + "/" + entry.path("id").asLong();
        String rollUp = "registers/enterprise-profile/rollup?by=city&measures=employeesTotal&period=" + MONTH;
        JsonNode before = region.client().read(rollUp);
        assertEquals(2, before.path("rows").size());

        first.modules(List.of(Tenant.REPORTS)).orThrow();
        assertRefused(404, OFF, first.officer().client().get(one));
        assertRefused(404, OFF, region.client().get(entries + "?jurisdiction=450600"));
        assertRefused(404, OFF, region.client().get(rollUp + "&jurisdiction=" + first.county()));
        JsonNode during = region.client().read(rollUp);
        assertEquals(before.path("rows"), during.path("rows"), "what was reported to the region stays its figure");
        assertEquals("[\"450600\"]", during.path("notEnabled").toString());
        JsonNode refused =
                assertRefused(422, "invalid-entry", region.patches(entry, "employeesTotal", 101, "enterprise-profile"));
        assertEquals(OFF, refused.path("errors").path(0).path("code").asText());
        Report another = Report.profile(first.county(), 2).in(MONTH).with("jurisdiction", first.county());
        assertEquals(
                OFF,
                assertRefused(422, "invalid-entry", region.sends(another))
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asText());

        addressesInBodiesAreJudgedToo();

        first.modules(BOTH).orThrow();
        assertEquals(entry, first.officer().client().read(one));
        assertEquals(before, region.client().read(rollUp));
    }

    private void addressesInBodiesAreJudgedToo() {
        Map<String, Object> month = Map.of("jurisdiction", first.county(), "period", "2012-04");
        Map<String, Object> carried = Map.of("jurisdiction", first.county(), "from", "2012-03", "to", "2012-04");
        Map<String, Object> reason = Map.of("jurisdiction", first.county(), "code", "staff-jump", "reason", "SEASONAL");
        Map<String, Object> words = Map.of("jurisdiction", first.county(), "mappings", Map.of());
        String profiles = "registers/enterprise-profile/";
        assertRefused(404, OFF, region.client().post("registers/labour-demand/nil", month));
        assertRefused(404, OFF, region.client().post(profiles + "unchanged", month));
        assertRefused(404, OFF, region.client().post(profiles + "carry-forward", carried));
        assertRefused(404, OFF, region.client().post(profiles + "explanations", reason));
        assertRefused(404, OFF, region.client().json("PUT", profiles + "column-mappings", words));
    }

    @Test
    void whoMaySetWhatAndHow() {
        OfficerClient admin = first.administrator();
        String path = "tenants/450600/modules";
        Map<String, Object> unknown = Map.of("enabled", List.of("com.example.nothing"));
        JsonNode refused =
                assertRefused(422, "invalid-entry", admin.client().json("PUT", path, unknown, "If-Match", "*"));
        assertTrue(refused.path("errors").toString().contains("com.example.nothing"), refused::toString);
        Map<String, Object> none = Map.of("enabled", List.of());
        assertRefused(428, "version-required", admin.client().json("PUT", path, none));
        assertRefused(422, "invalid-entry", admin.client().json("PUT", path, Map.of(), "If-Match", "*"));
        assertNotThere(admin.client().json("PUT", "tenants/450800/modules", none, "If-Match", "*"));
        assertNotThere(admin.client().get("tenants/450800"));
        assertRefused(
                422, "no-tenant-place", admin.client().json("PUT", "tenants/450681100/modules", none, "If-Match", "*"));
        assertRefused(403, "not-permitted", first.officer().client().json("PUT", "tenants/450681/modules", none));

        Answer shown = admin.client().get("tenants/450600").orThrow();
        Answer set = admin.client()
                .json("PUT", path, none, "If-Match", shown.header("ETag"))
                .orThrow();
        assertRefused(412, "stale-version", admin.client().json("PUT", path, none, "If-Match", shown.header("ETag")));
        assertEquals("450600", set.json().path("modulesFrom").asText());
        set.json().path("modules").forEach(module -> assertEquals(module.path("core"), module.path("enabled")));
        assertEquals(List.of("enterprise"), first.names("registers", "name"), "the core cannot be switched off");
        JsonNode county = first.officer().client().read("tenants/" + first.county());
        assertEquals("450600", county.path("modulesFrom").asText(), "inherited");
        assertTrue(region.client().read("tenants").path("items").toString().contains("450600"));
        assertFalse(second.administrator().client().get("tenants").text().contains("450600"));
    }

    @Test
    void dueDatesOfTwoTenantsDiffer() {
        OfficerClient reviewer = OfficerClient.of(platform, "450600", "reviewer");
        reviewer.client()
                .json("PUT", "ledger/settings?jurisdiction=450600", Map.of("preset", "same-month-25"))
                .orThrow();
        JsonNode own =
                first.officer().client().read("tenants/450681").path("months").path(0);
        JsonNode other =
                second.officer().client().read("tenants/450821").path("months").path(0);
        assertEquals(own.path("period"), other.path("period"));
        assertTrue(own.path("due").asText().startsWith(own.path("period").asText()), own::toString);
        assertFalse(other.path("due").asText().startsWith(other.path("period").asText()), other::toString);
        first.modules(List.of(Tenant.REPORTS)).orThrow();
        assertTrue(
                first.officer().client().read("tenants/450681").path("months").isMissingNode());
    }
}
