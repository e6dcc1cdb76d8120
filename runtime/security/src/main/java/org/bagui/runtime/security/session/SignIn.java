package org.bagui.runtime.security.session;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Authentication;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.FirstAdministrator;
import org.bagui.runtime.security.account.Username;
import org.bagui.runtime.security.password.Passwords;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Signs accounts in and out; an unknown name takes the same way and the same time as a wrong password. Failures make the next
 * attempt wait, those of strangers and those of a known device apart: see {@code why-failures-slow-down.md}.
 */
@Component(service = Authentication.class)
public final class SignIn implements Authentication {
    private final Transactions transactions;
    private final TokenStore tokens;
    private final SignInAttemptStore attempts;
    private final Passwords passwords;
    private final AuditLog audit;
    private final FirstAdministrator first;
    private final KnownDeviceStore devices;

    /** Sign-in over the accounts in the database. */
    @Activate
    public SignIn(
            @Reference Transactions transactions,
            @Reference TokenStore tokens,
            @Reference SignInAttemptStore attempts,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            @Reference FirstAdministrator first) {
        this(transactions, tokens, attempts, passwords, audit, first, Clock.systemUTC());
    }

    /** Sign-in with a clock of its own. */
    public SignIn(
            Transactions transactions,
            TokenStore tokens,
            SignInAttemptStore attempts,
            Passwords passwords,
            AuditLog audit,
            FirstAdministrator first,
            Clock clock) {
        this.transactions = transactions;
        this.tokens = tokens;
        this.attempts = attempts;
        this.passwords = passwords;
        this.audit = audit;
        this.first = first;
        this.devices = new KnownDeviceStore(transactions, clock);
    }

    @Override
    public boolean isReady() {
        return first.isThere();
    }

    @Override
    public Opened signIn(String username, String password, String address, String shown) {
        String name = Username.normal(username);
        String network = CallerNetwork.of(address);
        SignInAttempt attempt = attempts.signIn(name, network, devices.find(name, shown, network));
        attempts.requireOpen(attempt);
        Supplier<Opened> judged = () -> {
            // Counted inside the limited work: whoever is turned away because too many others work has not failed.
            attempts.begin(attempt);
            Account account = transactions.read(Scope.everywhere(), session -> session.find(Account.class, name));
            boolean active = account != null && account.isActive();
            if (!passwords.matches(password, active ? account.passwordHash() : null)) {
                throw refused(name, account, facts(address, attempt));
            }
            String rehashed = passwords.isOutdated(account.passwordHash()) ? passwords.hash(password) : null;
            return transactions.write(Scope.everywhere(), session -> {
                Account found = open(session, account, rehashed, facts(address, attempt));
                attempts.succeeded(session, attempt);
                String device = devices.remember(session, found, shown, network);
                Opened opened = tokens.open(session, found);
                return new Opened(opened.token(), opened.signedIn(), device);
            });
        };
        Opened opened = attempt.isStrange() ? passwords.limitedForStrangers(judged) : passwords.limited(judged);
        // One of too many sessions may have ended.
        tokens.forget(name);
        return opened;
    }

    private static Map<String, String> facts(String address, SignInAttempt attempt) {
        return Map.of("address", address, "device", attempt.device());
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
    private Problem refused(String name, Account account, Map<String, String> facts) {
        String known = account == null ? "-" : name;
        long place = account == null ? 0 : account.jurisdiction().padded();
        audit.record(event(known, "signed-in", place, "denied", facts));
        return Problem.of(401, "wrong-credentials");
    }

    /** The account as its password was compared: where that was changed meanwhile, the password is none. */
    private Account open(Session session, Account compared, String rehashed, Map<String, String> facts) {
        String name = compared.username();
        Account account = session.find(Account.class, name);
        if (account == null || !account.isActive() || account.epoch() != compared.epoch()) {
            throw Problem.of(401, "wrong-credentials");
        }
        if (rehashed != null) {
            account.rehash(rehashed);
        }
        audit.record(session, event(name, "signed-in", account.jurisdiction().padded(), "done", facts));
        return account;
    }

    private static AuditEvent event(String name, String act, long place, String outcome, Map<String, String> facts) {
        return new AuditEvent(name, act, "account:" + name, place, outcome, facts);
    }
}
