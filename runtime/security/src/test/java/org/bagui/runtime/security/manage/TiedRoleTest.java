package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.faults;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Actor;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.bagui.runtime.security.testing.TestTiedRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A second kind of thing beside the enterprise, which a module declares. */
class TiedRoleTest {
    private static final TestTiedRole SCHOOL = TestTiedRole.of("school-clerk", "school", "school.report");
    private static final Tie OWN = new Tie("school", "S1");

    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor admin = fixture.administratorOf("450200");

    @BeforeEach
    void theCountyHasASchoolAndAnEnterpriseOfTheSameKey() {
        fixture.directory.addTied(SCHOOL);
        fixture.database.execute("INSERT INTO enterprise VALUES (1, "
                + PlaceCode.of("450203").padded() + ", 'S1'), (2, "
                + PlaceCode.of("450203").padded() + ", 'S2')");
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anAccountActsForTheThingThatItIsTiedTo() {
        made(new Tie("school", " s1 "), "school-clerk");
        Actor clerk = signedIn();
        assertEquals(OWN, clerk.tie());
        assertEquals("S1", clerk.requireTie("school"));
        assertNull(clerk.enterprise());
        assertEquals(Set.of("school.report", "reference.read"), clerk.permissions());
        assertEquals(
                "{\"roles\":\"school-clerk\",\"school\":\"S1\"}",
                fixture.database.value("SELECT facts FROM audit_record WHERE act = 'account-created'"));
    }

    @Test
    void aTieGoesWithTheRoleOfItsKindOnly() {
        faults(List.of("tie required"), () -> made(null, "school-clerk"));
        faults(List.of("tie required"), () -> made(new Tie("school", null), "school-clerk"));
        faults(List.of("tie tie-of-another-kind"), () -> made(new Tie("enterprise", "S1"), "school-clerk"));
        faults(List.of("tie tie-of-another-kind"), () -> made(OWN, "enterprise-clerk"));
        faults(List.of("tie tie-without-role"), () -> made(OWN, "officer"));
        faults(List.of("tie school-not-kept"), () -> made(new Tie("school", "S3"), "school-clerk"));
        faults(List.of("tie too-long"), () -> made(new Tie("school", "S".repeat(61)), "school-clerk"));
        faults(List.of("roles clerk-alone"), () -> made(OWN, "school-clerk", "reader"));
        made(OWN, "school-clerk");
        faults(
                List.of("enterprise required"),
                () -> fixture.accounts.change(
                        admin, "one", new AccountChange(null, null, Set.of("enterprise-clerk"), null)));
        assertNull(fixture.accounts
                .change(admin, "one", new AccountChange(null, null, Set.of("reader"), null))
                .tie());
    }

    /** Public institutions have credit codes, too. */
    @Test
    void aSchoolFollowsNoEnterpriseOfTheSameKey() {
        made(OWN, "school-clerk");
        ClerkAccounts following = new ClerkAccounts(fixture.database, fixture.audit, fixture.tokens);
        fixture.database.write(
                admin.scope(), session -> following.moved(session, admin, PlaceCode.of("450203"), "S1", "S2"));
        assertEquals(OWN, fixture.accounts.list(admin, null, 9).get(0).tie());
    }

    @Test
    void withoutItsModuleAnAccountMayDoNothingAndKeepsItsRole() {
        made(OWN, "school-clerk");
        fixture.directory.removeTied(SCHOOL);
        assertEquals(Set.of(), signedIn().permissions());
        fixture.accounts.change(admin, "one", new AccountChange(null, null, null, false));
        fixture.accounts.change(admin, "one", new AccountChange(null, null, null, true));
        fixture.directory.addTied(SCHOOL);
        assertEquals(Set.of("school.report", "reference.read"), signedIn().permissions());
    }

    @Test
    void noRoleOfTiedAccountsHasMoreThanItsOwn() {
        List<DeclaredPermission> known = fixture.directory.permissions();
        DeclaredPermission wide = DeclaredPermission.of("college.read", Duty.ANY);
        for (TestTiedRole bad : List.of(
                new TestTiedRole("college-clerk", "college", List.of(wide)),
                new TestTiedRole("college-clerk", "college", List.of()),
                TestTiedRole.of("college-clerk", "college", "entries.read"),
                TestTiedRole.of("officer", "college", "college.report"),
                TestTiedRole.of("450203.desk", "college", "college.report"),
                TestTiedRole.of("college-clerk", "school", "college.report"))) {
            assertThrows(IllegalArgumentException.class, () -> fixture.directory.addTied(bad), bad::toString);
        }
        assertEquals(known, fixture.directory.permissions());
    }

    private void made(Tie tie, String... roles) {
        fixture.accounts.create(admin, new NewAccount("one", "某校", "450203", Set.of(roles), "First-Pass1", null, tie));
    }

    private Actor signedIn() {
        return fixture.authentication
                .signIn("one", "First-Pass1", "127.0.0.1")
                .signedIn()
                .actor();
    }
}
