package org.bagui.runtime.launcher.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Makes the accounts of the demonstration as an administrator does, and changes each first password as its owner does: they
 * can be signed in with at once.
 */
final class DemoAccounts {
    private final RestClient administrator;
    private final Map<DemoRole, DemoAccount> shown = new LinkedHashMap<>();

    DemoAccounts(RestClient administrator, DemoAccount first) {
        this.administrator = administrator;
        shown.put(first.role(), first);
    }

    /** Those that a newcomer is told. */
    List<DemoAccount> shown() {
        return List.copyOf(shown.values());
    }

    /** An account that a newcomer is told, for a role at a place. */
    RestClient show(DemoRole role, DemoPlace place, Map<String, Object> more) {
        DemoAccount account = new DemoAccount(role, place, RandomPasswords.random());
        shown.put(role, account);
        return make(role.username(), role.zh() + " " + role.en(), place, role.roles(), account.password(), more);
    }

    /** An account that works for a place behind the scenes; nobody is told its password. */
    RestClient behind(String username, String displayName, DemoPlace place) {
        return make(username, displayName, place, List.of("officer", "reviewer"), RandomPasswords.random(), Map.of());
    }

    private RestClient make(
            String username,
            String displayName,
            DemoPlace place,
            List<String> roles,
            String password,
            Map<String, Object> more) {
        Map<String, Object> account = new HashMap<>(more);
        account.put("username", username);
        account.put("displayName", displayName);
        account.put("jurisdiction", place.code());
        account.put("roles", roles);
        return administrator.account(account, password);
    }
}
