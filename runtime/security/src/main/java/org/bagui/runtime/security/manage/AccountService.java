package org.bagui.runtime.security.manage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.password.PasswordPolicy;
import org.bagui.runtime.security.password.PasswordRules;
import org.bagui.runtime.security.password.Passwords;
import org.bagui.runtime.security.password.RandomPassword;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.role.RoleLock;
import org.bagui.runtime.security.session.SignInAttempt;
import org.bagui.runtime.security.session.SignInAttemptStore;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Manages accounts; each change and its audit record stand or fall together. */
@Component(service = Accounts.class, configurationPid = SecuritySettings.PID)
public final class AccountService implements Accounts {
    private static final String INSIDE =
            "select a from Account a where a.place between :low and :high and a.username > :after order by a.username";

    private final Transactions transactions;
    private final Passwords passwords;
    private final TokenStore tokens;
    private final SignInAttemptStore attempts;
    private final RoleDirectory roles;
    private final SecondAdministrator second;
    private final AccountAudit audit;
    private final ProgramTokens programs;
    private final PasswordRules rules;
    private final int passwordDays;
    private final Clock clock;

    /** Accounts in the database. */
    @Activate
    public AccountService(
            @Reference Transactions transactions,
            @Reference Passwords passwords,
            @Reference TokenStore tokens,
            @Reference RoleDirectory roles,
            @Reference SignInAttemptStore attempts,
            @Reference AuditLog audit,
            SecuritySettings settings) {
        this(transactions, passwords, tokens, roles, attempts, audit, settings, Clock.systemUTC());
    }

    /** Accounts with a clock of their own. */
    public AccountService(
            Transactions transactions,
            Passwords passwords,
            TokenStore tokens,
            RoleDirectory roles,
            SignInAttemptStore attempts,
            AuditLog audit,
            SecuritySettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.passwords = passwords;
        this.tokens = tokens;
        this.attempts = attempts;
        this.roles = roles;
        this.second = new SecondAdministrator(roles, clock);
        this.audit = new AccountAudit(audit);
        this.programs = new ProgramTokens(transactions, tokens, roles, this.audit, clock);
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
        return transactions.read(Scope.everywhere(), session -> {
            List<Account> found = session.list(Account.class, INSIDE, interval, limit);
            List<String> names = found.stream().map(Account::username).toList();
            Map<String, PendingView> waiting = second.waiting(session, names);
            return found.stream()
                    .map(account -> view(session, account, waiting.get(account.username())))
                    .toList();
        });
    }

    @Override
    public AccountView create(Actor by, NewAccount entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        AccountInput input = new AccountInput(roles);
        PlaceCode place = input.place(by, entered.jurisdiction());
        String username = input.username(entered.username());
        String displayName = input.text("displayName", entered.displayName());
        if (input.requireAny(entered.roles())) {
            PlaceCode at = place == null ? by.jurisdiction() : place;
            transactions.read(Scope.everywhere(), session -> {
                Set<Role> wished = input.roles(session, entered.roles(), at);
                return input.tie(session, wished, place, entered.tie(), entered.enterprise(), null);
            });
        }
        input.password(rules, "password", username, entered.password());
        input.complete();
        String hash = passwords.limited(() -> passwords.hash(entered.password()));
        return transactions.write(Scope.everywhere(), session -> {
            RoleLock.await(session);
            Set<Role> given = input.roles(session, entered.roles(), place);
            Tie tie = input.tie(session, given, place, entered.tie(), entered.enterprise(), null);
            input.complete();
            if (session.find(Account.class, username) != null) {
                throw Problem.of(409, "duplicate-account", username);
            }
            Account account = new Account(username, hash, by.username(), clock.instant());
            account.rename(displayName);
            account.move(place);
            account.assign(Set.of());
            PendingView wanted = new PendingView(given, place, true, by.username(), clock.instant());
            boolean waits = second.isNeeded(session, by, account, wanted);
            if (!waits) {
                account.assign(given);
            }
            account.tie(tie);
            session.persist(account);
            audit.record(session, by, "account-created", account, AccountAudit.made(account));
            if (waits) {
                ask(session, by, account, wanted);
            }
            return view(session, account);
        });
    }

