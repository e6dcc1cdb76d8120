package org.bagui.runtime.security.manage;

import static org.bagui.runtime.security.testing.Refusals.faults;
import static org.bagui.runtime.security.testing.Refusals.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.NewAccount;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.DeclaredPermission;
import org.bagui.core.security.Duty;
import org.bagui.core.security.PermissionDeclaration;
import org.bagui.core.security.Role;
import org.bagui.core.security.Roles.NewRole;
import org.bagui.core.security.Roles.RoleChange;
import org.bagui.core.security.Roles.RoleTitles;
import org.bagui.core.security.Roles.RoleView;
import org.bagui.runtime.security.testing.SecurityFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoleServiceTest {
    private static final RoleTitles TITLES = new RoleTitles("统计", "Statistics");
    private static final List<Integer> ANY = List.of();
    private static final DeclaredPermission DISPATCH =
            DeclaredPermission.of("bus.dispatch", Duty.REGISTERS, Role.REVIEWER);

    private final SecurityFixture fixture = new SecurityFixture();
    private final Actor region = fixture.administratorOf("450000");
    private final Actor county = fixture.administratorOf("450203");

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aRoleIsGivenInItsPlaceAndBelowOnly() {
        RoleView made = made(region, "450200", "statistics", "entries.read", "entries.export");
        assertEquals("450200.statistics", made.role().word());
        assertEquals(
                Set.of("entries.read", "entries.export"),
                given("one", "450203", "450200.statistics").permissions());
        faults(List.of("roles unknown-role"), () -> given("two", "450300", "450200.statistics"));
        refused(404, "not-found", () -> fixture.roles.find(fixture.administratorOf("450300"), "450200.statistics"));
        assertEquals(1, fixture.roles.list(county).size(), "one of above may be given");
        refused(403, "role-of-above", () -> change(county, "450200.statistics", "entries.read"));
        faults(
                List.of("roles unknown-role"),
                () -> fixture.accounts.change(region, "one", new AccountChange(null, "450300", null, null)));
    }

    @Test
    void aRoleHoldsOnlyWhatItsPlaceMay() {
        faults(
                List.of("name role-name-form", "permissions unknown-permission", "permissions permission-of-region"),
                () -> made(county, "450203", "Über", "reference.write", "bus.dispatch"));
        faults(
                List.of("permissions permission-of-tied", "permissions permissions-exclude"),
                () -> made(region, "450000", "all", "own-enterprise.report", "audit.read", "entries.write"));
        faults(List.of("jurisdiction no-role-place"), () -> made(county, "450203001", "town", "entries.read"));
        refused(404, "not-found", () -> made(county, "450300", "other", "entries.read"));
        refused(403, "not-permitted", () -> made(fixture.actor("o", "450203", Role.OFFICER), "450203", "x", "a.b"));
    }

    @Test
    void aChangeHoldsAtOnceAndOnAllNodes() {
        made(region, "450203", "desk", "entries.read");
        given("one", "450203", "450203.desk");
        String token =
                fixture.authentication.signIn("one", "First-Pass1", "127.0.0.1").token();
        Authentication other = fixture.otherNode();
        assertTrue(other.byToken(token).isPresent());
        assertEquals(2, change(region, "450203.desk", "entries.write").version());
        assertEquals(Set.of("entries.write"), may(fixture.authentication, token));
        fixture.clock.advance(Duration.ofSeconds(1));
        assertEquals(Set.of("entries.write"), may(other, token));
    }

    @Test
    void aModulesPermissionComesAndGoesWithIt() {
        PermissionDeclaration bus = () -> List.of(DISPATCH);
        fixture.directory.addDeclaration(bus);
        made(region, "450203", "driver", "bus.dispatch");
        given("one", "450203", "450203.driver");
        given("two", "450203", "reviewer");
        String token =
                fixture.authentication.signIn("one", "First-Pass1", "127.0.0.1").token();
        String second =
                fixture.authentication.signIn("two", "First-Pass1", "127.0.0.1").token();
        assertEquals(Set.of("bus.dispatch"), may(fixture.authentication, token));
        assertTrue(may(fixture.authentication, second).contains("bus.dispatch"), "by default");
        fixture.directory.removeDeclaration(bus);
        assertEquals(Set.of(), may(fixture.authentication, token));
        assertEquals(Role.REVIEWER.permissions(), may(fixture.authentication, second));
    }

    @Test
    void whatAModuleMayNotDeclareIsRefusedWhole() {
        List<DeclaredPermission> known = fixture.directory.permissions();
        for (DeclaredPermission bad : List.of(
                DeclaredPermission.of("accounts.manage", Duty.ANY, Role.OFFICER),
                DeclaredPermission.of("bus.own", Duty.AUDIT, Role.OFFICER),
                new DeclaredPermission("bus.none", Duty.ANY, Set.of("450203.desk"), false))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> fixture.directory.addDeclaration(() -> List.of(DISPATCH, bad)));
        }
        assertEquals(known, fixture.directory.permissions());
    }

    @Test
    void dutiesExcludeEachOtherWhateverTheRoleIsCalled() {
        made(region, "450203", "watch", "audit.read");
        made(region, "450203", "desk", "entries.read");
        faults(List.of("roles roles-exclude"), () -> given("one", "450203", "officer", "450203.watch"));
        faults(
                List.of("roles clerk-alone", "enterprise required"),
                () -> given("one", "450203", "enterprise-clerk", "450203.desk"));
        given("one", "450203", "officer", "450203.desk");
        refused(409, "roles-would-exclude", () -> change(region, "450203.desk", "accounts.manage"));
    }

    @Test
    void nobodyChangesTheRoleThatHeHas() {
        made(region, "450203", "keeper", "accounts.manage");
        Actor keeper = new Actor(
                "k", "k", county.jurisdiction(), Set.of(new Role("450203.keeper", Set.of())), county.permissions());
        refused(403, "own-role", () -> change(keeper, "450203.keeper", "accounts.manage", "tenants.manage"));
    }

    @Test
    void aRoleThatIsHeldOrSeenOtherwiseStays() {
        made(region, "450203", "desk", "entries.read");
        given("one", "450203", "450203.desk");
        refused(409, "role-held", () -> fixture.roles.remove(region, "450203.desk", ANY));
        fixture.accounts.change(region, "one", new AccountChange(null, null, Set.of("reader"), null));
        refused(412, "stale-version", () -> fixture.roles.remove(region, "450203.desk", List.of(9)));
        fixture.roles.remove(region, "450203.desk", List.of(1));
        refused(404, "not-found", () -> fixture.roles.find(region, "450203.desk"));
    }

    @Test
    void aRoleOfMightNeedsTwoToBeMadeAndToBeGiven() {
        given("city", "450200", "administrator");
        Actor city = fixture.actor("city", "450200", Role.ADMINISTRATOR);
        RoleView waits = made(region, "450203", "watch", "audit.read");
        assertEquals(Set.of(), waits.role().permissions());
        assertEquals(Set.of("audit.read"), waits.pending().permissions());
        Set<String> seen = Set.of("audit.read");
        refused(403, "second-person-needed", () -> fixture.roles.confirm(region, "450203.watch", seen));
        refused(409, "state-conflict", () -> fixture.roles.confirm(city, "450203.watch", Set.of("entries.read")));
        RoleView held = fixture.roles.confirm(city, "450203.watch", seen);
        assertEquals(seen, held.role().permissions());
        assertNull(held.pending());
        Actor given = given("one", "450203", "450203.watch");
        assertEquals(Set.of(), given.permissions());
        assertEquals(
                "boss",
                fixture.accounts.list(region, "city", 9).get(0).pending().askedBy());
        refused(409, "role-held", () -> fixture.roles.remove(region, "450203.watch", ANY));
        fixture.roles.refuse(
                city, made(region, "450203", "full", "people.reveal").role().word());
    }

    private RoleView made(Actor by, String place, String name, String... permissions) {
        return fixture.roles.create(by, new NewRole(place, name, TITLES, Set.of(permissions)));
    }

    private RoleView change(Actor by, String word, String... permissions) {
        return fixture.roles.change(by, word, ANY, new RoleChange(null, Set.of(permissions)));
    }

    /** A new account with these roles, as it acts. */
    private Actor given(String name, String place, String... roles) {
        fixture.accounts.create(region, new NewAccount(name, "某人", place, Set.of(roles), "First-Pass1"));
        String token =
                fixture.authentication.signIn(name, "First-Pass1", "127.0.0.1").token();
        return fixture.authentication.byToken(token).orElseThrow().actor();
    }

    private static Set<String> may(Authentication node, String token) {
        return node.byToken(token).orElseThrow().actor().permissions();
    }
}
