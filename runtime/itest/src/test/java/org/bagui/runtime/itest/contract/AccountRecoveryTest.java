package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The finding: sessions and programs' tokens of an account outlived the reset of its password, and its locking. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class AccountRecoveryTest {
    private static final String COUNTY = "451324";

    private final RunningEdition platform;
    private final RestClient administrator;

    AccountRecoveryTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
    }

    /** An officer with a session, and a program of it. */
    private record Held(String username, String password, RestClient person, String token) {}

    private Held held(String username) {
        String password = RandomPasswords.random();
        RestClient person = platform.account(username, COUNTY, List.of("officer"), password);
        return new Held(username, password, person, issued(person, username));
    }

    private static String issued(RestClient person, String username) {
        String end = OffsetDateTime.now().plusDays(30).withNano(0).toString();
        Map<String, Object> wanted = Map.of("name", "own", "expiresAt", end, "permissions", List.of("entries.read"));
        return person.post("accounts/" + username + "/tokens", wanted)
                .orThrow()
                .json()
                .path("token")
                .asText();
    }

    private int asProgram(String token) {
        return new RestClient(platform.baseUri())
                .exchange("GET", "registers/enterprise/entries", null, null, "Authorization", "Bearer " + token)
                .status();
    }

    private void assertEnded(Held held) {
        assertRefused(401, "not-signed-in", held.person().get("registers"));
        assertEquals(401, asProgram(held.token()));
        assertEquals(
                "[]",
                administrator
                        .read("accounts/" + held.username() + "/tokens")
                        .path("items")
                        .toString());
    }

    @Test
    void aResetEndsThemAll() {
        Held held = held("rec.reset");
        assertEquals(200, asProgram(held.token()));
        administrator.exchange("POST", "accounts/rec.reset/reset", null, null).orThrow();
        assertEnded(held);
    }

    @Test
    void lockingEndsThemAllAndForEver() {
        Held held = held("rec.locked");
        assertEquals(200, asProgram(held.token()));
        administrator
                .json("PATCH", "accounts/rec.locked", Map.of("active", false))
                .orThrow();
        assertEnded(held);
        administrator
                .json("PATCH", "accounts/rec.locked", Map.of("active", true))
                .orThrow();
        assertEnded(held);
        new RestClient(platform.baseUri()).signIn("rec.locked", held.password());
    }

    @Test
    void aChangeOfThePasswordOffersToEndTheProgramsToo() {
        Held held = held("rec.changed");
        RestClient other = new RestClient(platform.baseUri()).signIn("rec.changed", held.password());
        String next = RandomPasswords.random();
        change(held, held.password(), next, null);
        assertRefused(401, "not-signed-in", other.get("registers"));
        assertEquals(200, asProgram(held.token()));
        assertEquals(200, held.person().get("registers").status());
        change(held, next, RandomPasswords.random(), true);
        assertEquals(401, asProgram(held.token()));
        assertEquals(200, held.person().get("registers").status());
        assertEquals(200, asProgram(issued(held.person(), "rec.changed")), "a new one holds");
    }

    private static void change(Held held, String from, String to, Boolean endOthers) {
        Map<String, Object> body = new HashMap<>(Map.of("currentPassword", from, "newPassword", to));
        if (endOthers != null) {
            body.put("endOthers", endOthers);
        }
        held.person().post("accounts/" + held.username() + "/password", body).orThrow();
    }
}
