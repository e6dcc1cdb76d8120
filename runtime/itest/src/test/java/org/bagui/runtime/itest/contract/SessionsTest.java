package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Signing in, having to wait, changing a first password, signing out. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class SessionsTest {
    private final RunningEdition platform;
    private final RestClient administrator;

    SessionsTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
    }

    @Test
    void aSessionTellsWhoIsSignedInAndEndsWhenAsked() {
        Credentials officer = made("wei.sessions");
        officer.change(platform);
        Answer opened = signIn(officer);
        assertEquals(201, opened.status());
        JsonNode actor = opened.json().path("actor");
        assertEquals("wei.sessions", actor.path("username").asText());
        assertEquals("韦", actor.path("displayName").asText());
        assertEquals("450702", actor.path("jurisdiction").asText());
        assertEquals("reviewer", actor.path("roles").path(0).asText());
        assertTrue(actor.path("permissions").toString().contains("entries"), actor::toString);
        OffsetDateTime end =
                OffsetDateTime.parse(opened.json().path("expiresAt").asText());
        assertTrue(end.isAfter(OffsetDateTime.now()), end::toString);

        RestClient client = new RestClient(platform.baseUri()).signIn(officer.name, officer.password);
        assertEquals(actor, client.read("sessions/current").path("actor"));
        assertEquals(
                204, client.exchange("DELETE", "sessions/current", null, null).status());
        assertRefused(401, "not-signed-in", client.get("sessions/current"));
    }

    @Test
    void wrongNamesAndPasswordsAreToldAlike() {
        Credentials officer = made("wei.alike");
        Answer password = signIn(new Credentials(officer.name, "Wrong-Pass-2022"));
        Answer name = signIn(new Credentials("nobody.here", officer.password));
        assertRefused(401, "wrong-credentials", password);
        assertRefused(401, "wrong-credentials", name);
        assertEquals(password.json().path("detail"), name.json().path("detail"));
    }

    @Test
    void afterFiveFailuresTheNextWaits() {
        Credentials officer = made("wei.slow");
        for (int i = 0; i < 5; i++) {
            assertRefused(401, "wrong-credentials", signIn(new Credentials(officer.name, "Wrong-Pass-202" + i)));
        }
        Answer early = signIn(officer);
        assertRefused(429, "too-many-attempts", early);
        int wait = Integer.parseInt(early.header("Retry-After"));
        assertTrue(wait >= 1 && wait <= 11, early.header("Retry-After"));
        assertTrue(early.text().contains("15 分钟"), early::text);
        String next = administrator
                .exchange("POST", "accounts/" + officer.name + "/reset", null, null)
                .orThrow()
                .json()
                .path("password")
                .asText();
        assertEquals(201, signIn(new Credentials(officer.name, next)).status(), "a reset ends the wait");
    }

    @Test
    void aFirstPasswordIsGoodForNothingButItsChange() {
        Credentials officer = made("wei.first");
        Answer opened = signIn(officer);
        assertTrue(opened.json().path("passwordChangeRequired").asBoolean(), opened::text);
        RestClient client = new RestClient(platform.baseUri()).signIn(officer.name, officer.password);
        assertRefused(403, "password-change-required", client.get("registers"));
        assertRefused(403, "password-change-required", client.get("registers/labour-demand/entries"));
        assertRefused(403, "password-change-required", client.get("openapi.json"));
        assertEquals(200, client.get("sessions/current").status());

        String path = "accounts/" + officer.name + "/password";
        Map<String, String> wrong = Map.of("currentPassword", "Not-This-1", "newPassword", RandomPasswords.random());
        assertRefused(422, "invalid-entry", client.post(path, wrong));
        Map<String, String> weak = Map.of("currentPassword", officer.password, "newPassword", "123456");
        assertRefused(422, "invalid-entry", client.post(path, weak));
        Map<String, String> same = Map.of("currentPassword", officer.password, "newPassword", officer.password);
        assertRefused(422, "invalid-entry", client.post(path, same));
        officer.change(platform);
        assertEquals(
                200,
                new RestClient(platform.baseUri())
                        .signIn(officer.name, officer.password)
                        .get("registers")
                        .status());
    }

    @Test
    void aTokenThatIsNoneIsNotSignedIn() {
        RestClient anonymous = new RestClient(platform.baseUri());
        for (String header :
                new String[] {"Bearer x", "Bearer ", "Basic YWRtaW46YWRtaW4=", "Bearer " + "a".repeat(4_000)}) {
            Answer answer = anonymous.exchange("GET", "registers", null, null, "Authorization", header);
            assertRefused(401, "not-signed-in", answer);
            assertEquals("Bearer", answer.header("WWW-Authenticate"));
        }
    }

    private Answer signIn(Credentials entered) {
        return new RestClient(platform.baseUri())
                .post("sessions", Map.of("username", entered.name, "password", entered.password));
    }

    /** A new account that still has its first password. */
    /** A page of another site can make a browser send its cookie, and cannot read the word. */
    @Test
    void aBrowserWritesWithTheWordOfItsPageOnly() {
        Credentials officer = made("wei.browser");
        officer.change(platform);
        RestClient anyone = new RestClient(platform.baseUri());
        Map<String, Object> entered = Map.of("username", officer.name, "password", officer.password, "browser", true);
        Answer opened = anyone.post("sessions", entered).orThrow();
        String cookie = opened.headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("bagui-session="))
                .map(one -> one.substring(0, one.indexOf(';')))
                .findFirst()
                .orElseThrow();
        String word = opened.json().path("csrfToken").asText();
        String present = "sessions/current";
        assertEquals(
                200,
                anyone.exchange("GET", present, null, null, "Cookie", cookie).status());
        assertRefused(403, "csrf-token-required", anyone.exchange("DELETE", present, null, null, "Cookie", cookie));
        for (String wrong : List.of("", "x", word.substring(1), word + "x")) {
            assertRefused(
                    403,
                    "csrf-token-required",
                    anyone.exchange("DELETE", present, null, null, "Cookie", cookie, "X-Csrf-Token", wrong));
        }
        assertEquals(
                204,
                anyone.exchange("DELETE", present, null, null, "Cookie", cookie, "X-Csrf-Token", word)
                        .status());
    }

    private Credentials made(String name) {
        Credentials account = new Credentials(name, RandomPasswords.random());
        Map<String, Object> entered = Map.of(
                "username",
                name,
                "displayName",
                "韦",
                "jurisdiction",
                "450702",
                "roles",
                List.of("reviewer"),
                "password",
                account.password);
        administrator.post("accounts", entered).orThrow();
        return account;
    }

    private static final class Credentials {
        private final String name;
        private String password;

        Credentials(String name, String password) {
            this.name = name;
            this.password = password;
        }

        void change(RunningEdition platform) {
            String next = RandomPasswords.random();
            new RestClient(platform.baseUri())
                    .signIn(name, password)
                    .post("accounts/" + name + "/password", Map.of("currentPassword", password, "newPassword", next))
                    .orThrow();
            password = next;
        }
    }
}
