package org.bagui.runtime.security.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.Utc;
import org.bagui.core.security.Accounts.TokenView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Authentication.Opened;
import org.bagui.core.security.Authentication.ProgramToken;
import org.bagui.core.security.Authentication.SignedIn;
import org.bagui.core.security.Permission;
import org.bagui.runtime.security.SecuritySettings;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.password.PasswordPolicy;
import org.bagui.runtime.security.role.RoleDirectory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/**
 * All tokens: in tables, and in memory so that a request costs no round trip.
 *
 * <p>What changes an account, ends all it has or revokes a token holds on this node at once, and on others within a second as a
 * rule and five in any case ({@link GrantChangeCheck}). A session that is signed out elsewhere, and a change that follows a place
 * or an enterprise, shows when a token in memory is compared with the tables again, after 25 seconds. Everything here works under the platform's own scope: sessions belong to no place.
 */
@Component(service = TokenStore.class, configurationPid = SecuritySettings.PID)
@Designate(ocd = SecuritySettings.class)
public final class TokenStore {
    private static final long CHECK_MILLIS = 25_000;
    private static final long WRITE_MILLIS = 60_000;
    private static final int MOST_TOKENS = 1_000;

    private final Transactions transactions;
    private final SecuritySettings settings;
    private final Clock clock;
    private final long idleMillis;
    private final GrantCache cache = new GrantCache();
    private final GrantChangeCheck changes;
    private final RoleDirectory roles;
    private volatile Object declared;

    /** Kept through these transactions. */
    @Activate
    public TokenStore(@Reference Transactions transactions, @Reference RoleDirectory roles, SecuritySettings settings) {
        this(transactions, roles, settings, Clock.systemUTC());
    }

    /** With a clock of its own. */
    public TokenStore(Transactions transactions, RoleDirectory roles, SecuritySettings settings, Clock clock) {
        this.roles = roles;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.changes = new GrantChangeCheck(transactions, cache);
        this.idleMillis = Duration.ofMinutes(settings.idle_minutes()).toMillis();
    }

    /** Who stands behind a token. */
    public Optional<SignedIn> find(String token) {
        if (!TokenText.isWellFormed(token)) {
            return Optional.empty();
        }
        String hash = TokenText.hash(token);
        long now = clock.millis();
        changes.look(now);
        forgetWhatWasDeclared();
        Grant grant = cache.find(hash);
        if (grant == null) {
            grant = cache.isUnknown(hash) ? null : read(token, hash, null, now);
        } else if (grant.claimsCheck(now, CHECK_MILLIS)) {
            grant = recheck(token, hash, grant, now);
        }
        if (grant == null || !grant.isAlive(now)) {
            cache.drop(hash, grant);
            return Optional.empty();
        }
        grant.use(now);
        return grant.answer();
    }

    /** Where a module has declared permissions, or has gone, all that is in memory is read again. */
    private void forgetWhatWasDeclared() {
        Object now = roles.state();
        if (declared != now) {
            cache.endAll();
            declared = now;
        }
    }

    /** Opens a session in the caller's transaction; where there are too many, the least used one ends: forget the account after it. */
    public Opened open(Session session, Account account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        session.execute(
                "delete from LoginSession s where s.expiresAt < :now or s.lastSeenAt < :resting",
                Map.of("now", Utc.of(now), "resting", Utc.of(now.minusMillis(idleMillis + 2 * WRITE_MILLIS))));
        List<LoginSession> others = session.list(
                LoginSession.class,
                "select s from LoginSession s where s.username = :username order by s.lastSeenAt desc",
                Map.of("username", account.username()),
                settings.parallel_sessions() * 2);
        others.stream().skip(settings.parallel_sessions() - 1L).forEach(session::remove);
        String token = TokenText.next(TokenText.SESSION);
        Instant expires = now.plus(Duration.ofHours(settings.session_hours()));
        session.persist(new LoginSession(TokenText.hash(token), account, now, expires));
        return new Opened(token, signedIn(account, roles.actor(session, account), expires, null, now));
    }

    /** Ends the session of a token. */
    public void close(String token) {
        if (TokenText.isWellFormed(token)) {
            String hash = TokenText.hash(token);
            transactions.write(
                    Scope.everywhere(),
                    session -> session.execute(
                            "delete from LoginSession s where s.tokenHash = :hash", Map.of("hash", hash)));
            cache.end(hash);
        }
    }

