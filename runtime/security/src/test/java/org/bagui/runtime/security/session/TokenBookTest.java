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
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokenBookTest {
    private final Room room = new Room();
    private final Actor self = room.actor("liunan", "450203", Role.OFFICER);

    @BeforeEach
    void anOfficer() {
        room.addOfficer("liunan", "450203");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRequestCostsNoRoundTrip() {
        String token = signIn();
        room.authentication.byToken(token);
        int before = room.database.calls();
        for (int i = 0; i < 1000; i++) {
            assertTrue(room.authentication.byToken(token).isPresent());
        }
        assertEquals(before, room.database.calls());
    }

    @Test
    void whatCannotBeATokenNeverReachesTheDatabaseAndAnUnknownOneOnlyOnce() {
        int before = room.database.calls();
        String unknown = TokenText.next(TokenText.SESSION);
        for (String text : List.of("", "x", "bgs_", unknown + "x", "' or 1=1 --", unknown, unknown, unknown)) {
            assertTrue(room.authentication.byToken(text).isEmpty());
        }
        assertTrue(room.authentication.byToken(null).isEmpty());
        assertEquals(before + 1, room.database.calls());
    }

    @Test
    void whatAnotherNodeEndsEndsWithinHalfAMinute() {
        Authentication other = room.otherNode();
        String token = signIn();
        assertTrue(other.byToken(token).isPresent());
        room.authentication.signOut(token);
        room.clock.advance(Duration.ofSeconds(30));
        assertTrue(other.byToken(token).isEmpty());
    }

    @Test
    void aSessionEndsAfterHalfAnHourAtRest() {
        String token = signIn();
        for (int i = 0; i < 6; i++) {
            room.clock.advance(Duration.ofMinutes(29));
            assertTrue(room.authentication.byToken(token).isPresent());
        }
        room.clock.advance(Duration.ofMinutes(31));
        assertTrue(room.authentication.byToken(token).isEmpty());
        assertTrue(room.authentication.byToken(token).isEmpty());
    }

    @Test
    void useIsWrittenDownSoThatARestartKeepsTheSession() {
        String token = signIn();
        room.authentication.byToken(token);
        room.clock.advance(Duration.ofMinutes(20));
        room.authentication.byToken(token);
        room.clock.advance(Duration.ofMinutes(2));
        room.authentication.byToken(token);
        room.clock.advance(Duration.ofMinutes(20));
        assertTrue(room.otherNode().byToken(token).isPresent());
    }

    @Test
    void aSessionEndsAfterTwelveHoursInAnyCase() {
        String token = signIn();
        for (int i = 0; i < 12 * 3 - 1; i++) {
            room.clock.advance(Duration.ofMinutes(20));
            assertTrue(room.authentication.byToken(token).isPresent());
        }
        room.clock.advance(Duration.ofMinutes(20));
        assertTrue(room.authentication.byToken(token).isEmpty());
    }

    @Test
    void theLeastUsedOfTooManySessionsEnds() {
        String first = signIn();
        for (int i = 0; i < room.settings.parallel_sessions(); i++) {
            room.clock.advance(Duration.ofSeconds(1));
            signIn();
        }
        assertTrue(room.authentication.byToken(first).isEmpty());
        assertEquals(
                (long) room.settings.parallel_sessions(), room.database.value("select count(*) from login_session"));
    }

    @Test
    void aChangeOfTheAccountShowsAtOnceHereAndSoonElsewhere() {
        Authentication other = room.otherNode();
        String token = signIn();
        assertTrue(may(other, token, Permission.ENTRIES_WRITE));
        assertTrue(may(room.authentication, token, Permission.ENTRIES_WRITE));
        room.accounts.change(
                room.administratorOf("450200"), "liunan", new AccountChange(null, null, Set.of("reader"), null));
        assertFalse(may(room.authentication, token, Permission.ENTRIES_WRITE));
        room.clock.advance(Duration.ofSeconds(30));
        assertFalse(may(other, token, Permission.ENTRIES_WRITE));
    }

    @Test
    void aProgramMayOnlyWhatItsTokenSays() {
        Instant end = room.clock.instant().plus(Duration.ofDays(30));
        IssuedToken issued = room.accounts.issueToken(
                self, "liunan", new TokenRequest("nightly", end, Set.of(Permission.ENTRIES_READ)));
        SignedIn program = room.authentication.byToken(issued.token()).orElseThrow();
        assertTrue(program.program());
        assertEquals(Set.of(Permission.ENTRIES_READ), program.actor().permissions());
        refused(
                409,
                "duplicate-token",
                () -> room.accounts.issueToken(
                        self, "liunan", new TokenRequest("nightly", end, Set.of(Permission.ENTRIES_READ))));
        room.accounts.revokeToken(self, "liunan", "nightly");
        assertTrue(room.authentication.byToken(issued.token()).isEmpty());
        refused(404, "not-found", () -> room.accounts.revokeToken(self, "liunan", "nightly"));
    }

    @Test
    void aTokenNeverGivesMoreThanTheAccountHas() {
        Instant end = room.clock.instant().plus(Duration.ofDays(30));
        faults(
                List.of("permissions permission-not-held"),
                () -> room.accounts.issueToken(
                        self, "liunan", new TokenRequest("n", end, Set.of(Permission.ACCOUNTS_MANAGE))));
        faults(
                List.of("name required", "expiresAt token-end", "permissions required"),
                () -> room.accounts.issueToken(self, "liunan", new TokenRequest(" ", room.clock.instant(), Set.of())));
        String token = room.accounts
                .issueToken(self, "liunan", new TokenRequest("n", end, Set.of(Permission.ENTRIES_WRITE)))
                .token();
        room.accounts.change(
                room.administratorOf("450200"), "liunan", new AccountChange(null, null, Set.of("reader"), null));
        assertFalse(may(room.authentication, token, Permission.ENTRIES_WRITE));
    }

    private static boolean may(Authentication node, String token, String permission) {
        return node.byToken(token).orElseThrow().actor().may(permission);
    }

    private String signIn() {
        return room.authentication.signIn("liunan", "First-Pass1", "192.0.2.1").token();
    }
}
