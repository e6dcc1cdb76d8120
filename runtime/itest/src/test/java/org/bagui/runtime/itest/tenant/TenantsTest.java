package org.bagui.runtime.itest.tenant;

import static org.bagui.runtime.testkit.fixture.Refusals.assertNotThere;
import static org.bagui.runtime.testkit.fixture.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.Desk;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two cities in one runtime with different modules, fields and due dates; neither sees anything of the other's. */
@Edition
@Tag("both-databases")
class TenantsTest {
    private static final List<String> BOTH = List.of(Tenant.LEDGER, Tenant.REPORTS);
    private static final String OFF = "module-not-enabled";

    private final RunningEdition platform;
    private final Tenant liuzhou;
    private final Tenant guilin;
    private final Desk region;

    TenantsTest(RunningEdition platform) {
        this.platform = platform;
        liuzhou = Tenant.of(platform, "450200", "450203");
        guilin = Tenant.of(platform, "450300", "450302");
        region = Desk.officer(platform, "450000");
    }

    @AfterEach
    void switchAllOn() {
        for (Tenant tenant : List.of(liuzhou, guilin)) {
            String path = "tenants/" + tenant.place() + "/modules";
            tenant.administrator()
                    .client()
                    .json("PUT", path, Map.of("inherit", true), "If-Match", "*")
                    .orThrow();
        }
    }

    /** Every path of the whole interface is tried at both tenants: theirs answer, the other's are not enabled. */
    @Test
    void everyPathOfAModuleThatIsOffIsNotEnabled() {
        JsonNode whole = region.client().read("openapi.json").path("paths");
        Set<String> ledgers = registersOf(Tenant.LEDGER);
        Set<String> cooperation = registersOf(Tenant.COOPERATION);
        assertTrue(ledgers.size() >= 5 && cooperation.size() == 1, ledgers + " and " + cooperation);
        liuzhou.modules(List.of(Tenant.REPORTS)).orThrow();
        guilin.modules(List.of(Tenant.LEDGER)).orThrow();
        int[] tried = new int[2];
        JsonNode liuzhous = liuzhou.paths();
        JsonNode guilins = guilin.paths();
        whole.fields().forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(verb -> {
            String register = path.getKey().replaceAll("^/registers/([^/]+)/.*|.*", "$1");
            boolean ofCooperation = path.getKey().startsWith("/laborcoop/") || cooperation.contains(register);
            boolean ofLedgers = path.getKey().startsWith("/ledger/")
                    || ledgers.contains(register)
                    || path.getKey().matches("/registers/[^/]+/(nil|unchanged)");
            boolean ofReports = path.getKey().matches("/(imports|reports)(/.*)?")
                    || path.getKey()
                            .matches("/registers/[^/]+/(imports|template|export|column-mappings|text-mappings)");
            tried[0] += tries(liuzhou, verb, path.getKey(), ofLedgers || ofCooperation);
            tried[1] += tries(guilin, verb, path.getKey(), ofReports || ofCooperation);
            assertEquals(!ofLedgers && !ofCooperation, liuzhous.has(path.getKey()), path.getKey());
            assertEquals(!ofReports && !ofCooperation, guilins.has(path.getKey()), path.getKey());
        }));
        assertTrue(tried[0] > 60 && tried[1] > 20, tried[0] + " and " + tried[1] + " hidden operations");
        assertEquals(List.of("enterprise"), liuzhou.names("registers", "name"));
        assertEquals(List.of(Tenant.REPORTS), liuzhou.names("modules", "name"));
        assertEquals(List.of(Tenant.LEDGER), guilin.names("modules", "name"));
        assertTrue(guilin.names("registers", "name").containsAll(ledgers));
        assertEquals(List.of(), liuzhou.names("reports", "name"), "they are composed by the ledgers");
        assertRefused(404, OFF, liuzhou.officer().client().get("reports/city-month?period=2022-03"));
        assertRefused(404, OFF, liuzhou.officer().client().get("periods?register=monthly-flow"));
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
        JsonNode entry = liuzhou.officer().reports(Report.profile(liuzhou.county(), 1));
        guilin.officer().reports(Report.profile(guilin.county(), 1));
        String entries = "registers/enterprise-profile/entries";
        String one = entries + "/" + entry.path("id").asLong();
        String rollUp = "registers/enterprise-profile/rollup?by=city&measures=employeesTotal&period=2022-03";
        JsonNode before = region.client().read(rollUp);
        assertEquals(2, before.path("rows").size());

