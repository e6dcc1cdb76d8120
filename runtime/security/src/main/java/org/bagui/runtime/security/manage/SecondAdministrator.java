package org.bagui.runtime.security.manage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts.PendingSeen;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.PendingRoles;

/**
 * Keeps what waits for a second administrator: that somebody becomes one, or one of more places.
 *
 * <p>Two are needed where there are two: an administrator who is alone in a place gives the role at once.
 */
final class SecondAdministrator {
    private static final String HOLDERS = "select a from Account a where a.active = true and a.username not in :own"
            + " and a.place in :above and a.roles like '%administrator%'";
    private static final String OF = "select p from PendingRoles p where p.username in :names";
    private static final int MOST = 100;

    private SecondAdministrator() {}

    /** Whether the change makes an administrator who was none, or one of a place, and another one could confirm it. */
    static boolean isNeeded(Session session, Actor by, Account account, PendingView after) {
        boolean stays = account.isActive()
                && account.roles().contains(Role.ADMINISTRATOR)
                && account.jurisdiction().contains(after.jurisdiction());
        if (stays || !after.active() || !after.roles().contains(Role.ADMINISTRATOR)) {
            return false;
        }
        List<Long> above =
                after.jurisdiction().upward().stream().map(PlaceCode::padded).toList();
        Set<String> own = new HashSet<>(List.of(by.username(), account.username()));
        return session.list(Account.class, HOLDERS, Map.of("own", own, "above", above), MOST).stream()
                .anyMatch(other -> other.roles().contains(Role.ADMINISTRATOR)
                        && other.jurisdiction().contains(account.jurisdiction()));
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
    static PendingView waiting(Session session, String username) {
        PendingRoles waiting = session.find(PendingRoles.class, username);
        return waiting == null ? null : waiting.view();
    }

    /** What waits for any of these accounts. */
    static List<PendingRoles> waiting(Session session, List<String> names) {
        return names.isEmpty() ? List.of() : session.list(PendingRoles.class, OF, Map.of("names", names), names.size());
    }

    /** Lets it come to be; refused for whoever asked, and where it is not what the actor has seen. */
    static PendingView confirm(Session session, Actor by, Account account, PendingSeen seen) {
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
    static PendingView refuse(Session session, Account account) {
        PendingView waiting = required(session, account.username());
        drop(session, account.username());
        return waiting;
    }

    private static PendingView required(Session session, String username) {
        PendingView waiting = waiting(session, username);
        if (waiting == null) {
            throw Problem.of(409, "state-conflict");
        }
        return waiting;
    }
}
