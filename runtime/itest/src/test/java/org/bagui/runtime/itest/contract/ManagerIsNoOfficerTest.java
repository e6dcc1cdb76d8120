package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The finding: whoever managed accounts could be any officer, by a token of the officer's, and read people in full. */
@Edition(shared = true)
@Tag("both-databases")
class ManagerIsNoOfficerTest {
    private static final String COUNTY = "451323";
    private static final String END =
            OffsetDateTime.now().plusDays(30).withNano(0).toString();

    private final RunningEdition platform;
    private final RestClient administrator;

    ManagerIsNoOfficerTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
    }

    private static Map<String, Object> token(String name, String... permissions) {
        return Map.of("name", name, "expiresAt", END, "permissions", List.of(permissions));
    }

    private static String tokens(RestClient of) {
        return "accounts/" + of.read("sessions/current").at("/actor/username").asText() + "/tokens";
    }

    @Test
    void anAdministratorSeesAndRevokesTokensAndIssuesNoneForOthers() {
        RestClient officer = platform.officer(COUNTY);
        String path = tokens(officer);
        assertRefused(403, "token-of-another", administrator.post(path, token("stolen", "people.read")));
        assertEquals(201, officer.post(path, token("own", "entries.read")).status());
        assertEquals("own", administrator.read(path).at("/items/0/name").asText());
        assertEquals(
                204, administrator.exchange("DELETE", path + "/own", null, null).status());
    }

    @Test
    void anOfficerSeesAndRevokesNoTokensOfOthers() {
        RestClient owner = platform.officer(COUNTY);
        String path = tokens(owner);
        owner.post(path, token("own", "entries.read")).orThrow();
        for (String role : List.of("officer", "reviewer", "auditor", "reader")) {
            RestClient other = platform.account(COUNTY, role);
            assertRefused(403, "not-permitted", other.get(path));
            assertRefused(403, "not-permitted", other.post(path, token("stolen", "entries.read")));
            assertRefused(403, "not-permitted", other.exchange("DELETE", path + "/own", null, null));
        }
        assertEquals(
                List.of("own"),
                owner.read(path).path("items").findValuesAsText("name"),
                "nothing is gone, nothing new");
    }

    @Test
    void noTokenSeesPeopleInFull() {
        RestClient officer = platform.officer(COUNTY);
        JsonNode problem = assertRefused(
                422, "invalid-entry", officer.post(tokens(officer), token("all", "entries.read", "people.reveal")));
        assertEquals("permission-of-people", problem.at("/errors/0/code").asText());
    }

    @Test
    void theAuditLogTellsTheTokenItsIssuerAndTheAddress() {
        RestClient officer = platform.officer(COUNTY);
        String username = officer.read("sessions/current").at("/actor/username").asText();
        String secret = officer.post(
                        tokens(officer),
                        token(
                                "nightly",
                                "entries.read",
                                "entries.import",
                                "reference.read",
                                "field.enterprise-profile.contactName.write",
                                "field.enterprise-profile.contactMobile.write"))
                .orThrow()
                .json()
                .path("token")
                .asText();
        String[] bearer = {"Authorization", "Bearer " + secret, "Prefer", "respond-async"};
        RestClient program = new RestClient(platform.baseUri());
        program.json("PATCH", "accounts/" + username, Map.of("displayName", "x"), bearer);
        String path = "registers/enterprise-profile/imports?mode=atomic&period=2015-01&jurisdiction=" + COUNTY;
        byte[] sheet = Sheet.of(
                        Report.profile(COUNTY, 871).in("2015-01"),
                        Report.profile(COUNTY, 872).in("2015-01"))
                .csv();
        Answer taken = program.send("POST", path, Sheet.CSV, sheet, bearer);
        assertEquals(202, taken.status(), taken::text);
        String running = "imports/" + taken.json().path("id").asText();
        Waiting.until(() -> officer.read(running).path("state").asText(), state -> state.equals("committed"));
        RestClient auditor = platform.account(COUNTY, "auditor");
        for (String act : List.of("request-denied", "entries-written")) {
            JsonNode records = auditor.read("audit?actor=" + username + "&action=" + act);
            JsonNode facts = records.at("/items/0/facts");
            assertEquals("nightly", facts.path("token").asText(), records::toString);
            assertEquals(username, facts.path("tokenIssuedBy").asText(), records::toString);
            assertEquals("127.0.0.1", facts.path("address").asText(), records::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "administrator, officer",
        "administrator, reviewer",
        "administrator, auditor",
        "officer, auditor",
        "reviewer, auditor"
    })
    void theseRolesExcludeEachOtherOnOneAccount(String one, String other) {
        JsonNode problem = assertRefused(422, "invalid-entry", made("mno.both", one, other));
        assertEquals("roles-exclude", problem.at("/errors/0/code").asText());
        String name = "mno." + one.charAt(0) + "." + other;
        made(name, one).orThrow();
        String path = "accounts/" + name;
        Answer changed = administrator.json("PATCH", path, Map.of("roles", List.of(one, other)));
        assertRefused(422, "invalid-entry", changed);
        Answer removed = administrator.json("PATCH", path, Map.of("active", false, "displayName", "x"));
        assertEquals(200, removed.status(), removed::text);
    }

    @Test
    void anotherAdministratorConfirmsANewOne() {
        RestClient second = platform.secondAdministrator();
        String path = "accounts/mno.waits";
        JsonNode made = made("mno.waits", "administrator").orThrow().json();
        assertEquals("[]", made.path("roles").toString());
        assertEquals("administrator", made.at("/pending/roles/0").asText());
        assertEquals("admin", made.at("/pending/askedBy").asText());
        Map<String, Object> seen = Map.of("roles", List.of("administrator"), "jurisdiction", COUNTY);
        assertRefused(403, "second-person-needed", administrator.post(path + "/pending/confirm", seen));
        assertRefused(403, "not-permitted", platform.officer(COUNTY).post(path + "/pending/confirm", seen));
        assertNotThere(platform.account("450300", "administrator").post(path + "/pending/confirm", seen));
        Map<String, Object> other = Map.of("roles", List.of("administrator"), "jurisdiction", "451300");
        assertRefused(409, "state-conflict", second.post(path + "/pending/confirm", other));
        JsonNode held = second.post(path + "/pending/confirm", seen).orThrow().json();
        assertEquals("administrator", held.at("/roles/0").asText());
        assertTrue(held.path("pending").isMissingNode(), held::toString);
        assertRefused(409, "state-conflict", second.post(path + "/pending/confirm", seen));

        JsonNode wider = administrator
                .json("PATCH", path, Map.of("jurisdiction", "451300"))
                .orThrow()
                .json();
        assertEquals(COUNTY, wider.path("jurisdiction").asText(), "more places are another's to give, too");
        assertEquals("451300", wider.at("/pending/jurisdiction").asText());
        second.exchange("DELETE", path + "/pending", null, null).orThrow();
        assertRefused(409, "state-conflict", second.exchange("DELETE", path + "/pending", null, null));
        administrator.json("PATCH", path, Map.of("active", false)).orThrow();
        JsonNode back = administrator
                .json("PATCH", path, Map.of("active", true))
                .orThrow()
                .json();
        assertTrue(
                !back.path("active").asBoolean() && back.at("/pending/active").asBoolean(), back::toString);
        JsonNode log = platform.account(COUNTY, "auditor").read("audit?subject=account:mno.waits");
        assertEquals(
                List.of(
                        "administrator-asked",
                        "account-changed",
                        "administrator-refused",
                        "administrator-asked",
                        "administrator-confirmed",
                        "administrator-asked",
                        "account-created"),
                log.path("items").findValuesAsText("action"));
        assertEquals("admin", log.at("/items/4/facts/askedBy").asText(), log::toString);
    }

    private Answer made(String name, String... roles) {
        return administrator.post(
                "accounts",
                Map.of(
                        "username", name,
                        "displayName", name,
                        "jurisdiction", COUNTY,
                        "roles", List.of(roles),
                        "password", RandomPasswords.random()));
    }
}
