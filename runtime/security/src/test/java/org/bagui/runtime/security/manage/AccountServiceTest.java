package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.faults;
import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountServiceTest {
    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor liuzhou = fixture.administratorOf("450200");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAdministratorSeesAndManagesOnlyItsOwnPlace() {
        fixture.addOfficer("liunan", "450203");
        fixture.addOfficer("guilin", "450300");
        assertEquals(List.of("liunan"), names(fixture.accounts.list(liuzhou, null, 10)));
        assertEquals(
                List.of("guilin", "liunan"), names(fixture.accounts.list(fixture.administratorOf("450000"), null, 10)));
        assertEquals(List.of("liunan"), names(fixture.accounts.list(fixture.administratorOf("450000"), "guilin", 10)));
        AccountChange renamed = new AccountChange("新名", null, null, null);
        refused(404, "not-found", () -> fixture.accounts.change(liuzhou, "guilin", renamed));
        refused(404, "not-found", () -> fixture.accounts.reset(liuzhou, "guilin"));
        refused(404, "not-found", () -> fixture.accounts.create(liuzhou, draft("other", "450300", "officer")));
        refused(404, "not-found", () -> fixture.accounts.create(liuzhou, draft("other", "450000", "administrator")));
        refused(
                404,
                "not-found",
                () -> fixture.accounts.change(liuzhou, "liunan", new AccountChange(null, "450300", null, null)));
        assertEquals("新名", fixture.accounts.change(liuzhou, "liunan", renamed).displayName());
    }

    @Test
    void othersManageNothing() {
        Actor officer = fixture.actor("liunan", "450203", Role.OFFICER);
        refused(403, "not-permitted", () -> fixture.accounts.list(officer, null, 10));
        refused(403, "not-permitted", () -> fixture.accounts.create(officer, draft("other", "450203", "officer")));
        refused(403, "not-permitted", () -> fixture.accounts.reset(officer, "liunan"));
    }

    @Test
    void allFaultsOfANewAccountComeTogether() {
        faults(
                List.of(
                        "jurisdiction unknown-code",
                        "username username-form",
                        "displayName required",
                        "roles unknown-role",
                        "password password-too-simple"),
                () -> fixture.accounts.create(
                        liuzhou, new NewAccount("1x", " ", "45020", Set.of("emperor"), "aaaaaaaaa")));
        faults(
                List.of(
                        "jurisdiction required",
                        "username required",
                        "displayName control-character",
                        "roles required",
                        "password required"),
                () -> fixture.accounts.create(liuzhou, new NewAccount(null, "a\u0000b", null, null, null)));
    }

    @Test
    void aNameIsGivenOnce() {
        fixture.addOfficer("liunan", "450203");
        refused(409, "duplicate-account", () -> fixture.accounts.create(liuzhou, draft("LIUNAN", "450203", "officer")));
    }

    @Test
    void nobodyChangesTheOwnRights() {
        fixture.accounts.create(fixture.administratorOf("450000"), draft("boss", "450200", "administrator"));
        faults(
                List.of("roles own-account"),
                () -> fixture.accounts.change(liuzhou, "boss", new AccountChange(null, null, Set.of("officer"), null)));
        faults(
                List.of("active own-account"),
                () -> fixture.accounts.change(liuzhou, "boss", new AccountChange(null, null, null, false)));
    }

    @Test
    void theFirstPasswordMustBeChangedAndTheOtherSessionsEnd() {
        fixture.addOfficer("liunan", "450203");
        Actor self = fixture.actor("liunan", "450203", Role.OFFICER);
        String other = signIn("First-Pass1");
        String kept = signIn("First-Pass1");
        assertTrue(fixture.authentication.byToken(kept).orElseThrow().passwordChangeRequired());
        faults(
                List.of("currentPassword wrong-password"),
                () -> fixture.accounts.changePassword(self, kept, "First-Pass2", "Second-Quomp7"));
        faults(
                List.of("newPassword password-holds-username"),
                () -> fixture.accounts.changePassword(self, kept, "First-Pass1", "Liunan-Pass1"));
        fixture.accounts.changePassword(self, kept, "First-Pass1", "Second-Quomp7");
        assertFalse(fixture.authentication.byToken(kept).orElseThrow().passwordChangeRequired());
        assertTrue(fixture.authentication.byToken(other).isEmpty());
        fixture.clock.advance(Duration.ofDays(91));
        String later = signIn("Second-Quomp7");
        assertTrue(fixture.authentication.byToken(later).orElseThrow().passwordChangeRequired());
    }

    @Test
    void theLastFivePasswordsDoNotComeAgain() {
        fixture.addOfficer("liunan", "450203");
        Actor self = fixture.actor("liunan", "450203", Role.OFFICER);
        String before = "First-Pass1";
        for (int i = 2; i <= 5; i++) {
            fixture.accounts.changePassword(self, null, before, "Next-Pass" + i);
            before = "Next-Pass" + i;
        }
        String present = before;
        faults(
                List.of("newPassword password-used-before"),
                () -> fixture.accounts.changePassword(self, null, present, "First-Pass1"));
        fixture.accounts.changePassword(self, null, present, "Next-Pass6");
        fixture.accounts.changePassword(self, null, "Next-Pass6", "First-Pass1");
    }

    @Test
    void aResetGivesARandomFirstPasswordAndEndsTheSessions() {
        fixture.addOfficer("liunan", "450203");
        String old = signIn("First-Pass1");
        String password = fixture.accounts.reset(liuzhou, "liunan");
        assertTrue(fixture.authentication.byToken(old).isEmpty());
        String fresh = signIn(password);
        assertTrue(fixture.authentication.byToken(fresh).orElseThrow().passwordChangeRequired());
    }

    private String signIn(String password) {
        return fixture.authentication.signIn("liunan", password, "192.0.2.1").token();
    }

    private static NewAccount draft(String username, String place, String role) {
        return new NewAccount(username, "某人", place, Set.of(role), "First-Pass1");
    }

    private static List<String> names(List<AccountView> accounts) {
        return accounts.stream().map(AccountView::username).toList();
    }
}
