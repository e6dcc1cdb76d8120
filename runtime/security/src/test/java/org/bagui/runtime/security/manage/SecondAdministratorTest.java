package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Accounts.PasswordReset;
import org.bagui.core.security.Accounts.PendingSeen;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecondAdministratorTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor region = fixture.administratorOf("450000");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void whoeverIsAloneGivesTheRoleAtOnce() {
        assertEquals(Set.of(Role.ADMINISTRATOR), made("one", "450200").roles());
        assertEquals(
                Set.of(Role.ADMINISTRATOR), made("elsewhere", "450300").roles(), "no other one manages this place");
    }

    @Test
    void twoAreNeededWhereThereAreTwo() {
        made("city", "450200");
        AccountView waits = made("two", "450203");
        assertEquals(Set.of(), waits.roles());
        assertEquals("boss", waits.pending().askedBy());
        Actor city = fixture.actor("city", "450200", Role.ADMINISTRATOR);
        PendingSeen seen = new PendingSeen(Set.of("administrator"), "450203");
        refused(403, "second-person-needed", () -> fixture.accounts.confirm(region, "two", seen));
        AccountView held = fixture.accounts.confirm(city, "two", seen);
        assertEquals(Set.of(Role.ADMINISTRATOR), held.roles());
        assertNull(held.pending());
    }

    @Test
    void whoeverIsLockedOrMustWaitConfirmsNothing() {
        made("city", "450200");
        made("two", "450203");
        fixture.accounts.change(region, "city", new AccountChange(null, null, null, false));
        fixture.clock.advance(Duration.ofDays(7));
        assertEquals(Set.of(Role.ADMINISTRATOR), made("three", "450203").roles(), "alone again");
    }

    /** The finding: one of two locks the other, and then gives whatever he likes alone. */
    @Test
    void nobodyBecomesAloneByWhatHeDoesToTheOther() {
        Map<String, AccountChange> curbs = Map.of(
                "450200", new AccountChange(null, null, null, false),
                "450300", new AccountChange(null, null, Set.of("reader"), null),
                "450400", new AccountChange(null, "450403", null, null));
        curbs.forEach((place, curb) -> {
            made("of" + place, place);
            fixture.accounts.change(region, "of" + place, curb);
            assertEquals(Set.of(), made("at.once." + place, place).roles(), place);
        });
        fixture.clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertEquals("boss", made("late", "450200").pending().askedBy());
        fixture.clock.advance(Duration.ofSeconds(1));
        assertNull(made("later", "450200").pending());
    }

    /** The locked one is no second person for himself: whoever is alone lets him in again. */
    @Test
    void whoWasLockedIsLetInAgainAtOnce() {
        made("city", "450200");
        fixture.accounts.change(region, "city", new AccountChange(null, null, null, false));
        AccountView again = fixture.accounts.change(region, "city", new AccountChange(null, null, null, true));
        assertTrue(again.active());
        assertNull(again.pending());
    }

    /** The finding's sister: whoever resets the other's password knows it, and confirms his own wish. */
    @Test
    void whosePasswordWasResetIsNoSecondPerson() {
        made("city", "450200");
        made("two", "450203");
        made("boss2", "450000");
        fixture.accounts.reset(region, "city");
        Actor city = fixture.actor("city", "450200", Role.ADMINISTRATOR);
        PendingSeen seen = new PendingSeen(Set.of("administrator"), "450203");
        refused(403, "reset-lately", () -> fixture.accounts.confirm(city, "two", seen));
        fixture.accounts.create(city, new NewAccount("three", "某人", "450203", Set.of("auditor"), "First-Pass1"));
        Actor other = fixture.actor("boss2", "450000", Role.ADMINISTRATOR);
        refused(
                403,
                "reset-lately",
                () -> fixture.accounts.confirm(other, "three", new PendingSeen(Set.of("auditor"), "450203")));
        fixture.clock.advance(Duration.ofDays(7));
        assertEquals(
                Set.of(Role.ADMINISTRATOR),
                fixture.accounts.confirm(city, "two", seen).roles());
    }

    @Test
    void officersAndAuditorsNeedTwoAsAdministratorsDo() {
        for (String role : List.of("officer", "auditor")) {
            fixture.accounts.create(
                    region, new NewAccount("alone." + role, "某人", "450203", Set.of(role), "First-Pass1"));
            assertNull(view("alone." + role).pending(), "an administrator who is alone");
        }
        made("city", "450200");
        for (String role : List.of("officer", "auditor", "reader", "reviewer")) {
            AccountView given = fixture.accounts.create(
                    region, new NewAccount("one." + role, "某人", "450203", Set.of(role), "First-Pass1"));
            boolean two = role.equals("officer") || role.equals("auditor");
            assertEquals(two, given.pending() != null, role);
        }
        AccountView renamed = fixture.accounts.change(
                region, "alone.officer", new AccountChange("新名", "450203001", Set.of("officer", "reader"), null));
        assertNull(renamed.pending(), "nothing is gained");
        AccountView wider =
                fixture.accounts.change(region, "alone.officer", new AccountChange(null, "450200", null, null));
        assertNotNull(wider.pending(), "more places");
    }

    @Test
    void theOwnerIsToldWhoResetThePassword() {
        made("city", "450200");
        Actor city = fixture.actor("city", "450200", Role.ADMINISTRATOR);
        assertEquals(Optional.empty(), fixture.accounts.lastReset(city, "city"));
        fixture.accounts.reset(region, "city");
        PasswordReset told = fixture.accounts.lastReset(city, "city").orElseThrow();
        assertEquals(new PasswordReset("boss", fixture.clock.instant()), told);
        Actor reader = fixture.actor("r", "450200", Role.READER);
        refused(403, "not-permitted", () -> fixture.accounts.lastReset(reader, "city"));
    }

    @Test
    void whatIsAskedLastIsWhatWaits() {
        made("city", "450200");
        made("two", "450203");
        fixture.accounts.change(region, "two", new AccountChange(null, "450200", Set.of("administrator"), null));
        Actor city = fixture.actor("city", "450200", Role.ADMINISTRATOR);
        refused(
                409,
                "state-conflict",
                () -> fixture.accounts.confirm(city, "two", new PendingSeen(Set.of("administrator"), "450203")));
        assertNotNull(view("two").pending());
        fixture.accounts.change(region, "two", new AccountChange(null, null, Set.of("reader"), null));
        assertNull(view("two").pending());
        assertEquals(Set.of(Role.READER), view("two").roles());
    }

    private AccountView view(String name) {
        return fixture.accounts.list(region, null, 100).stream()
                .filter(account -> account.username().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private AccountView made(String name, String place) {
        return fixture.accounts.create(
                region, new NewAccount(name, "某人", place, Set.of("administrator"), "First-Pass1"));
    }
}
