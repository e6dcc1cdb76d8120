package org.bagui.runtime.security.manage;

import org.bagui.core.persistence.Session;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Permission;
import org.bagui.runtime.security.account.Account;

/** Finds accounts for whoever may reach them; all others are not there. */
final class ReachableAccount {
    private ReachableAccount() {}

    /** The account of the actor itself, or one that the actor manages. */
    static Account own(Session session, Actor by, String username) {
        if (!by.username().equals(username)) {
            by.require(Permission.ACCOUNTS_MANAGE);
        }
        return managed(session, by, username);
    }

    /** An account inside the actor's place. */
    static Account managed(Session session, Actor by, String username) {
        Account account = session.find(Account.class, username);
        if (account == null || !by.scope().contains(account.jurisdiction())) {
            throw account == null ? Problem.notFound() : Problem.outOfScope();
        }
        return account;
    }
}
