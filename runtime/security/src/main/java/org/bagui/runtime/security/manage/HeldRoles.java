package org.bagui.runtime.security.manage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Role;
import org.bagui.runtime.security.account.Account;
import org.bagui.runtime.security.account.PendingRoles;
import org.bagui.runtime.security.role.RoleDirectory;

/** Who has a role, or shall have it once a second administrator confirms it. */
final class HeldRoles {
    private static final String HOLDERS = "select a from Account a where a.roles like :word order by a.username";
    private static final String WAITING = "select p from PendingRoles p where p.roles like :word";
    private static final int MOST = 100_000;

    private final RoleDirectory roles;

    HeldRoles(RoleDirectory roles) {
        this.roles = roles;
    }

    /** Number of accounts that have the role, or wait for it. */
    int count(Session session, String word) {
        Set<String> names =
                holders(session, word).stream().map(Account::username).collect(Collectors.toSet());
        session.list(PendingRoles.class, WAITING, like(word), MOST).stream()
                .filter(waiting -> waiting.roleWords().contains(word))
                .forEach(waiting -> names.add(waiting.username()));
        return names.size();
    }

    /** Number of accounts with the role that would come to have two duties if it had these permissions. */
    int excluded(Session session, String word, Set<String> permissions) {
        int excluded = 0;
        for (Account account : holders(session, word)) {
            Set<Role> others = new HashSet<>(roles.held(session, account));
            others.removeIf(role -> role.word().equals(word));
            Set<String> all = new HashSet<>(RoleDirectory.permissions(others));
            all.addAll(permissions);
            excluded += roles.exclude(all) ? 1 : 0;
        }
        return excluded;
    }

    private static List<Account> holders(Session session, String word) {
        return session.list(Account.class, HOLDERS, like(word), MOST).stream()
                .filter(account -> account.roleWords().contains(word))
                .toList();
    }

    private static Map<String, Object> like(String word) {
        return Map.of("word", "%" + word + "%");
    }
}
