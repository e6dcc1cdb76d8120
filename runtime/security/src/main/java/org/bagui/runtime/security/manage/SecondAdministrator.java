package org.bagui.runtime.security.manage;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts.PasswordReset;
import org.bagui.core.security.Accounts.PendingSeen;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.PendingRoles;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.role.StoredRole;

/**
 * Keeps what waits for a second administrator: that somebody manages accounts, reads the audit log or sees people in full, or does
 * so in more places, and that a role comes to permit this.
 *
 * <p>Two are needed where there are two: an administrator who is alone in a place gives at once. Nobody becomes alone by what he
 * does to the other: one that was locked, moved or given other roles counts for some days more, and whose password was reset is
 * no second person for some days.
 */
final class SecondAdministrator {
    private static final String HOLDERS = "select a from Account a where a.active = true and a.username not in :own"
            + " and a.place in :above and (a.roles like '%administrator%' or a.roles like '%.%')";
    private static final String CURBED = "select a from Account a where a.username not in :own and a.secondUntil > :now"
            + " and a.secondPlace in :above";
    private static final String OF = "select p from PendingRoles p where p.username in :names";
    private static final int MOST = 10_000;
    /** As long as it takes the other to come back from a weekend and ask why. */
    private static final Duration DAYS = Duration.ofDays(7);

    private final RoleDirectory roles;
    private final Clock clock;

    SecondAdministrator(RoleDirectory roles, Clock clock) {
        this.roles = roles;
        this.clock = clock;
    }

    /** Whether the change lets an account do what needs two, or in more places, and another administrator could confirm it. */
    boolean isNeeded(Session session, Actor by, Account account, PendingView after) {
        if (!after.active()) {
            return false;
        }
        Set<String> gained = new HashSet<>();
        after.roles().forEach(role -> gained.addAll(role.permissions()));
        if (account.isActive() && account.jurisdiction().contains(after.jurisdiction())) {
            gained.removeAll(RoleDirectory.permissions(roles.held(session, account)));
        }
        Set<String> own = new HashSet<>(List.of(by.username(), account.username()));
        return gained.stream().anyMatch(SecondAdministrator::isOfTwo)
                && isThere(session, own, after.jurisdiction(), account.jurisdiction());
    }

    /** Whether a role shall have what needs two and what it has not had, and another administrator could confirm it. */
    boolean isNeeded(Session session, Actor by, StoredRole role, Set<String> permissions) {
        Set<String> gained = new HashSet<>(permissions);
        gained.removeAll(role.permissions());
        return gained.stream().anyMatch(SecondAdministrator::isOfTwo)
                && isThere(session, Set.of(by.username()), role.place(), role.place());
    }

    private static boolean isOfTwo(String permission) {
        return permission.startsWith("accounts.")
                || permission.equals(Permission.PEOPLE_REVEAL)
                || permission.equals(Permission.AUDIT_READ);
    }

    /** Whether somebody else manages the accounts of both places, or did so until somebody curbed it lately. */
    private boolean isThere(Session session, Set<String> own, PlaceCode place, PlaceCode other) {
        List<Long> above = place.upward().stream().map(PlaceCode::padded).toList();
        return session.list(Account.class, HOLDERS, Map.of("own", own, "above", above), MOST).stream()
                        .filter(account -> account.jurisdiction().contains(other))
                        .anyMatch(account -> manages(session, account))
                || session
                        .list(
                                Account.class,
                                CURBED,
                                Map.of("own", own, "above", above, "now", Utc.of(clock.instant())),
                                MOST)
                        .stream()
                        .anyMatch(account -> account.countsAsSecondOf(other));
    }

    private boolean manages(Session session, Account account) {
        return account.isActive() && roles.actor(session, account).may(Permission.ACCOUNTS_MANAGE);
    }

    /** Lets an administrator that shall manage less than before count for some days more. */
    void curb(Session session, Account account, PendingView after) {
        boolean less = !after.active()
                || !after.jurisdiction().contains(account.jurisdiction())
                || !RoleDirectory.permissions(after.roles()).contains(Permission.ACCOUNTS_MANAGE);
        if (less && manages(session, account)) {
            account.countAsSecond(clock.instant().plus(DAYS));
        }
    }

    /**
     * Refuses who is no second person beside the one who asked.
     *
     * @throws Problem 403 {@code second-person-needed}; 403 {@code reset-lately} where the password of one of the two was reset a
     *     few days ago, so that somebody else might know it
     */
    void requireSecond(Session session, Actor by, String askedBy) {
        if (by.username().equals(askedBy)) {
            throw Problem.of(403, "second-person-needed");
        }
        for (String name : List.of(by.username(), askedBy)) {
            Account account = session.find(Account.class, name);
            PasswordReset reset = account == null ? null : account.passwordReset();
            if (reset != null && reset.at().plus(DAYS).isAfter(clock.instant())) {
                throw Problem.of(403, "reset-lately", name, DAYS.toDays());
            }
        }
    }

    /** Lets a change wait; one that waited is given up for it. */
    static void ask(Session session, Account account, PendingView wanted) {
        drop(session, account.username());
        session.persist(new PendingRoles(account.username(), wanted));
    }

    /** Gives up what waits, if anything does. */
    static void drop(Session session, String username) {
        PendingRoles waiting = session.find(PendingRoles.class, username);
        if (waiting != null) {
            session.remove(waiting);
            session.flush();
        }
    }

    /** What waits for an account, or null. */
    PendingView waiting(Session session, String username) {
        PendingRoles waiting = session.find(PendingRoles.class, username);
        return waiting == null ? null : view(session, waiting);
    }

    /** What waits for any of these accounts, by their names. */
    Map<String, PendingView> waiting(Session session, List<String> names) {
        return names.isEmpty()
                ? Map.of()
                : session.list(PendingRoles.class, OF, Map.of("names", names), names.size()).stream()
                        .collect(Collectors.toMap(PendingRoles::username, waiting -> view(session, waiting)));
    }

    private PendingView view(Session session, PendingRoles waiting) {
        return waiting.view(roles.find(session, waiting.roleWords(), waiting.jurisdiction()));
    }

    /** Lets it come to be; refused for whoever asked, and where it is not what the actor has seen. */
    PendingView confirm(Session session, Actor by, Account account, PendingSeen seen) {
        PendingView waiting = required(session, account.username());
        by.requirePlace(waiting.jurisdiction());
        if (by.username().equals(account.username())) {
            throw Problem.of(403, "second-person-needed");
        }
        requireSecond(session, by, waiting.askedBy());
        Set<String> words = Set.copyOf(waiting.roles().stream().map(Role::word).toList());
        if (!words.equals(seen.roles()) || !waiting.jurisdiction().text().equals(seen.jurisdiction())) {
            throw Problem.of(409, "state-conflict");
        }
        account.assign(waiting.roles());
        account.move(waiting.jurisdiction());
        account.activate(waiting.active());
        account.tie(null);
        drop(session, account.username());
        return waiting;
    }

    /** Gives it up. */
    PendingView refuse(Session session, Account account) {
        PendingView waiting = required(session, account.username());
        drop(session, account.username());
        return waiting;
    }

    private PendingView required(Session session, String username) {
        PendingView waiting = waiting(session, username);
        if (waiting == null) {
            throw Problem.of(409, "state-conflict");
        }
        return waiting;
    }
}
