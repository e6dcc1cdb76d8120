package org.bagui.runtime.security.manage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.password.PasswordPolicy;
import org.bagui.runtime.security.password.PasswordRules;
import org.bagui.runtime.security.password.Passwords;
import org.bagui.runtime.security.password.RandomPassword;
import org.bagui.runtime.security.session.SignInAttemptStore;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Manages accounts; each change and its audit record stand or fall together. */
@Component(service = Accounts.class, configurationPid = SecuritySettings.PID)
public final class AccountService implements Accounts {
    private static final Duration LONGEST_TOKEN = Duration.ofDays(2 * 366L);

    private final Transactions transactions;
    private final Passwords passwords;
    private final TokenStore tokens;
    private final SignInAttemptStore attempts;
    private final AuditLog audit;
    private final PasswordRules rules;
    private final int passwordDays;
    private final Clock clock;

    /** Accounts in the database. */
    @Activate
    public AccountService(
            @Reference Transactions transactions,
            @Reference Passwords passwords,
            @Reference TokenStore tokens,
            @Reference SignInAttemptStore attempts,
            @Reference AuditLog audit,
            SecuritySettings settings) {
        this(transactions, passwords, tokens, attempts, audit, settings, Clock.systemUTC());
    }

    /** Accounts with a clock of their own. */
    public AccountService(
            Transactions transactions,
            Passwords passwords,
            TokenStore tokens,
            SignInAttemptStore attempts,
            AuditLog audit,
            SecuritySettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.tokens = tokens;
        this.attempts = attempts;
        this.audit = audit;
        PasswordPolicy policy = PasswordPolicy.of(settings);
        this.rules = new PasswordRules(policy);
        this.passwordDays = policy.days(settings);
        this.clock = clock;
    }

    @Override
    public List<AccountView> list(Actor by, String after, int limit) {
        by.require(Permission.ACCOUNTS_MANAGE);
        Map<String, Object> interval =
                Map.of("low", by.scope().from(), "high", by.scope().to(), "after", after == null ? "" : after);
        return transactions.read(Scope.everywhere(), session -> session
                .list(
                        Account.class,
                        "select a from Account a where a.place between :low and :high and a.username > :after"
                                + " order by a.username",
                        interval,
                        limit)
                .stream()
                .map(this::view)
                .toList());
    }

    @Override
    public AccountView create(Actor by, NewAccount entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        AccountInput input = new AccountInput();
        PlaceCode place = input.place(by, entered.jurisdiction());
        String username = input.username(entered.username());
        String displayName = input.text("displayName", entered.displayName());
        Set<Role> roles = input.roles(entered.roles());
        String enterprise = input.enterprise(roles, entered.enterprise(), null);
        input.password(rules, "password", username, entered.password());
        input.complete();
        String hash = passwords.limited(() -> passwords.hash(entered.password()));
        return transactions.write(Scope.everywhere(), session -> {
            if (session.find(Account.class, username) != null) {
                throw Problem.of(409, "duplicate-account", username);
            }
            Account account = new Account(username, hash, by.username(), clock.instant());
            account.rename(displayName);
            account.move(place);
            account.assign(roles);
            tie(session, account, enterprise);
            session.persist(account);
            audited(session, by, "account-created", account, made(account));
            return view(account);
        });
    }

    @Override
    public AccountView change(Actor by, String username, AccountChange entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        AccountInput input = new AccountInput();
        PlaceCode place = entered.jurisdiction() == null ? null : input.place(by, entered.jurisdiction());
        String displayName = entered.displayName() == null ? null : input.text("displayName", entered.displayName());
        Set<Role> roles = entered.roles() == null ? null : input.roles(entered.roles());
        boolean tied = entered.enterprise() != null;
        boolean rights = place != null || roles != null || tied || entered.active() != null;
        if (rights && by.username().equals(username)) {
            String member = roles != null ? "roles" : place != null ? "jurisdiction" : tied ? "enterprise" : "active";
            input.fault(member, "own-account");
        }
        input.complete();
        AccountView changed = transactions.write(Scope.everywhere(), session -> {
            Account account = managed(session, by, username);
            if (displayName != null) {
                account.rename(displayName);
            }
            if (place != null) {
                account.move(place);
            }
            if (roles != null) {
                account.assign(roles);
            }
            if (place != null || roles != null || tied) {
                String enterprise = input.enterprise(account.roles(), entered.enterprise(), account.enterprise());
                input.complete();
                tie(session, account, enterprise);
            }
            if (entered.active() != null) {
                account.activate(entered.active());
            }
            if (Boolean.FALSE.equals(entered.active())) {
                tokens.closeAll(session, username, null);
            }
            audited(session, by, "account-changed", account, facts(entered, roles));
            return view(account);
        });
        tokens.forget(username);
        return changed;
    }