    @Override
    public AccountView change(Actor by, String username, AccountChange entered) {
        by.require(Permission.ACCOUNTS_MANAGE);
        AccountInput input = new AccountInput(roles);
        PlaceCode place = entered.jurisdiction() == null ? null : input.place(by, entered.jurisdiction());
        String displayName = entered.displayName() == null ? null : input.text("displayName", entered.displayName());
        boolean roled = entered.roles() != null;
        if (roled) {
            input.requireAny(entered.roles());
        }
        boolean tied = entered.tie() != null || entered.enterprise() != null;
        boolean rights = place != null || roled || tied || entered.active() != null;
        if (rights && by.username().equals(username)) {
            String member = roled ? "roles" : place != null ? "jurisdiction" : tied ? "tie" : "active";
            input.fault(member, "own-account");
        }
        input.complete();
        AccountView changed = transactions.write(Scope.everywhere(), session -> {
            RoleLock.await(session);
            Account account = ReachableAccount.managed(session, by, username);
            if (displayName != null) {
                account.rename(displayName);
            }
            PlaceCode at = place == null ? account.jurisdiction() : place;
            PendingView wanted = new PendingView(
                    roled
                            ? input.roles(session, entered.roles(), at)
                            : place == null
                                    ? roles.held(session, account)
                                    : input.kept(session, account.roleWords(), at),
                    at,
                    entered.active() == null ? account.isActive() : entered.active(),
                    by.username(),
                    clock.instant());
            input.complete();
            if (rights && second.isNeeded(session, by, account, wanted)) {
                ask(session, by, account, wanted);
                return view(session, account);
            }
            if (rights) {
                SecondAdministrator.drop(session, username);
                second.curb(session, account, wanted);
                account.move(wanted.jurisdiction());
                account.activate(wanted.active());
                if (place != null || roled) {
                    account.assign(wanted.roles());
                }
            }
            if (place != null || roled || tied) {
                Tie tie = input.tie(session, wanted.roles(), at, entered.tie(), entered.enterprise(), account.tie());
                input.complete();
                account.tie(tie);
            }
            audit.record(session, by, "account-changed", account, AccountAudit.changed(entered));
            if (Boolean.FALSE.equals(entered.active())) {
                tokens.endAll(session, account, null, true);
            } else if (rights) {
                tokens.changed(session);
            }
            return view(session, account);
        });
        tokens.forget(username);
        return changed;
    }

    @Override
    public AccountView confirm(Actor by, String username, PendingSeen seen) {
        by.require(Permission.ACCOUNTS_MANAGE);
        AccountView confirmed = transactions.write(Scope.everywhere(), session -> {
            RoleLock.await(session);
            Account account = ReachableAccount.managed(session, by, username);
            PendingView set = second.confirm(session, by, account, seen);
            AccountInput input = new AccountInput(roles);
            input.roles(session, seen.roles(), set.jurisdiction());
            input.complete();
            audit.record(session, by, "administrator-confirmed", account, AccountAudit.pending(set));
            tokens.changed(session);
            return view(session, account);
        });
        tokens.forget(username);
        return confirmed;
    }

    @Override
    public AccountView refuse(Actor by, String username) {
        by.require(Permission.ACCOUNTS_MANAGE);
        return transactions.write(Scope.everywhere(), session -> {
            Account account = ReachableAccount.managed(session, by, username);
            PendingView gone = second.refuse(session, account);
            audit.record(session, by, "administrator-refused", account, AccountAudit.pending(gone));
            return view(session, account);
        });
    }

    private void ask(Session session, Actor by, Account account, PendingView wanted) {
        SecondAdministrator.ask(session, account, wanted);
        audit.record(session, by, "administrator-asked", account, AccountAudit.pending(wanted));
    }

    @Override
    public void changePassword(Actor by, String keep, String currentPassword, String newPassword, boolean endPrograms) {
        AccountInput input = new AccountInput(roles);
        input.password(rules, "newPassword", by.username(), newPassword);
        if (currentPassword == null || currentPassword.isEmpty()) {
            input.fault("currentPassword", "required");
        }
        input.complete();
        passwords.limited(() -> {
            SignInAttempt attempt = attempts.change(by.username());
            attempts.begin(attempt);
            Account known = transactions.read(
                    Scope.everywhere(), session -> ReachableAccount.managed(session, by, by.username()));
            if (!passwords.matches(currentPassword, known.passwordHash())) {
                input.fault("currentPassword", "wrong-password");
                input.complete();
            }
            if (PasswordRules.isUsedBefore(passwords, newPassword, known.rememberedHashes())) {
                attempts.succeeded(attempt);
                input.fault("newPassword", "password-used-before", PasswordRules.REMEMBERED);
                input.complete();
            }
            String hash = passwords.hash(newPassword);
            return transactions.write(Scope.everywhere(), session -> {
                Account account = ReachableAccount.managed(session, by, by.username());
                account.changePassword(hash, false, clock.instant());
                Map<String, String> facts = endPrograms ? Map.of("tokens", "ended") : Map.of();
                audit.record(session, by, "password-changed", account, facts);
                tokens.endAll(session, account, keep, endPrograms);
                attempts.succeeded(session, attempt);
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
            Account account = ReachableAccount.managed(session, by, username);
            account.resetPassword(hash, by.username(), clock.instant());
            attempts.forget(session, username);
            audit.record(session, by, "password-reset", account, Map.of("tokens", "ended"));
            tokens.endAll(session, account, null, true);
            return null;
        });
        tokens.forget(username);
        return password;
    }

    @Override
    public Optional<PasswordReset> lastReset(Actor by, String username) {
        return transactions.read(
                Scope.everywhere(),
                session -> Optional.ofNullable(
                        ReachableAccount.own(session, by, username).passwordReset()));
    }

    @Override
    public List<TokenView> tokens(Actor by, String username) {
        return programs.of(by, username);
    }

    @Override
    public IssuedToken issueToken(Actor by, String username, TokenRequest entered) {
        return programs.issue(by, username, entered);
    }

    @Override
    public void revokeToken(Actor by, String username, String name) {
        programs.revoke(by, username, name);
    }

    private AccountView view(Session session, Account account) {
        return view(session, account, second.waiting(session, account.username()));
    }

    private AccountView view(Session session, Account account, PendingView waiting) {
        return account.view(clock.instant(), passwordDays, roles.held(session, account), waiting);
    }
}
