package org.bagui.runtime.security.manage;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.enterprise.CreditCodeFollower;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.session.TokenStore;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps clerks' accounts with their enterprise whose credit code is corrected, or which is merged into another. */
@Component(service = CreditCodeFollower.class)
public final class ClerkAccounts implements CreditCodeFollower {
    private static final String TIED =
            "SELECT a FROM Account a WHERE a.enterprise = :uscc AND a.place BETWEEN :low AND :high ORDER BY a.username";
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
        Map<String, Object> parameters = Map.of("uscc", from, "low", place.from(), "high", place.to());
        List<Account> tied = session.list(Account.class, TIED, parameters, MOST);
        for (Account account : tied) {
            account.tie(to);
            audit.record(
                    session,
                    new AuditEvent(
                            actor.username(),
                            "account-followed",
                            "account:" + account.username(),
                            account.jurisdiction().from(),
                            "done",
                            Map.of("enterprise", to)));
        }
        return Set.of();
    }

    /** Whoever is signed in here sees the new code at once; elsewhere when tokens are looked up again. */
    @Override
    public void committed(PlaceCode place, String from, String to) {
        Map<String, Object> parameters = Map.of("uscc", to, "low", place.from(), "high", place.to());
        List<String> tied = transactions.read(
                Scope.everywhere(), session -> session.list(Account.class, TIED, parameters, MOST).stream()
                        .map(Account::username)
                        .toList());
        tied.forEach(tokens::forget);
    }
}
