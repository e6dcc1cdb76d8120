package org.bagui.runtime.security.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.plugin.PluginCalls;
import org.bagui.core.security.Accounts;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication;
import org.bagui.core.security.Role;
import org.bagui.core.security.Roles;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.account.FirstAdministrator;
import org.bagui.runtime.security.audit.AuditTrail;
import org.bagui.runtime.security.manage.AccountService;
import org.bagui.runtime.security.manage.RoleService;
import org.bagui.runtime.security.password.Passwords;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.session.SignIn;
import org.bagui.runtime.security.session.SignInAttemptStore;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.framework.BundleContext;

/** The whole of runtime/security, put together by hand over a database in memory. */
public final class SecurityFixture implements AutoCloseable {
    public final TestDatabase database = new TestDatabase();
    public final SettableClock clock = new SettableClock();
    public final Map<String, String> environment = new HashMap<>();
    public final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    public final SecuritySettings settings = (SecuritySettings) Proxy.newProxyInstance(
            SecurityFixture.class.getClassLoader(),
            new Class<?>[] {SecuritySettings.class},
            (proxy, method, args) -> method.getDefaultValue());
    /** Cheap ones: each test makes several accounts, and nobody shall guess their passwords. */
    public final Passwords passwords = new Passwords((BundleContext) Proxy.newProxyInstance(
            SecurityFixture.class.getClassLoader(),
            new Class<?>[] {BundleContext.class},
            (proxy, method, args) -> Map.of("bagui.password.memory", "64", "bagui.password.passes", "1")
                    .get(args[0])));

    public final AuditTrail audit = new AuditTrail(database);
    public final RoleDirectory directory = new RoleDirectory(PluginCalls.NONE);
    public final TokenStore tokens = new TokenStore(database, directory, settings, clock);
    public final SignInAttemptStore attempts = new SignInAttemptStore(database, settings, clock);
    public final FirstAdministrator first = new FirstAdministrator(
            database,
            passwords,
            audit,
            settings,
            environment,
            new PrintStream(printed, true, StandardCharsets.UTF_8),
            clock);
    public final Authentication authentication = new SignIn(database, tokens, attempts, passwords, audit, first, clock);
    public final Accounts accounts =
            new AccountService(database, passwords, tokens, directory, attempts, audit, settings, clock);

    public final Roles roles = new RoleService(database, tokens, directory, audit, clock);

    /** Accounts and sign-in over transactions of a test's own and with memory of their own. */
    public record Node(TokenStore tokens, Authentication authentication, Accounts accounts) {}

    /** A node over these transactions. */
    public Node node(Transactions transactions) {
        TokenStore own = new TokenStore(transactions, directory, settings, clock);
        return new Node(
                own,
                new SignIn(transactions, own, attempts, passwords, audit, first, clock),
                new AccountService(transactions, passwords, own, directory, attempts, audit, settings, clock));
    }

    /** The role that the ledger's module declares is there, too. */
    public SecurityFixture() {
        directory.addTied(TestTiedRole.CLERK);
    }

    /** A second node over the same database: memory of its own. */
    public Authentication otherNode() {
        return node(database).authentication();
    }

    /** Whoever administrates a place. */
    public Actor administratorOf(String place) {
        return actor("boss", place, Role.ADMINISTRATOR);
    }

    public Actor actor(String username, String place, Role... roles) {
        Set<String> permissions = new TreeSet<>();
        Set<Role> held = new HashSet<>();
        for (Role role : roles) {
            held.add(role);
            permissions.addAll(role.permissions());
        }
        return new Actor(username, username, PlaceCode.of(place), held, permissions);
    }

    /** Adds an officer whose first password is {@code First-Pass1}. */
    public void addOfficer(String username, String place) {
        accounts.create(
                administratorOf("450000"),
                new Accounts.NewAccount(username, "某人", place, Set.of("officer"), "First-Pass1"));
    }

    public String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        database.close();
    }
}
