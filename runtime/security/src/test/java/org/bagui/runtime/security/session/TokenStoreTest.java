package org.bagui.runtime.security.session;

import static org.bagui.runtime.security.testing.Refusals.faults;
import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.IssuedToken;
import org.bagui.core.security.Accounts.TokenRequest;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Authentication.ProgramToken;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenStoreTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor self = fixture.actor("liunan", "450203", Role.OFFICER);

    @BeforeEach
    void anOfficer() {
        fixture.addOfficer("liunan", "450203");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRequestCostsNoRoundTrip() {
        String token = signIn();
        fixture.authentication.byToken(token);
        int before = fixture.database.calls();
        for (int i = 0; i < 1000; i++) {
            assertTrue(fixture.authentication.byToken(token).isPresent());
        }
        assertEquals(before, fixture.database.calls());
    }

    @Test
    void whatCannotBeATokenNeverReachesTheDatabaseAndAnUnknownOneOnlyOnce() {
        int before = fixture.database.calls();
        String unknown = TokenText.next(TokenText.SESSION);
        for (String text : List.of("", "x", "bgs_", unknown + "x", "' or 1=1 --", unknown, unknown, unknown)) {
            assertTrue(fixture.authentication.byToken(text).isEmpty());
        }
        assertTrue(fixture.authentication.byToken(null).isEmpty());
        assertEquals(before + 2, fixture.database.calls(), "a look for changes, and one for the token");
    }

    @Test
    void whatAnotherNodeEndsEndsWithinHalfAMinute() {
        Authentication other = fixture.otherNode();
        String token = signIn();
        assertTrue(other.byToken(token).isPresent());
        fixture.authentication.signOut(token);
        fixture.clock.advance(Duration.ofSeconds(30));
        assertTrue(other.byToken(token).isEmpty());
    }

    @Test
    void aSessionEndsAfterHalfAnHourAtRest() {
        String token = signIn();
        for (int i = 0; i < 6; i++) {
            fixture.clock.advance(Duration.ofMinutes(29));
            assertTrue(fixture.authentication.byToken(token).isPresent());
        }
        fixture.clock.advance(Duration.ofMinutes(31));
        assertTrue(fixture.authentication.byToken(token).isEmpty());
        assertTrue(fixture.authentication.byToken(token).isEmpty());
    }

    @Test
    void useIsWrittenDownSoThatARestartKeepsTheSession() {
        String token = signIn();
        fixture.authentication.byToken(token);
        fixture.clock.advance(Duration.ofMinutes(20));
        fixture.authentication.byToken(token);
        fixture.clock.advance(Duration.ofMinutes(2));
        fixture.authentication.byToken(token);
        fixture.clock.advance(Duration.ofMinutes(20));
        assertTrue(fixture.otherNode().byToken(token).isPresent());
    }

    @Test
    void aSessionEndsAfterTwelveHoursInAnyCase() {
        String token = signIn();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            fixture.clock.advance(Duration.ofMinutes(20));
            assertTrue(fixture.authentication.byToken(token).isPresent());
        }
        fixture.clock.advance(Duration.ofMinutes(20));
        assertTrue(fixture.authentication.byToken(token).isEmpty());
    }

    @Test
    void theLeastUsedOfTooManySessionsEnds() {
        String first = signIn();
        for (int i = 0; i < fixture.settings.parallel_sessions(); i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            signIn();
        }
        assertTrue(fixture.authentication.byToken(first).isEmpty());
        assertEquals(
                (long) fixture.settings.parallel_sessions(),
                fixture.database.value("select count(*) from login_session"));
    }

    @Test
    void aChangeOfTheAccountShowsAtOnceHereAndSoonElsewhere() {
        Authentication other = fixture.otherNode();
        String token = signIn();
        assertTrue(may(other, token, Permission.ENTRIES_WRITE));
        assertTrue(may(fixture.authentication, token, Permission.ENTRIES_WRITE));
        fixture.accounts.change(
                fixture.administratorOf("450200"), "liunan", new AccountChange(null, null, Set.of("reader"), null));
        assertFalse(may(fixture.authentication, token, Permission.ENTRIES_WRITE));
        fixture.clock.advance(Duration.ofSeconds(30));
        assertFalse(may(other, token, Permission.ENTRIES_WRITE));
    }

    @Test
    void aProgramMayOnlyWhatItsTokenSays() {
        Instant end = fixture.clock.instant().plus(Duration.ofDays(30));
        IssuedToken issued = fixture.accounts.issueToken(
                self, "liunan", new TokenRequest("nightly", end, Set.of(Permission.ENTRIES_READ)));
        SignedIn program = fixture.authentication.byToken(issued.token()).orElseThrow();
        assertTrue(program.program());
        assertEquals(Set.of(Permission.ENTRIES_READ), program.actor().permissions());
        refused(
                409,
                "duplicate-token",
                () -> fixture.accounts.issueToken(
                        self, "liunan", new TokenRequest("nightly", end, Set.of(Permission.ENTRIES_READ))));
        fixture.accounts.revokeToken(self, "liunan", "nightly");
        assertTrue(fixture.authentication.byToken(issued.token()).isEmpty());
        refused(404, "not-found", () -> fixture.accounts.revokeToken(self, "liunan", "nightly"));
    }

    @Test
    void aTokenNeverGivesMoreThanTheAccountHas() {
        Instant end = fixture.clock.instant().plus(Duration.ofDays(30));
        faults(
                List.of("permissions permission-not-held"),
                () -> fixture.accounts.issueToken(
                        self, "liunan", new TokenRequest("n", end, Set.of(Permission.ACCOUNTS_MANAGE))));
        faults(
                List.of("name required", "expiresAt token-end", "permissions required"),
                () -> fixture.accounts.issueToken(
                        self, "liunan", new TokenRequest(" ", fixture.clock.instant(), Set.of())));
        String token = fixture.accounts
                .issueToken(self, "liunan", new TokenRequest("n", end, Set.of(Permission.ENTRIES_WRITE)))
                .token();
        fixture.accounts.change(
                fixture.administratorOf("450200"), "liunan", new AccountChange(null, null, Set.of("reader"), null));
        assertFalse(may(fixture.authentication, token, Permission.ENTRIES_WRITE));
    }

    @Test
    void anOldTokenOfAnAdministratorsSeesNobodyInFullAndTellsWhoIssuedIt() {
        Instant end = fixture.clock.instant().plus(Duration.ofDays(30));
        String token = fixture.accounts
                .issueToken(self, "liunan", new TokenRequest("n", end, Set.of(Permission.PEOPLE_READ)))
                .token();
        fixture.database.execute("UPDATE api_token SET permissions = 'people.read,people.reveal', created_by = 'boss'");
        SignedIn program = fixture.authentication.byToken(token).orElseThrow();
        assertEquals(Set.of(Permission.PEOPLE_READ), program.actor().permissions());
        assertEquals(new ProgramToken("n", "boss"), program.token());
    }

    private static boolean may(Authentication node, String token, String permission) {
        return node.byToken(token).orElseThrow().actor().may(permission);
    }

    private String signIn() {
        return fixture.authentication
                .signIn("liunan", "First-Pass1", "192.0.2.1")
                .token();
    }
}
