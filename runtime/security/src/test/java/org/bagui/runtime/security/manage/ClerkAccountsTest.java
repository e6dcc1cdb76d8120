package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.AccountView;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Accounts.TokenRequest;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.testing.Room;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClerkAccountsTest {
    private static final String OWN = "91450200MA0000000G";
    private static final String OTHER = "91450200198222149M";
    private static final PlaceCode COUNTY = PlaceCode.of("450203");

    private final Room room = new Room();
    private final Actor admin = room.administratorOf("450200");

    @BeforeEach
    void theCountyKeepsTwoEnterprises() {
        room.database.execute("INSERT INTO enterprise VALUES (1, " + COUNTY.padded() + ", '" + OWN + "'), (2, "
                + COUNTY.padded() + ", '" + OTHER + "')");
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aClerkIsTiedToOneEnterpriseOfItsPlace() {
        AccountView made = room.accounts.create(admin, clerk("450203", OWN.toLowerCase(), "enterprise-clerk"));
        assertEquals(OWN, made.enterprise());
        assertEquals(OWN, room.accounts.list(admin, null, 10).get(0).enterprise());
        assertEquals(
                "{\"enterprise\":\"" + OWN + "\",\"roles\":\"enterprise-clerk\"}",
                room.database.value("SELECT facts FROM audit_record WHERE act = 'account-created'"));
    }

    @Test
    void theRoleNeedsAnEnterpriseAndGoesWithNoOther() {
        faults(
                List.of("enterprise required"),
                () -> room.accounts.create(admin, clerk("450203", null, "enterprise-clerk")));
        faults(
                List.of("enterprise bad-enterprise-code"),
                () -> room.accounts.create(admin, clerk("450203", "91450200MA0000000H", "enterprise-clerk")));
        faults(
                List.of("roles clerk-alone"),
                () -> room.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk", "officer")));
        faults(
                List.of("enterprise enterprise-without-clerk"),
                () -> room.accounts.create(admin, clerk("450203", OWN, "officer")));
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> room.accounts.create(admin, clerk("450204", OWN, "enterprise-clerk")));
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> room.accounts.create(admin, clerk("450200", OWN, "enterprise-clerk")));
    }

    @Test
    void aChangeKeepsAccountAndEnterpriseTogether() {
        room.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        assertEquals(
                OTHER,
                room.accounts
                        .change(admin, "firm", new AccountChange(null, null, null, null, OTHER))
                        .enterprise());
        assertEquals(
                OTHER,
                room.accounts
                        .change(admin, "firm", new AccountChange("新名", null, null, null))
                        .enterprise());
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> room.accounts.change(admin, "firm", new AccountChange(null, "450204", null, null)));
        assertNull(room.accounts
                .change(admin, "firm", new AccountChange(null, null, Set.of("reader"), null))
                .enterprise());
        faults(
                List.of("enterprise required"),
                () -> room.accounts.change(
                        admin, "firm", new AccountChange(null, null, Set.of("enterprise-clerk"), null)));
    }

    @Test
    void theAccountFollowsACorrectedCode() {
        room.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        ClerkAccounts following = new ClerkAccounts(room.database, room.audit, room.tokens);
        room.database.write(admin.scope(), session -> following.moved(session, admin, COUNTY, OWN, OTHER));
        assertEquals(OTHER, room.accounts.list(admin, null, 10).get(0).enterprise());
        room.database.write(
                admin.scope(), session -> following.moved(session, admin, PlaceCode.of("450204"), OTHER, OWN));
        assertEquals(OTHER, room.accounts.list(admin, null, 10).get(0).enterprise());
    }

    @Test
    void whoIsSignedInHasTheNewCodeAtOnce() {
        room.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        String token =
                room.authentication.signIn("firm", "First-Pass1", "127.0.0.1").token();
        ClerkAccounts following = new ClerkAccounts(room.database, room.audit, room.tokens);
        room.database.write(admin.scope(), session -> {
            following.moved(session, admin, COUNTY, OWN, OTHER);
            // A request of the clerk before the commit keeps the old code in memory again.
            assertEquals(
                    OWN,
                    room.authentication.byToken(token).orElseThrow().actor().enterprise());
            return null;
        });
        following.committed(COUNTY, OWN, OTHER);
        assertEquals(
                OTHER, room.authentication.byToken(token).orElseThrow().actor().enterprise());
    }

    @Test
    void aClerkMayUseNothingButItsOwnForm() {
        room.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        Actor signedIn = room.authentication
                .signIn("firm", "First-Pass1", "127.0.0.1")
                .signedIn()
                .actor();
        assertEquals(OWN, signedIn.enterprise());
        assertEquals(Set.of("reference.read", "own-enterprise.report"), signedIn.permissions());
        TokenRequest wanted = new TokenRequest(
                "p", room.clock.instant().plus(Duration.ofDays(1)), Set.of(Permission.OWN_ENTERPRISE_REPORT));
        String token = room.accounts.issueToken(signedIn, "firm", wanted).token();
        Actor program = room.authentication.byToken(token).orElseThrow().actor();
        assertEquals(OWN, program.enterprise());
        assertTrue(program.may(Permission.OWN_ENTERPRISE_REPORT));
        assertFalse(program.may(Permission.REFERENCE_READ));
        assertEquals(Set.of(Role.ENTERPRISE_CLERK), program.roles());
    }

    private static NewAccount clerk(String place, String enterprise, String... roles) {
        return new NewAccount("firm", "某厂", place, Set.of(roles), "First-Pass1", enterprise);
    }
}
