package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Set;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.NewAccount;
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
        assertEquals(Set.of(Role.ADMINISTRATOR), made("three", "450203").roles(), "alone again");
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
