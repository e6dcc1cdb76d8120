package org.bagui.runtime.security.session;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Authentication.Opened;
import org.bagui.core.security.Permission;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {
    private static final String ADDRESS = "192.0.2.1";
    private final SecurityFixture fixture = new SecurityFixture();

    @BeforeEach
    void anOfficer() {
        fixture.addOfficer("liunan", "450203");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void theRightPasswordOpensASession() {
        Opened opened = fixture.authentication.signIn(" LiuNan ", "First-Pass1", ADDRESS);
        assertEquals("450203", opened.signedIn().actor().jurisdiction().text());
        assertTrue(opened.signedIn().actor().may(Permission.ENTRIES_WRITE));
        assertFalse(opened.signedIn().actor().may(Permission.ACCOUNTS_MANAGE));
        assertTrue(opened.signedIn().passwordChangeRequired());
        assertEquals(
                opened.signedIn(),
                fixture.authentication.byToken(opened.token()).orElseThrow());
        assertEquals(
                1L,
                fixture.database.value(
                        "select count(*) from audit_record where act = 'signed-in' and outcome = 'done'"));
        assertEquals(
                0L,
                fixture.database.value(
                        "select count(*) from login_session where token_hash = '" + opened.token() + "'"));
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAClosedAccountGetTheSameAnswer() {
        fixture.addOfficer("closed", "450203");
        fixture.accounts.change(
                fixture.administratorOf("450203"), "closed", new AccountChange(null, null, null, false));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("liunan", "First-Pass2", ADDRESS));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("nobody", "First-Pass1", ADDRESS));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("closed", "First-Pass1", ADDRESS));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn(null, null, ADDRESS));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("liunan", "x".repeat(10_000), ADDRESS));
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("a\u0000b", "First-Pass1", ADDRESS));
        // What was entered as a name that there is not may be a password.
        assertEquals(
                3L,
                fixture.database.value("select count(*) from audit_record where outcome = 'denied' and actor = '-'"
                        + " and subject = 'account:-' and place = 0"));
        assertEquals(
                3L,
                fixture.database.value("select count(*) from audit_record where outcome = 'denied' and actor <> '-'"
                        + " and place = 450203000000"));
    }

    @Test
    void afterFiveFailuresEachWaitIsTwiceTheOneBeforeUnderAnyName() {
        for (String name : List.of("liunan", "nobody")) {
            for (int i = 0; i < 5; i++) {
                wrong(name, ADDRESS);
            }
            for (long wait : new long[] {10, 20, 40, 80, 160, 320, 640, 900, 900}) {
                Problem early = refused(
                        429, "too-many-attempts", () -> fixture.authentication.signIn(name, "First-Pass1", ADDRESS));
                assertEquals(List.of(wait + 1, 15L), early.args());
                fixture.clock.advance(Duration.ofSeconds(wait));
                wrong(name, ADDRESS);
            }
        }
        fixture.clock.advance(Duration.ofMinutes(15));
        fixture.authentication.signIn("liunan", "First-Pass1", ADDRESS);
        wrong("liunan", ADDRESS);
    }

    @Test
    void failuresOfOneAddressMakeNoOtherWait() {
        for (int i = 0; i < 5; i++) {
            wrong("liunan", ADDRESS);
        }
        refused(429, "too-many-attempts", () -> fixture.authentication.signIn("liunan", "First-Pass1", ADDRESS));
        fixture.authentication.signIn("liunan", "First-Pass1", "192.0.2.2");
    }

    @Test
    void onALineOfIpv6AllAddressesAreOne() {
        for (int i = 0; i < 5; i++) {
            wrong("liunan", "2001:db8:1:2::" + i);
        }
        refused(
                429,
                "too-many-attempts",
                () -> fixture.authentication.signIn("liunan", "First-Pass1", "2001:db8:1:2:ffff::1"));
        fixture.authentication.signIn("liunan", "First-Pass1", "2001:db8:1:3::1");
    }

    @Test
    void aResetLetsNobodyWaitForTheFailuresBefore() {
        for (int i = 0; i < 5; i++) {
            wrong("liunan", ADDRESS);
        }
        String next = fixture.accounts.reset(fixture.administratorOf("450203"), "liunan");
        fixture.authentication.signIn("liunan", next, ADDRESS);
    }

    @Test
    void failuresOfAnHourAgoCountNoMore() {
        for (int i = 0; i < 5; i++) {
            wrong("liunan", ADDRESS);
        }
        fixture.clock.advance(Duration.ofMinutes(61));
        for (int i = 0; i < 5; i++) {
            wrong("liunan", ADDRESS);
        }
    }

    /** Clocks of two nodes differ, and so do the moments at which two threads have read one. */
    @Test
    void anAttemptOfAnEarlierMomentMayBeCountedLater() {
        wrong("liunan", ADDRESS);
        fixture.clock.advance(Duration.ofMillis(-3));
        fixture.authentication.signIn("liunan", "First-Pass1", ADDRESS);
        wrong("liunan", ADDRESS);
        wrong("liunan", ADDRESS);
        fixture.clock.advance(Duration.ofMillis(-3));
        wrong("liunan", ADDRESS);
    }

    private void wrong(String name, String address) {
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn(name, "Wrong-Pass1", address));
    }

    @Test
    void aSuccessForgetsTheFailuresBefore() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                refused(
                        401,
                        "wrong-credentials",
                        () -> fixture.authentication.signIn("liunan", "Wrong-Pass1", ADDRESS));
            }
            fixture.authentication.signIn("liunan", "First-Pass1", ADDRESS);
        }
    }

    @Test
    void signingOutEndsTheSession() {
        Opened opened = fixture.authentication.signIn("liunan", "First-Pass1", ADDRESS);
        fixture.authentication.signOut(opened.token());
        assertTrue(fixture.authentication.byToken(opened.token()).isEmpty());
        fixture.authentication.signOut("nonsense");
        assertEquals(1L, fixture.database.value("select count(*) from audit_record where act = 'signed-out'"));
    }
}
