package org.bagui.runtime.security.manage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.enterprise.Relocation;
import org.bagui.core.enterprise.RelocationFollower;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps clerks' accounts with their enterprise whose credit code is corrected, which is merged into another, or which moves to
 * another place of report: from then on they answer there.
 */
@Component(service = {CreditCodeFollower.class, RelocationFollower.class})
public final class ClerkAccounts implements CreditCodeFollower, RelocationFollower {
    private static final String TIED =
            "SELECT a FROM Account a WHERE a.tiedKind = :kind AND a.tiedTo = :uscc AND a.place"
                    + " BETWEEN :low AND :high ORDER BY a.username";
    private static final int MOST = 10_000;

    private final Transactions transactions;
    private final AuditLog audit;
    private final TokenStore tokens;

    /** Follows with these accounts. */
    @Activate
    public ClerkAccounts(
            @Reference Transactions transactions, @Reference AuditLog audit, @Reference TokenStore tokens) {
        this.transactions = transactions;
        this.audit = audit;
        this.tokens = tokens;
    }

    @Override
    public Set<PlaceMonth> moved(Session session, Actor actor, PlaceCode place, String from, String to) {
        for (Account account : tied(session, place, from)) {
            account.tie(new Tie(Tie.ENTERPRISE, to));
            tell(session, actor, account, Map.of(Tie.ENTERPRISE, to));
        }
        return Set.of();
    }

    @Override
    public Set<PlaceMonth> moved(Session session, Actor actor, Relocation move) {
        for (Account account : tied(session, move.from(), move.uscc())) {
            account.move(move.to());
            tell(session, actor, account, Map.of("place", move.to().text()));
        }
        return Set.of();
    }

    private static List<Account> tied(Session session, PlaceCode place, String uscc) {
        Map<String, Object> parameters =
                Map.of("kind", Tie.ENTERPRISE, "uscc", uscc, "low", place.from(), "high", place.to());
        return session.list(Account.class, TIED, parameters, MOST);
    }

    private void tell(Session session, Actor actor, Account account, Map<String, String> facts) {
        audit.record(
                session,
                new AuditEvent(
                        actor.username(),
                        "account-followed",
                        "account:" + account.username(),
                        account.jurisdiction().from(),
                        "done",
                        facts));
    }

    @Override
    public void committed(PlaceCode place, String from, String to) {
        forget(place, to);
    }

    @Override
    public void committed(Relocation move) {
        forget(move.to(), move.uscc());
    }

    /** Whoever is signed in here sees the new code or place at once; elsewhere when tokens are looked up again. */
    private void forget(PlaceCode place, String uscc) {
        List<String> tied = transactions.read(Scope.everywhere(), session -> tied(session, place, uscc).stream()
                .map(Account::username)
                .toList());
        tied.forEach(tokens::forget);
    }
}
