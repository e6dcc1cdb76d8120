package org.bagui.runtime.security.manage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Accounts.IssuedToken;
import org.bagui.core.security.Accounts.TokenRequest;
import org.bagui.core.security.Accounts.TokenView;
import org.bagui.core.security.Actor;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.role.RoleDirectory;
import org.bagui.runtime.security.session.TokenStore;

/** Tokens of programs: issued by their account alone, seen and revoked by its administrators, too. */
final class ProgramTokens {
    private static final Duration LONGEST = Duration.ofDays(2 * 366L);

    private final Transactions transactions;
    private final TokenStore tokens;
    private final RoleDirectory roles;
    private final AccountAudit audit;
    private final Clock clock;

    ProgramTokens(Transactions transactions, TokenStore tokens, RoleDirectory roles, AccountAudit audit, Clock clock) {
        this.roles = roles;
        this.transactions = transactions;
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    List<TokenView> of(Actor by, String username) {
        return transactions.read(Scope.everywhere(), session -> {
            ReachableAccount.own(session, by, username);
            return tokens.issued(session, username);
        });
    }

    IssuedToken issue(Actor by, String username, TokenRequest entered) {
        Instant now = clock.instant();
        return transactions.write(Scope.everywhere(), session -> {
            Account account = ReachableAccount.own(session, by, username);
            if (!by.username().equals(username)) {
                throw Problem.of(403, "token-of-another", username);
            }
            AccountInput input = new AccountInput(roles);
            String name = input.text("name", entered.name());
            Instant end = input.end(entered.expiresAt(), now, now.plus(LONGEST));
            Set<String> may = input.permissions(roles.actor(session, account), entered.permissions());
            input.complete();
            if (tokens.isIssued(session, username, name)) {
                throw Problem.of(409, "duplicate-token", name);
            }
            String token = tokens.issue(session, account, name, may, end);
            Map<String, String> facts = Map.of("name", name, "permissions", String.join(",", may));
            audit.record(session, by, "token-issued", account, facts);
            return new IssuedToken(token, name, end, may);
        });
    }

    void revoke(Actor by, String username, String name) {
        transactions.write(Scope.everywhere(), session -> {
            Account account = ReachableAccount.own(session, by, username);
            int gone = session.execute(
                    "delete from ApiToken t where t.username = :username and t.name = :name",
                    Map.of("username", username, "name", name));
            if (gone == 0) {
                throw Problem.notFound();
            }
            audit.record(session, by, "token-revoked", account, Map.of("name", name));
            tokens.changed(session);
            return null;
        });
        tokens.forget(username);
    }
}
