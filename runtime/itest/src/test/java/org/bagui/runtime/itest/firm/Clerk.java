package org.bagui.runtime.itest.firm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;

/**
 * An enterprise's clerk at work.
 *
 * @param username name of the account
 * @param client its client, signed in
 */
public record Clerk(String username, RestClient client) {
    /** What an administrator sends to make such an account. */
    static Map<String, Object> account(String username, String county, String uscc, String... roles) {
        Map<String, Object> account = new HashMap<>();
        account.put("username", username);
        account.put("displayName", "示例填报员");
        account.put("jurisdiction", county);
        account.put("roles", List.of(roles));
        account.put("password", RandomPasswords.random());
        account.put("enterprise", uscc);
        return account;
    }

    /** A clerk of the county's enterprise of that code, signed in with a password of its own. */
    public static Clerk of(RunningEdition platform, String county, String uscc) {
        String name = "firm-" + UUID.randomUUID().toString().substring(0, 12);
        Map<String, Object> account = account(name, county, uscc, "enterprise-clerk");
        platform.administrator().post("accounts", account).orThrow();
        String first = (String) account.get("password");
        String own = RandomPasswords.random();
        RestClient client = client(platform).signIn(name, first);
        client.post("accounts/" + name + "/password", Map.of("currentPassword", first, "newPassword", own))
                .orThrow();
        return new Clerk(name, client.signIn(name, own));
    }

    /** Somebody not signed in. */
    static RestClient client(RunningEdition platform) {
        return new RestClient(platform.baseUri());
    }

    /** A month so many before the present one, as enterprises report it. */
    public static String ago(int months) {
        return BusinessClock.month(BusinessClock.system()).minusMonths(months).toString();
    }

    static String path(String month) {
        return "ledger/own-enterprise/" + month;
    }

    static String path(String month, String register) {
        return path(month) + "/" + register;
    }

    JsonNode month(String month) {
        return client.read(path(month));
    }

    /** What the enterprise owes of a register. */
    JsonNode owed(String month, String register) {
        for (JsonNode owed : month(month).path("registers")) {
            if (owed.path("register").asText().equals(register)) {
                return owed;
            }
        }
        throw new AssertionError(register + " is not owed");
    }

    /** Reports like last month. */
    Answer unchanged(String month, String register) {
        return client.exchange("POST", path(month, register) + "/unchanged", null, null);
    }

    Answer adds(String month, String register, Map<String, Object> body, String... headers) {
        return client.json("POST", path(month, register) + "/entries", body, headers);
    }

    Answer patches(String month, String register, JsonNode entry, Map<String, Object> body, String... headers) {
        return client.json("PATCH", entry(month, register, entry), body, headers);
    }

    static String entry(String month, String register, JsonNode entry) {
        return path(month, register) + "/entries/" + entry.path("id").asLong();
    }

    static String[] seen(JsonNode entry) {
        return new String[] {"If-Match", "\"" + entry.path("version").asInt() + "\""};
    }
}
