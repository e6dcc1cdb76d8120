package org.bagui.runtime.itest.role;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What roles and accounts must be after each step, by rules of its own; there is always a second administrator. */
final class RoleModel {
    /** Permissions that the walk uses, with what they are there for; two of these exclude each other. */
    static final Map<String, String> DUTIES = Map.of(
            "entries.read", "any",
            "modules.read", "any",
            "entries.write", "registers",
            "entries.export", "registers",
            "people.reveal", "registers",
            "tenants.manage", "platform",
            "accounts.manage", "platform",
            "audit.read", "audit");

    private static final Set<String> OF_TWO = Set.of("accounts.manage", "audit.read", "people.reveal");
    private static final Map<String, Set<String>> BUILT_IN = Map.of(
            "reader", Set.of("entries.read", "modules.read"),
            "auditor", Set.of("audit.read", "modules.read"));

    /** A role: what it permits, and what it shall permit once confirmed, or null. */
    record State(Set<String> permissions, Set<String> pending) {}

    /** An account: roles that it has, and that it shall have once confirmed, or null. */
    record Held(Set<String> roles, Set<String> pending) {}

    final Map<String, State> roles = new TreeMap<>();
    final Map<String, Held> accounts = new HashMap<>();

    int create(String word, Set<String> permissions) {
        if (isExcluding(permissions)) {
            return 422;
        }
        if (roles.containsKey(word)) {
            return 409;
        }
        roles.put(word, after(new State(Set.of(), null), permissions));
        return 201;
    }

    int change(String word, Set<String> permissions) {
        State role = roles.get(word);
        if (role == null) {
            return 404;
        }
        if (isExcluding(permissions)) {
            return 422;
        }
        if (wouldExclude(word, permissions)) {
            return 409;
        }
        roles.put(word, after(role, permissions));
        return 200;
    }

    int confirm(String word) {
        State role = roles.get(word);
        if (role == null) {
            return 404;
        }
        if (role.pending() == null || wouldExclude(word, role.pending())) {
            return 409;
        }
        roles.put(word, new State(role.pending(), null));
        return 200;
    }

    int remove(String word) {
        if (!roles.containsKey(word)) {
            return 404;
        }
        boolean held = accounts.values().stream()
                .anyMatch(account -> account.roles().contains(word)
                        || account.pending() != null && account.pending().contains(word));
        if (held) {
            return 409;
        }
        roles.remove(word);
        return 204;
    }

    int give(String username, Set<String> words) {
        if (!areThere(words) || isExcluding(permissions(words))) {
            return 422;
        }
        Held before = accounts.get(username);
        Set<String> gained = new HashSet<>();
        words.forEach(word -> gained.addAll(ofRole(word)));
        gained.removeAll(permissions(before.roles()));
        gained.retainAll(OF_TWO);
        accounts.put(username, gained.isEmpty() ? new Held(words, null) : new Held(before.roles(), words));
        return 200;
    }

    int confirmAccount(String username) {
        Held account = accounts.get(username);
        if (account.pending() == null) {
            return 409;
        }
        if (isExcluding(permissions(account.pending()))) {
            return 422;
        }
        accounts.put(username, new Held(account.pending(), null));
        return 200;
    }

    /** What an account may do now, of the permissions that the walk uses. */
    Set<String> may(String username) {
        Set<String> may = new TreeSet<>(permissions(accounts.get(username).roles()));
        may.retainAll(DUTIES.keySet());
        return may;
    }

    private static State after(State before, Set<String> wanted) {
        Set<String> gained = new HashSet<>(wanted);
        gained.removeAll(before.permissions());
        gained.retainAll(OF_TWO);
        return gained.isEmpty() ? new State(wanted, null) : new State(before.permissions(), wanted);
    }

    private boolean wouldExclude(String word, Set<String> permissions) {
        return accounts.values().stream()
                .map(Held::roles)
                .filter(held -> held.contains(word))
                .anyMatch(held -> {
                    Set<String> all = new HashSet<>(permissions);
                    held.stream().filter(other -> !other.equals(word)).forEach(other -> all.addAll(ofRole(other)));
                    return isExcluding(all);
                });
    }

    private boolean areThere(Collection<String> words) {
        return words.stream().allMatch(word -> BUILT_IN.containsKey(word) || roles.containsKey(word));
    }

    private Set<String> ofRole(String word) {
        return BUILT_IN.containsKey(word) ? BUILT_IN.get(word) : roles.get(word).permissions();
    }

    private Set<String> permissions(Collection<String> words) {
        Set<String> all = new HashSet<>();
        words.forEach(word -> all.addAll(ofRole(word)));
        return all;
    }

    private static boolean isExcluding(Collection<String> permissions) {
        List<String> duties = permissions.stream()
                .map(DUTIES::get)
                .filter(duty -> !duty.equals("any"))
                .distinct()
                .toList();
        return duties.size() > 1;
    }
}
