package org.bagui.runtime.security.session;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The finding: whoever failed five times locked the owner out, wherever the owner was. */
class KnownDeviceTest {
    private static final String OFFICE = "192.0.2.1";
    private static final String HOME = "198.51.100.7";
    private static final String PASSWORD = "First-Pass1";
    private final SecurityFixture fixture = new SecurityFixture();

    @BeforeEach
    void twoOfficers() {
        fixture.addOfficer("liunan", "450203");
        fixture.addOfficer("another", "450203");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private String signIn(String name, String address, String device) {
        return fixture.authentication.signIn(name, PASSWORD, address, device).device();
    }

    private void wrong(String address, String device) {
        refused(401, "wrong-credentials", () -> fixture.authentication.signIn("liunan", "Wrong-1", address, device));
    }

    private void early(String address, String device) {
        refused(429, "too-many-attempts", () -> signIn("liunan", address, device));
    }

    /** Strangers of many addresses have used up what is free, and one network all of its own. */
    private void flood() {
        for (int i = 0; i < 100; i++) {
            wrong("203.0.113." + i / 4, "");
        }
        early(HOME, "");
    }

    @Test
    void aFloodOfStrangersLeavesTheOwnersDeviceAWayIn() {
        String device = signIn("liunan", OFFICE, "");
        flood();
        assertEquals(device, signIn("liunan", HOME, device));
        assertEquals(device, signIn("liunan", "203.0.113.1", device), "not even where the flood comes from");
    }

    @Test
    void aNewDeviceHasAWayInWhereTheOwnerHasSignedInBeforeAndAfterAMinuteElsewhere() {
        signIn("liunan", OFFICE, "");
        flood();
        signIn("liunan", OFFICE, "");
        fixture.clock.advance(Duration.ofMinutes(1));
        signIn("liunan", HOME, "");
    }

    @Test
    void failuresOfADeviceAreCountedApart() {
        String device = signIn("liunan", OFFICE, "");
        for (int i = 0; i < 5; i++) {
            wrong(OFFICE, device);
        }
        early(OFFICE, device);
        early(HOME, device);
        signIn("liunan", OFFICE, "");
        fixture.clock.advance(Duration.ofSeconds(10));
        signIn("liunan", OFFICE, device);
    }

    @Test
    void whatIsForgedStolenFromAnotherOrBrokenGivesNothing() {
        String own = signIn("liunan", OFFICE, "");
        String foreign = signIn("another", OFFICE, "");
        flood();
        String forged = TokenText.next(TokenText.DEVICE);
        for (String device : List.of(
                foreign,
                forged,
                own + "x",
                own.substring(1),
                ".",
                "\u0000",
                own.toUpperCase(),
                "bgd_",
                own.repeat(20))) {
            early(HOME, device);
        }
        signIn("liunan", HOME, forged + "." + own);
    }

    @Test
    void manyAccountsOfOneMachineAreAllKnownOnIt() {
        String first = signIn("liunan", OFFICE, "");
        String both = signIn("another", OFFICE, first);
        flood();
        assertEquals(2, both.split("\\.").length);
        signIn("liunan", HOME, both);
        for (int i = 0; i < 8; i++) {
            fixture.addOfficer("more" + i, "450203");
            both = signIn("more" + i, OFFICE, both);
        }
        assertEquals(8, both.split("\\.").length);
        early("198.51.100.8", both);
    }

    @Test
    void anAccountKnowsTenDevicesAndForAYear() {
        String first = signIn("liunan", OFFICE, "");
        for (int i = 0; i < 9; i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            signIn("liunan", OFFICE, "");
        }
        assertEquals(first, signIn("liunan", OFFICE, first));
        fixture.clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 10; i++) {
            fixture.clock.advance(Duration.ofSeconds(1));
            signIn("liunan", OFFICE, "");
        }
        assertNotEquals(first, signIn("liunan", OFFICE, first));
        assertEquals(10L, fixture.database.value("select count(*) from known_device"));
        String last = signIn("liunan", OFFICE, "");
        fixture.clock.advance(Duration.ofDays(366));
        assertNotEquals(last, signIn("liunan", OFFICE, last));
    }

    @Test
    void aResetAndALockedAccountEndIt() {
        String device = signIn("liunan", OFFICE, "");
        String next = fixture.accounts.reset(fixture.administratorOf("450203"), "liunan");
        flood();
        early(OFFICE, device);
        fixture.clock.advance(Duration.ofMinutes(1));
        String fresh =
                fixture.authentication.signIn("liunan", next, HOME, device).device();
        assertNotEquals(device, fresh.split("\\.")[0]);
        fixture.accounts.change(
                fixture.administratorOf("450203"), "liunan", new AccountChange(null, null, null, false));
        assertEquals(0L, fixture.database.value("select count(*) from known_device"));
    }

    @Test
    void aChangeOfThePasswordKeepsItUnlessAllShallEnd() {
        String device = signIn("liunan", OFFICE, "");
        var self = fixture.authentication
                .signIn("liunan", PASSWORD, OFFICE)
                .signedIn()
                .actor();
        fixture.accounts.changePassword(self, null, PASSWORD, "Second-Mule-77", false);
        assertEquals(
                device,
                fixture.authentication
                        .signIn("liunan", "Second-Mule-77", OFFICE, device)
                        .device());
        fixture.accounts.changePassword(self, null, "Second-Mule-77", "Third-Mule-78", true);
        assertEquals(0L, fixture.database.value("select count(*) from known_device"));
    }

    @Test
    void ofAProgramTheNetworkAloneIsKnown() {
        for (int i = 0; i < 3; i++) {
            assertNull(fixture.authentication.signIn("liunan", PASSWORD, OFFICE).device());
        }
        assertEquals(1L, fixture.database.value("select count(*) from known_device"));
        flood();
        fixture.authentication.signIn("liunan", PASSWORD, OFFICE);
    }

    @Test
    void anAddressThatTriesManyNamesIsSlowedAndOthersAreNot() {
        for (int i = 0; i < 100; i++) {
            String name = "guess" + i;
            refused(401, "wrong-credentials", () -> fixture.authentication.signIn(name, "Wrong-1", OFFICE));
        }
        early(OFFICE, "");
        signIn("liunan", HOME, "");
        fixture.clock.advance(Duration.ofSeconds(1));
        signIn("another", OFFICE, "");
    }
}
