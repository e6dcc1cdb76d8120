package org.bagui.runtime.itest.role;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles that administrators make of permissions. */
@Edition(shared = true)
@Tag("both-databases")
class RolesTest {
    private static final String COUNTY = "451322";
    private static final String CITY = "451300";
    private static final String END =
            OffsetDateTime.now().plusDays(30).withNano(0).toString();

    private final RunningEdition platform;
    private final RestClient administrator;

    RolesTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
    }

    @Test
    void everyPermissionHasTitlesAndEveryOperationsPermissionIsDeclared() {
        Set<String> declared = new TreeSet<>(Set.of("signed-in", "anonymous"));
        administrator.read("permissions").path("items").forEach(one -> {
            declared.add(one.path("name").asText());
            assertFalse(one.path("title").asText().startsWith("permission."), one::toString);
            assertFalse(one.path("help").asText().startsWith("permission."), one::toString);
        });
        Set<String> asked = new TreeSet<>();
        platform.officer(COUNTY)
                .read("openapi.json")
                .findValues("x-permission")
                .forEach(one -> asked.add(one.asText()));
        assertTrue(asked.size() > 10, asked::toString);
        asked.removeAll(declared);
        assertEquals(Set.of(), asked);
    }

    @Test
    void theBuiltInRolesComeFirstWithTheirWords() {
        JsonNode items = administrator.read("roles").path("items");
        List<String> words = List.of("officer", "reviewer", "reader", "auditor", "administrator", "enterprise-clerk");
        assertEquals(words, items.findValuesAsText("word").subList(0, words.size()));
        assertEquals("经办人", items.at("/0/title").asText());
        assertTrue(items.at("/0/builtIn").asBoolean());
        assertNotThere(administrator.json("PATCH", "roles/officer", Map.of(), "If-Match", "*"));
    }

    @Test
    void aRoleIsMadeGivenChangedAndRemoved() {
        Answer made = made("desk", "entries.read", "reference.read");
        assertEquals(201, made.status(), made::text);
        String path = "roles/" + COUNTY + ".desk";
        assertEquals("/api/v1/" + path, made.header("Location"));
        assertRefused(409, "duplicate-role", made("desk", "entries.read"));
        RestClient holder = platform.account(COUNTY, COUNTY + ".desk");
        assertEquals("角色 desk", holder.read(path).path("title").asText(), "one's own");
        RestClient program = new RestClient(platform.baseUri());
        String user = holder.read("sessions/current").at("/actor/username").asText();
        String token = holder.post(
                        "accounts/" + user + "/tokens",
                        Map.of("name", "p", "expiresAt", END, "permissions", List.of("entries.read")))
                .orThrow()
                .json()
                .path("token")
                .asText();
        String[] bearer = {"Authorization", "Bearer " + token};
        String entries = "registers/enterprise/entries?limit=1";
        assertEquals(200, program.exchange("GET", entries, null, null, bearer).status());
        assertRefused(
                428,
                "version-required",
                administrator.json("PATCH", path, Map.of("permissions", List.of("modules.read"))));
        assertRefused(412, "stale-version", change("desk", "\"7\"", "modules.read"));
        Answer changed = change("desk", made.header("ETag"), "modules.read");
        assertEquals("\"2\"", changed.header("ETag"), changed::text);
        assertRefused(403, "not-permitted", holder.get(entries));
        assertRefused(403, "not-permitted", program.exchange("GET", entries, null, null, bearer));
        assertEquals(200, holder.get("modules").status());

        Answer held = administrator.exchange("DELETE", path, null, null, "If-Match", "\"2\"");
        assertTrue(assertRefused(409, "role-held", held).path("detail").asText().contains("1"), held::text);
        administrator
                .json("PATCH", "accounts/" + user, Map.of("roles", List.of("reader")))
                .orThrow();
        assertEquals(
                204,
                administrator
                        .exchange("DELETE", path, null, null, "If-Match", "\"2\"")
                        .status());
        JsonNode log = platform.account(COUNTY, "auditor").read("audit?subject=role:" + COUNTY + ".desk");
        assertEquals(
                List.of("role-removed", "role-changed", "role-created"),
                log.path("items").findValuesAsText("action"));
        assertEquals("modules.read", log.at("/items/1/facts/permissions").asText());
    }

    @Test
    void whatIsWrongIsNamedByItsField() {
        Map<String, Object> bad = Map.of(
                "jurisdiction",
                COUNTY,
                "name",
                "Desk!",
                "titles",
                Map.of("zh", " ", "en", "Desk"),
                "permissions",
                List.of("reference.write", "no.such", "audit.read", "entries.write"));
        JsonNode problem = assertRefused(422, "invalid-entry", administrator.post("roles", bad));
        assertEquals(
                List.of(
                        "role-name-form",
                        "required",
                        "unknown-permission",
                        "permission-of-region",
                        "permissions-exclude"),
                problem.path("errors").findValuesAsText("code"));
        assertEquals("/titles/zh", problem.at("/errors/1/pointer").asText(), problem::toString);
        RestClient sibling = platform.account("450300", "administrator");
        made("seen", "entries.read").orThrow();
        assertNotThere(sibling.get("roles/" + COUNTY + ".seen"));
        assertFalse(sibling.read("roles").toString().contains(COUNTY + ".seen"));
        RestClient officer = platform.officer(COUNTY);
        assertRefused(403, "not-permitted", officer.get("roles"));
        assertRefused(403, "not-permitted", officer.get("roles/" + COUNTY + ".seen"));
    }

    /** The finding's sister: exclusion by names would be passed by a role of another name. */
    @Test
    void aSelfMadeRolePassesNoExclusion() {
        RestClient second = platform.secondAdministrator();
        made("watch", "audit.read").orThrow();
        String path = "roles/" + COUNTY + ".watch";
        Map<String, Object> seen = Map.of("permissions", List.of("audit.read"));
        assertRefused(403, "second-person-needed", administrator.post(path + "/pending/confirm", seen));
        assertEquals("admin", administrator.read(path).at("/pending/askedBy").asText());
        second.post(path + "/pending/confirm", seen).orThrow();
        String user = platform.officer(COUNTY)
                .read("sessions/current")
                .at("/actor/username")
                .asText();
        Answer both =
                administrator.json("PATCH", "accounts/" + user, Map.of("roles", List.of("officer", COUNTY + ".watch")));
        assertEquals(
                "roles-exclude",
                assertRefused(422, "invalid-entry", both).at("/errors/0/code").asText());
        JsonNode waits = administrator
                .json("PATCH", "accounts/" + user, Map.of("roles", List.of(COUNTY + ".watch")))
                .orThrow()
                .json();
        assertEquals(COUNTY + ".watch", waits.at("/pending/roles/0").asText());
        assertEquals("officer", waits.at("/roles/0").asText());
        administrator
                .exchange("DELETE", "accounts/" + user + "/pending", null, null)
                .orThrow();

        made("plain", "entries.read").orThrow();
        administrator
                .json("PATCH", "accounts/" + user, Map.of("roles", List.of("officer", COUNTY + ".plain")))
                .orThrow();
        assertRefused(409, "roles-would-exclude", change("plain", "*", "tenants.manage"));
    }

    @Test
    void aRoleOfAboveIsNotChanged() {
        madeAt(CITY, "above", "entries.read").orThrow();
        String path = "roles/" + CITY + ".above";
        RestClient below = platform.account(COUNTY, "administrator");
        assertEquals("角色 above", below.read(path).path("title").asText(), "it is seen, since it may be given");
        assertRefused(403, "role-of-above", changed(below, path, "*", "entries.read", "modules.read"));
        Map<String, Object> seen = Map.of("permissions", List.of("entries.read"));
        assertRefused(403, "role-of-above", below.post(path + "/pending/confirm", seen));
        assertRefused(403, "role-of-above", below.exchange("DELETE", path + "/pending", null, null));
        assertRefused(403, "role-of-above", below.exchange("DELETE", path, null, null, "If-Match", "*"));
        assertEquals(
                "[\"entries.read\"]",
                administrator.read(path).path("permissions").toString());
    }

    @Test
    void nobodyChangesTheRoleOfItsOwn() {
        made("mine", "entries.read").orThrow();
        String path = "roles/" + COUNTY + ".mine";
        RestClient holder = platform.account(COUNTY, "administrator", COUNTY + ".mine");
        assertRefused(403, "own-role", changed(holder, path, "*", "entries.read", "modules.read"));
        assertRefused(403, "own-role", holder.exchange("DELETE", path, null, null, "If-Match", "*"));
        assertEquals(
                "[\"entries.read\"]",
                administrator.read(path).path("permissions").toString());
        Answer other = changed(platform.account(COUNTY, "administrator"), path, "*", "entries.read", "modules.read");
        assertEquals(200, other.status(), other::text);
    }

    private Answer made(String name, String... permissions) {
        return madeAt(COUNTY, name, permissions);
    }

    private Answer madeAt(String place, String name, String... permissions) {
        return administrator.post(
                "roles",
                Map.of(
                        "jurisdiction",
                        place,
                        "name",
                        name,
                        "titles",
                        Map.of("zh", "角色 " + name, "en", "Role " + name),
                        "permissions",
                        List.of(permissions)));
    }

    private Answer change(String name, String ifMatch, String... permissions) {
        return changed(administrator, "roles/" + COUNTY + "." + name, ifMatch, permissions);
    }

    private static Answer changed(RestClient by, String path, String ifMatch, String... permissions) {
        return by.json("PATCH", path, Map.of("permissions", List.of(permissions)), "If-Match", ifMatch);
    }
}
