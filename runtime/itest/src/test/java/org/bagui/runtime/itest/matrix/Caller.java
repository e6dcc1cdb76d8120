package org.bagui.runtime.itest.matrix;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.firm.Clerk;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;

/**
 * Who asks.
 *
 * @param name role and place, or what else there is to say
 * @param place place of the account, or null of somebody who is not signed in
 * @param username name of the account
 * @param password password of the account
 * @param permissions what the account may do by the rules of roles
 * @param bearer token of the session or of a program, or null
 * @param client a client that is not signed in itself
 */
record Caller(
        String name,
        String place,
        String username,
        String password,
        Set<String> permissions,
        String bearer,
        RestClient client) {
    /** What each role may do, as the rules have it (data/users.md), and not as the platform says it. */
    private static final Map<String, Set<String>> ROLES = Map.of(
            "administrator",
            Set.of("accounts.manage", "tenants.manage", "reference.read", "modules.read", "metrics.read"),
            "officer",
            Set.of(
                    "reference.read",
                    "modules.read",
                    "entries.read",
                    "entries.write",
                    "entries.import",
                    "entries.export",
                    "people.read",
                    "people.write",
                    "people.reveal"),
            "reviewer",
            Set.of("reference.read", "modules.read", "entries.read", "entries.export", "entries.review", "people.read"),
            "reader",
            Set.of("reference.read", "modules.read", "entries.read"),
            "auditor",
            Set.of("reference.read", "modules.read", "audit.read"),
            "enterprise-clerk",
            Set.of("reference.read", "own-enterprise.report"));

    /** Tokens: what an officer gives a program that reads, and one that writes. */
    private static final Map<String, Set<String>> TOKENS = Map.of(
            "token-read",
            Set.of("entries.read", "entries.export", "reference.read", "modules.read"),
            "token-write",
            Set.of("entries.read", "entries.write", "entries.import", "reference.read"));

    /** Somebody who is not signed in. */
    static Caller anonymous(RunningEdition platform) {
        String password = RandomPasswords.random();
        platform.account("matrix-nobody", "450203", List.of("reader"), password);
        RestClient client = new RestClient(platform.baseUri());
        return new Caller("anonymous", null, "matrix-nobody", password, Set.of("anonymous"), null, client);
    }

    /** Every role and every kind of token of a place; the clerk is one of the enterprise of that credit code. */
    static List<Caller> of(RunningEdition platform, String place, String uscc) {
        List<Caller> callers = new ArrayList<>();
        ROLES.forEach((role, permissions) -> {
            if (!role.equals("enterprise-clerk")) {
                callers.add(made(platform, place, role, permissions, role, null));
            } else if (uscc != null) {
                Clerk clerk = Clerk.of(platform, place, uscc);
                callers.add(with(
                        platform,
                        role,
                        place,
                        clerk.username(),
                        "",
                        permissions,
                        clerk.client().token()));
            }
        });
        TOKENS.forEach((name, permissions) ->
                callers.add(made(platform, place, "officer", permissions, name, Kept.token(name, permissions))));
        return callers;
    }

    private static Caller made(
            RunningEdition platform,
            String place,
            String role,
            Set<String> permissions,
            String name,
            Map<String, Object> token) {
        String username = "matrix-" + name + "-" + place;
        String password = RandomPasswords.random();
        RestClient owner = platform.account(username, place, List.of(role), password);
        String bearer = token == null
                ? owner.token()
                : owner.post("accounts/" + username + "/tokens", token)
                        .orThrow()
                        .json()
                        .path("token")
                        .asText();
        return with(platform, name, place, username, password, permissions, bearer);
    }

    private static Caller with(
            RunningEdition platform,
            String name,
            String place,
            String username,
            String password,
            Set<String> permissions,
            String bearer) {
        Set<String> whole = new HashSet<>(permissions);
        whole.add("anonymous");
        whole.add("signed-in");
        if (name.equals("administrator") && place.equals("450000")) {
            whole.add("reference.write");
        }
        RestClient client = new RestClient(platform.baseUri());
        return new Caller(name + " of " + place, place, username, password, whole, bearer, client);
    }

    /** Sends a request, whatever version there is where one is asked for. */
    Answer send(String verb, String path, String type, byte[] body) {
        BodyPublisher sent = body == null ? null : BodyPublishers.ofByteArray(body);
        List<String> headers = new ArrayList<>();
        if (bearer != null) {
            headers.addAll(List.of("Authorization", "Bearer " + bearer));
        }
        if (Set.of("PUT", "PATCH", "DELETE").contains(verb)) {
            headers.addAll(List.of("If-Match", "*"));
        }
        return client.exchange(verb, path, type, sent, headers.toArray(String[]::new));
    }

    boolean may(Operation operation) {
        return permissions.contains(operation.permission());
    }

    /** Whether a place lies inside the account's. */
    boolean reaches(String other) {
        return place != null && isInside(other, place);
    }

    /** Whether the account's place lies inside another. */
    boolean isInside(String other) {
        return place != null && isInside(place, other);
    }

    private static boolean isInside(String one, String other) {
        return one.startsWith(other.replaceAll("(00)+$", ""));
    }
}
