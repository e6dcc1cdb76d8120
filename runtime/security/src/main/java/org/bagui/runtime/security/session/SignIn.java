package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Authentication;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.FirstAdministrator;
import org.bagui.runtime.security.account.Username;
import org.bagui.runtime.security.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Signs accounts in and out; an unknown name takes the same way and the same time as a wrong password. */
@Component(service = Authentication.class, configurationPid = SecuritySettings.PID)
public final class SignIn implements Authentication {
    private final Transactions transactions;
    private final TokenStore tokens;
    private final SignInAttemptStore attempts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final FirstAdministrator first;
    private final AddressThrottle throttle;

    /** Sign-in over the accounts in the database. */
    @Activate
    public SignIn(
            @Reference Transactions transactions,
            @Reference TokenStore tokens,
            @Reference SignInAttemptStore attempts,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            @Reference FirstAdministrator first,
            SecuritySettings settings) {
        this(transactions, tokens, attempts, passwords, audit, first, settings, Clock.systemUTC());
    }

    /** Sign-in with a clock of its own. */
    public SignIn(
            Transactions transactions,
            TokenStore tokens,
            SignInAttemptStore attempts,
            Passwords passwords,
            AuditLog audit,
            FirstAdministrator first,
            SecuritySettings settings,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.first = first;
        this.throttle =
                new AddressThrottle(settings.address_failures(), Duration.ofMinutes(settings.lock_minutes()), clock);
    }

    @Override
    public boolean isReady() {
        return first.isThere();
    }

    @Override
    public Opened signIn(String username, String password, String address) {
        String name = Username.normal(username);
        throttle.requireOpen(address);
        // The lock is looked at inside the limited work, so that guesses sent at one moment cannot outrun the count.
        return passwords.limited(() -> {
            attempts.requireOpen(name);
            Account account = transactions.read(Scope.everywhere(), session -> session.find(Account.class, name));
            boolean active = account != null && account.isActive();
            if (!passwords.matches(password, active ? account.passwordHash() : null)) {
                throw refused(name, account, address);
            }
            String rehashed = passwords.isOutdated(account.passwordHash()) ? passwords.hash(password) : null;
            Opened opened =
                    transactions.write(Scope.everywhere(), session -> open(session, account, rehashed, address));
            // One of too many sessions may have ended.
            tokens.forget(name);
            return opened;
        });
    }

    @Override
    public Optional<SignedIn> byToken(String token) {
        return tokens.find(token);
    }

    @Override
    public void signOut(String token) {
        Optional<SignedIn> caller = tokens.find(token);
        tokens.close(token);
        caller.map(SignedIn::actor)
                .ifPresent(actor -> audit.record(event(
                        actor.username(), "signed-out", actor.jurisdiction().padded(), "done", Map.of())));
    }

    /** What was entered as the name of no account is not recorded: it may be a password, or somebody's ID number. */
    private Problem refused(String name, Account account, String address) {
        attempts.failed(name);
        throttle.failed(address);
        String known = account == null ? "-" : name;
        long place = account == null ? 0 : account.jurisdiction().padded();
        audit.record(event(known, "signed-in", place, "denied", Map.of("address", address)));
        return Problem.of(401, "wrong-credentials");
    }

    /** Opens a session of the account as its password was compared: where that was changed meanwhile, the password is none. */
    private Opened open(Session session, Account compared, String rehashed, String address) {
        String name = compared.username();
        Account account = session.find(Account.class, name);
        if (account == null || !account.isActive() || account.epoch() != compared.epoch()) {
            throw Problem.of(401, "wrong-credentials");
        }
        if (rehashed != null) {
            account.rehash(rehashed);
        }
        attempts.succeeded(session, name);
        long place = account.jurisdiction().padded();
        audit.record(session, event(name, "signed-in", place, "done", Map.of("address", address)));
        return tokens.open(session, account);
    }

    private static AuditEvent event(String name, String act, long place, String outcome, Map<String, String> facts) {
        return new AuditEvent(name, act, "account:" + name, place, outcome, facts);
    }
}
