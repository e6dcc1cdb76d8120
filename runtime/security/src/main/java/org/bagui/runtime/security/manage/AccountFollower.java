package org.bagui.runtime.security.manage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.FollowerNotes;
import org.bagui.core.place.succession.FollowerNotes.Note;
import org.bagui.core.place.succession.PlaceFollower;
import org.bagui.core.place.succession.Succession;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.role.TiedRoleDefinition;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps accounts with their place: those of officers go where what belongs to the place as a whole goes, those that are
 * tied to a thing where it goes. Who shall work elsewhere is put there by hand.
 */
@Component(service = PlaceFollower.class)
public final class AccountFollower implements PlaceFollower {
    private static final String KIND = "account";
    private static final String AT = "SELECT a FROM Account a WHERE a.place BETWEEN :low AND :high ORDER BY a.username";
    private static final int MOST = 100_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final TokenStore tokens;
    private final RoleDirectory roles;

    /** Follows with these accounts. */
    @Activate
    public AccountFollower(
            @Reference Transactions transactions,
            @Reference AuditLog audit,
            @Reference TokenStore tokens,
            @Reference RoleDirectory roles) {
        this.transactions = transactions;
        this.audit = audit;
        this.tokens = tokens;
        this.roles = roles;
    }

    @Override
    public Map<String, Integer> follow(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int moved = 0;
        for (Account account : at(session, succession)) {
            PlaceCode before = account.jurisdiction();
            Optional<PlaceCode> after = after(session, succession, before, account.tie());
            if (after.isPresent() && !after.get().equals(before)) {
                move(session, actor, account, after.get());
                notes.add(KIND, account.username(), before.text());
                moved++;
            }
        }
        return moved == 0 ? Map.of() : Map.of(KIND, moved);
    }

    @Override
    public Map<String, Integer> undo(Session session, Actor actor, Succession succession, FollowerNotes notes) {
        int moved = 0;
        for (Note note : notes.of(KIND)) {
            Account account = session.find(Account.class, note.key());
            boolean isThere = account != null
                    && succession.parts().stream().anyMatch(part -> part.to().contains(account.jurisdiction()));
            if (isThere) {
                move(session, actor, account, PlaceCode.of(note.before()));
                moved++;
            }
        }
        return moved == 0 ? Map.of() : Map.of(KIND, moved);
    }

    private Optional<PlaceCode> after(Session session, Succession succession, PlaceCode before, Tie tie) {
        Optional<TiedRoleDefinition> tied =
                Optional.ofNullable(tie).map(Tie::kind).flatMap(roles::ofKind);
        return tied.isEmpty()
                ? succession.mainSuccessor(before)
                : tied.get().module().successor(session, succession, before, tie.key());
    }

    private void move(Session session, Actor actor, Account account, PlaceCode to) {
        account.move(to);
        audit.record(
                session,
                new AuditEvent(
                        actor.username(),
                        "account-followed",
                        "account:" + account.username(),
                        to.from(),
                        "done",
                        Map.of("place", to.text())));
    }

    private static List<Account> at(Session session, Succession succession) {
        List<Account> all = new ArrayList<>();
        succession
                .units()
                .forEach(unit -> all.addAll(
                        session.list(Account.class, AT, Map.of("low", unit.from(), "high", unit.to()), MOST)));
        return all;
    }

    /** Whoever is signed in here works at the new place at once; elsewhere when tokens are looked up again. */
    @Override
    public void committed(Succession succession) {
        List<String> names = transactions.read(Scope.everywhere(), session -> at(session, succession).stream()
                .map(Account::username)
                .toList());
        names.forEach(tokens::forget);
    }
}
