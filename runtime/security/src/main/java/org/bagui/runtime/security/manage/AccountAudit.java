package org.bagui.runtime.security.manage;

import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Accounts.AccountChange;
import org.bagui.core.security.Accounts.PendingView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Tie;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.RoleWords;

/** Records what is done to accounts, in the transaction that does it. */
final class AccountAudit {
    private final AuditLog audit;

    AccountAudit(AuditLog audit) {
        this.audit = audit;
    }

    void record(Session session, Actor by, String act, Account account, Map<String, String> facts) {
        String subject = "account:" + account.username();
        long place = account.jurisdiction().from();
        audit.record(session, new AuditEvent(by.username(), act, subject, place, "done", facts));
    }

    /** What was set anew; of the name only that it was. */
    static Map<String, String> changed(AccountChange entered) {
        Map<String, String> facts = new TreeMap<>();
        if (entered.displayName() != null) {
            facts.put("displayName", "changed");
        }
        if (entered.jurisdiction() != null) {
            facts.put("jurisdiction", entered.jurisdiction().strip());
        }
        if (entered.roles() != null) {
            facts.put(
                    "roles", String.join(",", entered.roles().stream().sorted().toList()));
        }
        if (entered.tie() != null) {
            facts.put(entered.tie().kind(), entered.tie().key().strip());
        } else if (entered.enterprise() != null) {
            facts.put(Tie.ENTERPRISE, entered.enterprise().strip());
        }
        if (entered.active() != null) {
            facts.put("active", entered.active().toString());
        }
        return facts;
    }

    /** What a new account has. */
    static Map<String, String> made(Account account) {
        Map<String, String> facts = new TreeMap<>(Map.of("roles", RoleWords.joinedWords(account.roleWords())));
        if (account.tie() != null) {
            facts.put(account.tie().kind(), account.tie().key());
        }
        return facts;
    }

    /** What waits or waited for a second administrator. */
    static Map<String, String> pending(PendingView pending) {
        return Map.of(
                "roles", RoleWords.joined(pending.roles()),
                "jurisdiction", pending.jurisdiction().text(),
                "active", Boolean.toString(pending.active()),
                "askedBy", pending.askedBy());
    }
}