    /**
     * Ends all sessions of an account but the one of the token given (or null), and where told so all tokens of its programs and
     * what its devices are known by, in the caller's transaction, on all nodes.
     */
    public void endAll(Session session, Account account, String keepToken, boolean programs) {
        String keep = keepToken == null ? "" : TokenText.hash(keepToken);
        Map<String, Object> own = Map.of("username", account.username());
        account.beginEpoch();
        session.execute(
                "delete from LoginSession s where s.username = :username and s.tokenHash <> :keep",
                Map.of("username", account.username(), "keep", keep));
        LoginSession kept = session.find(LoginSession.class, keep);
        if (kept != null && kept.username().equals(account.username())) {
            kept.stayWith(account);
        }
        if (programs) {
            session.execute("delete from ApiToken t where t.username = :username", own);
        } else {
            session.list(ApiToken.class, "select t from ApiToken t where t.username = :username", own, MOST_TOKENS)
                    .forEach(token -> token.stayWith(account));
        }
        KnownDeviceStore.end(session, account, programs);
        changed(session);
    }

    /** Tells all nodes that an account or a role was changed, as the last step of the transaction that changes it. */
    public void changed(Session session) {
        GrantChangeCheck.tell(session);
    }

    /** Whether the account has a program's token of that name. */
    public boolean isIssued(Session session, String username, String name) {
        Map<String, Object> values = Map.of("username", username, "name", name);
        return !session.list(
                        String.class,
                        "select t.name from ApiToken t where t.username = :username and t.name = :name",
                        values,
                        1)
                .isEmpty();
    }

    /** All tokens of an account's programs, by name. */
    public List<TokenView> issued(Session session, String username) {
        String jpql = "select t from ApiToken t where t.username = :username order by t.name";
        return session.list(ApiToken.class, jpql, Map.of("username", username), MOST_TOKENS).stream()
                .map(ApiToken::view)
                .toList();
    }

    /** Issues a program's token in the caller's transaction. */
    public String issue(Session session, Account account, String name, Set<String> may, Instant expires) {
        String token = TokenText.next(TokenText.PROGRAM);
        session.persist(new ApiToken(TokenText.hash(token), account, name, may, expires)
                .by(account.username(), clock.instant()));
        return token;
    }

    /** Forgets what is in memory of an account; call it after the change is committed. */
    public void forget(String username) {
        cache.endAll(username);
    }

    /** Forgets all that is in memory; call it after a change of a role is committed. */
    public void forgetAll() {
        cache.endAll();
    }

    private Grant recheck(String token, String hash, Grant known, long now) {
        try {
            return read(token, hash, known, now);
        } catch (RuntimeException unreachable) {
            known.unchecked();
            throw unreachable;
        }
    }

    private Grant read(String token, String hash, Grant known, long now) {
        boolean program = token.startsWith(TokenText.PROGRAM);
        long generation = cache.generation();
        Grant grant = transactions.read(
                Scope.everywhere(),
                session -> program ? program(session, hash, now) : session(session, hash, known, now));
        if (grant == null) {
            cache.drop(hash, known);
            return null;
        }
        if (grant.claimsWriting(WRITE_MILLIS)) {
            transactions.write(
                    Scope.everywhere(),
                    session -> session.execute(
                            "update LoginSession s set s.lastSeenAt = :seen where s.tokenHash = :hash",
                            Map.of("seen", Utc.of(Instant.ofEpochMilli(grant.seen())), "hash", hash)));
        }
        cache.put(hash, grant, generation);
        return grant;
    }

    private Grant session(Session session, String hash, Grant known, long now) {
        LoginSession kept = session.find(LoginSession.class, hash);
        Account account = kept == null ? unknown(hash) : session.find(Account.class, kept.username());
        if (account == null || !account.isActive() || !kept.isOf(account)) {
            return null;
        }
        long written = kept.lastSeenAt().toEpochMilli();
        long seen = Math.max(written, known == null ? 0 : known.seen());
        SignedIn signedIn =
                signedIn(account, roles.actor(session, account), kept.expiresAt(), null, Instant.ofEpochMilli(now));
        return new Grant(signedIn, idleMillis, written, seen, now);
    }

    private Grant program(Session session, String hash, long now) {
        ApiToken kept = session.find(ApiToken.class, hash);
        Account account = kept == null ? unknown(hash) : session.find(Account.class, kept.username());
        if (account == null || !account.isActive() || !kept.isOf(account)) {
            return null;
        }
        Actor whole = roles.actor(session, account);
        Set<String> may = kept.permissions().stream()
                .filter(whole::may)
                .filter(permission -> !permission.equals(Permission.PEOPLE_REVEAL))
                .collect(Collectors.toUnmodifiableSet());
        SignedIn signedIn =
                signedIn(account, whole.with(may), kept.expiresAt(), kept.told(), Instant.ofEpochMilli(now));
        return new Grant(signedIn, Long.MAX_VALUE, now, now, now);
    }

    private Account unknown(String hash) {
        cache.remember(hash);
        return null;
    }

    private SignedIn signedIn(Account account, Actor actor, Instant expires, ProgramToken token, Instant now) {
        boolean change =
                account.mustChangePassword(now, PasswordPolicy.of(settings).days(settings));
        return new SignedIn(actor, expires, token != null, change, token);
    }
}