    @Override
    public void changePassword(Actor by, String keep, String currentPassword, String newPassword) {
        AccountInput input = new AccountInput();
        input.password(rules, "newPassword", by.username(), newPassword);
        if (currentPassword == null || currentPassword.isEmpty()) {
            input.fault("currentPassword", "required");
        }
        input.complete();
        passwords.limited(() -> {
            attempts.requireOpen(by.username());
            Account known = transactions.read(Scope.everywhere(), session -> managed(session, by, by.username()));
            if (!passwords.matches(currentPassword, known.passwordHash())) {
                attempts.failed(by.username());
                input.fault("currentPassword", "wrong-password");
            } else if (PasswordRules.isUsedBefore(passwords, newPassword, known.rememberedHashes())) {
                input.fault("newPassword", "password-used-before", PasswordRules.REMEMBERED);
            }
            input.complete();
            String hash = passwords.hash(newPassword);
            return transactions.write(Scope.everywhere(), session -> {
                Account account = managed(session, by, by.username());
                account.changePassword(hash, false, clock.instant());
                tokens.closeAll(session, by.username(), keep);
                audited(session, by, "password-changed", account, Map.of());
                return null;
            });
        });
        tokens.forget(by.username());
    }

    @Override
    public String reset(Actor by, String username) {
        by.require(Permission.ACCOUNTS_MANAGE);
        String password = new RandomPassword().next();
        String hash = passwords.limited(() -> passwords.hash(password));
        transactions.write(Scope.everywhere(), session -> {
            Account account = managed(session, by, username);
            account.changePassword(hash, true, clock.instant());
            tokens.closeAll(session, username, null);
            attempts.succeeded(session, username);
            audited(session, by, "password-reset", account, Map.of());
            return null;
        });
        tokens.forget(username);
        return password;
    }

    @Override
    public List<TokenView> tokens(Actor by, String username) {
        return transactions.read(Scope.everywhere(), session -> {
            reachable(session, by, username);
            return tokens.issued(session, username);
        });
    }

    @Override
    public IssuedToken issueToken(Actor by, String username, TokenRequest entered) {
        Instant now = clock.instant();
        return transactions.write(Scope.everywhere(), session -> {
            Account account = reachable(session, by, username);
            AccountInput input = new AccountInput();
            String name = input.text("name", entered.name());
            Instant end = input.end(entered.expiresAt(), now, now.plus(LONGEST_TOKEN));
            Set<String> may = input.permissions(account.actor(), entered.permissions());
            input.complete();
            if (tokens.isIssued(session, username, name)) {
                throw Problem.of(409, "duplicate-token", name);
            }
            String token = tokens.issue(session, by, username, name, may, end);
            audited(session, by, "token-issued", account, Map.of("name", name, "permissions", String.join(",", may)));
            return new IssuedToken(token, name, end, may);
        });
    }

    @Override
    public void revokeToken(Actor by, String username, String name) {
        transactions.write(Scope.everywhere(), session -> {
            Account account = reachable(session, by, username);
            int gone = session.execute(
                    "delete from ApiToken t where t.username = :username and t.name = :name",
                    Map.of("username", username, "name", name));
            if (gone == 0) {
                throw Problem.notFound();
            }
            audited(session, by, "token-revoked", account, Map.of("name", name));
            return null;
        });
        tokens.forget(username);
    }

    /** The account of the actor itself, or one that the actor manages. */
    private static Account reachable(Session session, Actor by, String username) {
        if (!by.username().equals(username)) {
            by.require(Permission.ACCOUNTS_MANAGE);
        }
        return managed(session, by, username);
    }

    private static Account managed(Session session, Actor by, String username) {
        Account account = session.find(Account.class, username);
        if (account == null || !by.scope().contains(account.jurisdiction())) {
            throw account == null ? Problem.notFound() : Problem.outOfScope();
        }
        return account;
    }

    /** Ties an account to an enterprise, which the register of the account's own place must keep. */
    private static void tie(Session session, Account account, String enterprise) {
        if (enterprise != null) {
            BoundEnterprise.requireKept(session, account.jurisdiction(), enterprise);
        }
        account.tie(enterprise);
    }

    private AccountView view(Account account) {
        return account.view(clock.instant(), passwordDays);
    }

    private void audited(Session session, Actor by, String act, Account account, Map<String, String> facts) {
        String subject = "account:" + account.username();
        audit.record(
                session,
                new AuditEvent(
                        by.username(), act, subject, account.jurisdiction().from(), "done", facts));
    }

    /** What was set anew; of the name only that it was. */
    private static Map<String, String> facts(AccountChange entered, Set<Role> roles) {
        Map<String, String> facts = new TreeMap<>();
        if (entered.displayName() != null) {
            facts.put("displayName", "changed");
        }
        if (entered.jurisdiction() != null) {
            facts.put("jurisdiction", entered.jurisdiction().strip());
        }
        if (roles != null) {
            facts.put("roles", words(roles));
        }
        if (entered.enterprise() != null) {
            facts.put("enterprise", entered.enterprise().strip());
        }
        if (entered.active() != null) {
            facts.put("active", entered.active().toString());
        }
        return facts;
    }

    private static Map<String, String> made(Account account) {
        Map<String, String> facts = new TreeMap<>(Map.of("roles", words(account.roles())));
        if (account.enterprise() != null) {
            facts.put("enterprise", account.enterprise());
        }
        return facts;
    }

    private static String words(Set<Role> roles) {
        return String.join(",", roles.stream().map(Role::word).toList());
    }
}
