package org.bagui.runtime.security.manage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
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
 * Keeps what waits for a second administrator: that somebody becomes one, or one of more places, and that a role which was made
 * manages accounts, reads the audit log or sees people in full, or is given to somebody who could not.
 *
 * <p>Two are needed where there are two: an administrator who is alone in a place gives at once.
 */
final class SecondAdministrator {
    private static final String HOLDERS = "select a from Account a where a.active = true and a.username not in :own"
            + " and a.place in :above and (a.roles like '%administrator%' or a.roles like '%.%')";
    private static final String OF = "select p from PendingRoles p where p.username in :names";
    private static final int MOST = 10_000;

    private final RoleDirectory roles;

    SecondAdministrator(RoleDirectory roles) {
        this.roles = roles;
    }

    /** Whether the change lets an account do what needs two, or in more places, and another administrator could confirm it. */
    boolean isNeeded(Session session, Actor by, Account account, PendingView after) {
        if (!after.active()) {
            return false;
        }
        Set<String> gained = new HashSet<>();
        after.roles().stream()
                .filter(role -> role.equals(Role.ADMINISTRATOR) || !roles.isBuiltIn(role.word()))
                .forEach(role -> gained.addAll(role.permissions()));
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

    /** Whether somebody else manages the accounts of both places. */
    private boolean isThere(Session session, Set<String> own, PlaceCode place, PlaceCode other) {
        List<Long> above = place.upward().stream().map(PlaceCode::padded).toList();
        return session.list(Account.class, HOLDERS, Map.of("own", own, "above", above), MOST).stream()
                .filter(account -> account.jurisdiction().contains(other))
                .anyMatch(account -> roles.actor(session, account).may(Permission.ACCOUNTS_MANAGE));
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
        boolean own = by.username().equals(waiting.askedBy()) || by.username().equals(account.username());
        if (own) {
            throw Problem.of(403, "second-person-needed");
        }
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