        liuzhou.modules(List.of(Tenant.REPORTS)).orThrow();
        assertRefused(404, OFF, liuzhou.officer().client().get(one));
        assertRefused(404, OFF, region.client().get(entries + "?jurisdiction=450200"));
        assertRefused(404, OFF, region.client().get(rollUp + "&jurisdiction=" + liuzhou.county()));
        JsonNode during = region.client().read(rollUp);
        assertEquals(before.path("rows"), during.path("rows"), "what was reported to the region stays its figure");
        assertEquals("[\"450200\"]", during.path("notEnabled").toString());
        JsonNode refused =
                assertRefused(422, "invalid-entry", region.patches(entry, "employeesTotal", 101, "enterprise-profile"));
        assertEquals(OFF, refused.path("errors").path(0).path("code").asText());
        Report another = Report.profile(liuzhou.county(), 2).with("jurisdiction", liuzhou.county());
        assertEquals(
                OFF,
                assertRefused(422, "invalid-entry", region.sends(another))
                        .path("errors")
                        .path(0)
                        .path("code")
                        .asText());

        addressesInBodiesAreJudgedToo();

        liuzhou.modules(BOTH).orThrow();
        assertEquals(entry, liuzhou.officer().client().read(one));
        assertEquals(before, region.client().read(rollUp));
    }

    private void addressesInBodiesAreJudgedToo() {
        Map<String, Object> month = Map.of("jurisdiction", liuzhou.county(), "period", "2022-04");
        Map<String, Object> carried = Map.of("jurisdiction", liuzhou.county(), "from", "2022-03", "to", "2022-04");
        Map<String, Object> reason =
                Map.of("jurisdiction", liuzhou.county(), "code", "staff-jump", "reason", "SEASONAL");
        Map<String, Object> words = Map.of("jurisdiction", liuzhou.county(), "mappings", Map.of());
        String profiles = "registers/enterprise-profile/";
        assertRefused(404, OFF, region.client().post("registers/labour-demand/nil", month));
        assertRefused(404, OFF, region.client().post(profiles + "unchanged", month));
        assertRefused(404, OFF, region.client().post(profiles + "carry-forward", carried));
        assertRefused(404, OFF, region.client().post(profiles + "explanations", reason));
        assertRefused(404, OFF, region.client().json("PUT", profiles + "column-mappings", words));
    }

    @Test
    void whoMaySetWhatAndHow() {
        Desk admin = liuzhou.administrator();
        String path = "tenants/450200/modules";
        Map<String, Object> unknown = Map.of("enabled", List.of("com.example.nothing"));
        JsonNode refused =
                assertRefused(422, "invalid-entry", admin.client().json("PUT", path, unknown, "If-Match", "*"));
        assertTrue(refused.path("errors").toString().contains("com.example.nothing"), refused::toString);
        Map<String, Object> none = Map.of("enabled", List.of());
        assertRefused(428, "version-required", admin.client().json("PUT", path, none));
        assertRefused(422, "invalid-entry", admin.client().json("PUT", path, Map.of(), "If-Match", "*"));
        assertNotThere(admin.client().json("PUT", "tenants/450300/modules", none, "If-Match", "*"));
        assertNotThere(admin.client().get("tenants/450300"));
        assertRefused(
                422, "no-tenant-place", admin.client().json("PUT", "tenants/450203001/modules", none, "If-Match", "*"));
        assertRefused(403, "not-permitted", liuzhou.officer().client().json("PUT", "tenants/450203/modules", none));

        Answer shown = admin.client().get("tenants/450200").orThrow();
        Answer set = admin.client()
                .json("PUT", path, none, "If-Match", shown.header("ETag"))
                .orThrow();
        assertRefused(412, "stale-version", admin.client().json("PUT", path, none, "If-Match", shown.header("ETag")));
        assertEquals("450200", set.json().path("modulesFrom").asText());
        set.json().path("modules").forEach(module -> assertEquals(module.path("core"), module.path("enabled")));
        assertEquals(List.of("enterprise"), liuzhou.names("registers", "name"), "the core cannot be switched off");
        JsonNode county = liuzhou.officer().client().read("tenants/" + liuzhou.county());
        assertEquals("450200", county.path("modulesFrom").asText(), "inherited");
        assertTrue(region.client().read("tenants").path("items").toString().contains("450200"));
        assertFalse(guilin.administrator().client().get("tenants").text().contains("450200"));
    }

    @Test
    void dueDatesOfTwoTenantsDiffer() {
        Desk reviewer = Desk.of(platform, "450200", "reviewer");
        reviewer.client()
                .json("PUT", "ledger/settings?jurisdiction=450200", Map.of("preset", "same-month-25"))
                .orThrow();
        JsonNode own =
                liuzhou.officer().client().read("tenants/450203").path("months").path(0);
        JsonNode other =
                guilin.officer().client().read("tenants/450302").path("months").path(0);
        assertEquals(own.path("period"), other.path("period"));
        assertTrue(own.path("due").asText().startsWith(own.path("period").asText()), own::toString);
        assertFalse(other.path("due").asText().startsWith(other.path("period").asText()), other::toString);
        liuzhou.modules(List.of(Tenant.REPORTS)).orThrow();
        assertTrue(
                liuzhou.officer().client().read("tenants/450203").path("months").isMissingNode());
    }
}
