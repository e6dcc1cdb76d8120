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
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClerkAccountsTest {
    private static final String OWN = "91450200MA0000000G";
    private static final String OTHER = "91450200198222149M";
    private static final PlaceCode COUNTY = PlaceCode.of("450203");

    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor admin = fixture.administratorOf("450200");

    @BeforeEach
    void theCountyKeepsTwoEnterprises() {
        fixture.database.execute("INSERT INTO enterprise VALUES (1, " + COUNTY.padded() + ", '" + OWN + "'), (2, "
                + COUNTY.padded() + ", '" + OTHER + "')");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aClerkIsTiedToOneEnterpriseOfItsPlace() {
        AccountView made = fixture.accounts.create(admin, clerk("450203", OWN.toLowerCase(), "enterprise-clerk"));
        assertEquals(OWN, made.enterprise());
        assertEquals(OWN, fixture.accounts.list(admin, null, 10).get(0).enterprise());
        assertEquals(
                "{\"enterprise\":\"" + OWN + "\",\"roles\":\"enterprise-clerk\"}",
                fixture.database.value("SELECT facts FROM audit_record WHERE act = 'account-created'"));
    }

    @Test
    void theRoleNeedsAnEnterpriseAndGoesWithNoOther() {
        faults(
                List.of("enterprise required"),
                () -> fixture.accounts.create(admin, clerk("450203", null, "enterprise-clerk")));
        faults(
                List.of("roles clerk-alone"),
                () -> fixture.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk", "officer")));
        faults(
                List.of("enterprise enterprise-without-clerk"),
                () -> fixture.accounts.create(admin, clerk("450203", OWN, "officer")));
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> fixture.accounts.create(admin, clerk("450204", OWN, "enterprise-clerk")));
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> fixture.accounts.create(admin, clerk("450200", OWN, "enterprise-clerk")));
    }

    @Test
    void aChangeKeepsAccountAndEnterpriseTogether() {
        fixture.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        assertEquals(
                OTHER,
                fixture.accounts
                        .change(admin, "firm", new AccountChange(null, null, null, null, OTHER))
                        .enterprise());
        assertEquals(
                OTHER,
                fixture.accounts
                        .change(admin, "firm", new AccountChange("新名", null, null, null))
                        .enterprise());
        faults(
                List.of("enterprise enterprise-not-kept"),
                () -> fixture.accounts.change(admin, "firm", new AccountChange(null, "450204", null, null)));
        assertNull(fixture.accounts
                .change(admin, "firm", new AccountChange(null, null, Set.of("reader"), null))
                .enterprise());
        faults(
                List.of("enterprise required"),
                () -> fixture.accounts.change(
                        admin, "firm", new AccountChange(null, null, Set.of("enterprise-clerk"), null)));
    }

    @Test
    void theAccountFollowsACorrectedCode() {
        fixture.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        ClerkAccounts following = new ClerkAccounts(fixture.database, fixture.audit, fixture.tokens);
        fixture.database.write(admin.scope(), session -> following.moved(session, admin, COUNTY, OWN, OTHER));
        assertEquals(OTHER, fixture.accounts.list(admin, null, 10).get(0).enterprise());
        fixture.database.write(
                admin.scope(), session -> following.moved(session, admin, PlaceCode.of("450204"), OTHER, OWN));
        assertEquals(OTHER, fixture.accounts.list(admin, null, 10).get(0).enterprise());
    }

    @Test
    void whoIsSignedInHasTheNewCodeAtOnce() {
        fixture.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        String token = fixture.authentication
                .signIn("firm", "First-Pass1", "127.0.0.1")
                .token();
        ClerkAccounts following = new ClerkAccounts(fixture.database, fixture.audit, fixture.tokens);
        fixture.database.write(admin.scope(), session -> {
            following.moved(session, admin, COUNTY, OWN, OTHER);
            // A request of the clerk before the commit keeps the old code in memory again.
            assertEquals(
                    OWN,
                    fixture.authentication.byToken(token).orElseThrow().actor().enterprise());
            return null;
        });
        following.committed(COUNTY, OWN, OTHER);
        assertEquals(
                OTHER,
                fixture.authentication.byToken(token).orElseThrow().actor().enterprise());
    }

    @Test
    void aClerkMayUseNothingButItsOwnForm() {
        fixture.accounts.create(admin, clerk("450203", OWN, "enterprise-clerk"));
        Actor signedIn = fixture.authentication
                .signIn("firm", "First-Pass1", "127.0.0.1")
                .signedIn()
                .actor();
        assertEquals(OWN, signedIn.enterprise());
        assertEquals(Set.of("reference.read", "own-enterprise.report"), signedIn.permissions());
        TokenRequest wanted = new TokenRequest(
                "p", fixture.clock.instant().plus(Duration.ofDays(1)), Set.of(Permission.OWN_ENTERPRISE_REPORT));
        String token = fixture.accounts.issueToken(signedIn, "firm", wanted).token();
        Actor program = fixture.authentication.byToken(token).orElseThrow().actor();
        assertEquals(OWN, program.enterprise());
        assertTrue(program.may(Permission.OWN_ENTERPRISE_REPORT));
        assertFalse(program.may(Permission.REFERENCE_READ));
        assertEquals(Set.of(Role.ENTERPRISE_CLERK), program.roles());
    }

    private static NewAccount clerk(String place, String enterprise, String... roles) {
        return new NewAccount("firm", "某厂", place, Set.of(roles), "First-Pass1", enterprise);
    }
}
