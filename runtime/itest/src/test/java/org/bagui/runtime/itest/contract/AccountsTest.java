package org.bagui.runtime.itest.contract;

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
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Accounts as an administrator keeps them, and the tokens of programs. */
@Edition(shared = true)
@Tag("both-databases")
class AccountsTest {
    private final RunningEdition platform;
    private final RestClient administrator;

    AccountsTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
    }

    @Test
    void anAccountIsMadeChangedShutAndReset() {
        Answer made = administrator.post("accounts", entered("li", "450703"));
        assertEquals(201, made.status(), made::text);
        assertEquals("/api/v1/accounts/li", made.header("Location"));
        assertTrue(made.json().path("passwordChangeRequired").asBoolean());
        assertFalse(made.text().contains("assword\":\""), made::text);
        assertRefused(409, "duplicate-account", administrator.post("accounts", entered("li", "450703")));

        Answer changed =
                administrator.json("PATCH", "accounts/li", Map.of("displayName", "黎", "roles", List.of("reader")));
        assertEquals("黎", changed.json().path("displayName").asText());
        assertEquals("reader", changed.json().path("roles").path(0).asText());

        JsonNode reset = administrator
                .exchange("POST", "accounts/li/reset", null, null)
                .orThrow()
                .json();
        new RestClient(platform.baseUri()).signIn("li", reset.path("password").asText());
        administrator.json("PATCH", "accounts/li", Map.of("active", false)).orThrow();
        assertRefused(
                401,
                "wrong-credentials",
                new RestClient(platform.baseUri())
                        .post(
                                "sessions",
                                Map.of(
                                        "username",
                                        "li",
                                        "password",
                                        reset.path("password").asText())));
    }

    @Test
    void wrongInputIsToldMemberByMember() {
        Map<String, Object> wrong = Map.of(
                "username", "1", "displayName", "", "jurisdiction", "4506", "roles", List.of("king"), "password", "a");
        JsonNode problem = assertRefused(422, "invalid-entry", administrator.post("accounts", wrong));
        TreeSet<String> fields = new TreeSet<>();
        problem.path("errors").forEach(fault -> fields.add(fault.path("field").asText()));
        assertEquals(Set.of("username", "displayName", "jurisdiction", "roles", "password"), fields, problem::toString);
        Map<String, Object> unknown = new TreeMap<>(entered("li.unknown", "450703"));
        unknown.put("admin", true);
        assertRefused(422, "invalid-entry", administrator.post("accounts", unknown));
    }

    @Test
    void accountsAreListedByPages() {
        for (String name : List.of("list-a", "list-b", "list-c")) {
            administrator.post("accounts", entered(name, "450703")).orThrow();
        }
        JsonNode page = administrator.read("accounts?limit=2&after=list-");
        assertEquals("list-a", page.path("items").path(0).path("username").asText());
        assertEquals("list-b", page.path("next").asText());
        JsonNode next = administrator.read("accounts?limit=1&after=list-b");
        assertEquals("list-c", next.path("items").path(0).path("username").asText());
        assertRefused(400, "bad-limit", administrator.get("accounts?limit=0"));
    }

    @Test
    void anAdministratorOfACitySeesOnlyItsOwn() {
        RestClient city = platform.account("450300", "administrator");
        assertNotThere(city.post("accounts", entered("qinzhou", "450703")));
        administrator.post("accounts", entered("qin.other", "450703")).orThrow();
        assertNotThere(city.json("PATCH", "accounts/qin.other", Map.of("displayName", "x")));
        assertNotThere(city.exchange("POST", "accounts/qin.other/reset", null, null));
        assertFalse(city.read("accounts?limit=1000").toString().contains("qin.other"));
    }

    @Test
    void aProgramsTokenHasNoMoreThanItWasGiven() {
        RestClient officer = platform.officer("450703");
        String name =
                officer.read("sessions/current").path("actor").path("username").asText();
        String end = OffsetDateTime.now().plusDays(30).withNano(0).toString();
        Map<String, Object> wanted =
                Map.of("name", "nightly", "expiresAt", end, "permissions", List.of("entries.read"));
        Answer issued = officer.post("accounts/" + name + "/tokens", wanted);
        assertEquals(201, issued.status(), issued::text);
        String token = issued.json().path("token").asText();
        RestClient anonymous = new RestClient(platform.baseUri());
        String[] bearer = {"Authorization", "Bearer " + token};
        assertEquals(
                200,
                anonymous
                        .exchange("GET", "registers/enterprise/entries", null, null, bearer)
                        .status());
        Answer refused = anonymous.json("POST", "registers/enterprise/entries", Map.of(), bearer);
        assertRefused(403, "not-permitted", refused);
        assertRefused(403, "not-permitted", anonymous.json("POST", "accounts/" + name + "/tokens", wanted, bearer));
        assertEquals(
                204,
                officer.exchange("DELETE", "accounts/" + name + "/tokens/nightly", null, null)
                        .status());
        Answer revoked = anonymous.exchange("GET", "registers/enterprise/entries", null, null, bearer);
        assertRefused(401, "not-signed-in", revoked);
        Map<String, Object> more = Map.of("name", "more", "expiresAt", end, "permissions", List.of("accounts.manage"));
        assertRefused(422, "invalid-entry", officer.post("accounts/" + name + "/tokens", more));
    }

    private static Map<String, Object> entered(String name, String place) {
        return Map.of(
                "username", name,
                "displayName", name,
                "jurisdiction", place,
                "roles", List.of("officer"),
                "password", RandomPasswords.random());
    }
}
