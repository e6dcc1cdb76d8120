package org.bagui.runtime.itest.role;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles are made, changed, given and removed at random; after each step everybody may what the model says, by the session of before. */
@Edition(shared = true)
@Tag("both-databases")
class RoleWalkTest {
    private static final String COUNTY = "451381";
    private static final String CITY = "451300";
    private static final int STEPS = Integer.getInteger("bagui.role.steps", 400);
    private static final List<String> WORDS =
            List.of(COUNTY + ".walk-a", COUNTY + ".walk-b", CITY + ".walk-c", CITY + ".walk-d");

    private final Random random = new Random(20_261_203);
    private final RoleModel model = new RoleModel();
    private final Map<String, RestClient> sessions = new TreeMap<>();
    private final Map<String, Integer> answers = new TreeMap<>();
    private final RestClient administrator;
    private final RestClient second;

    RoleWalkTest(RunningEdition platform) {
        administrator = platform.administrator();
        second = platform.secondAdministrator();
        for (int i = 0; i < 3; i++) {
            RestClient session = platform.account(COUNTY, "reader");
            String name = session.read("sessions/current").at("/actor/username").asText();
            sessions.put(name, session);
            model.accounts.put(name, new RoleModel.Held(Set.of("reader"), null));
        }
    }

    @Test
    void everybodyMayWhatTheModelSays() {
        for (int step = 0; step < STEPS; step++) {
            String done = step + " " + step();
            sessions.forEach((name, session) -> assertEquals(model.may(name), may(session), done + " " + name));
            assertEquals(expectedRoles(), roles(), done);
        }
        assertTrue(
                answers.keySet().containsAll(Set.of("make 201", "make 409", "make 422", "change 200", "change 409")),
                answers::toString);
        assertTrue(
                answers.keySet()
                        .containsAll(
                                Set.of("confirm 200", "give 200", "give 422", "hold 200", "remove 204", "remove 409")),
                answers::toString);
        sessions.keySet().forEach(name -> give(name, Set.of("reader")));
    }

    private String step() {
        String word = any(WORDS);
        String name = any(List.copyOf(sessions.keySet()));
        Set<String> permissions = some(List.copyOf(new TreeSet<>(RoleModel.DUTIES.keySet())), 2);
        return switch (random.nextInt(12)) {
            case 0, 1 -> told("make", word + permissions, model.create(word, permissions), make(word, permissions));
            case 2, 3 -> told("change", word + permissions, model.change(word, permissions), change(word, permissions));
            case 4, 5 -> confirm(word);
            case 6 ->
                told(
                        "remove",
                        word,
                        model.remove(word),
                        administrator.exchange("DELETE", path(word), null, null, "If-Match", "*"));
            case 7, 8, 9 -> {
                Set<String> words = some(offered(), 3);
                yield told("give", name + words, model.give(name, words), give(name, words));
            }
            default -> hold(name);
        };
    }

    private String told(String act, String what, int expected, Answer answer) {
        assertEquals(expected, answer.status(), () -> act + " " + what + " " + answer.text());
        answers.merge(act + " " + expected, 1, Integer::sum);
        return act + " " + what;
    }

    private Answer make(String word, Set<String> permissions) {
        String[] parts = word.split("[.]");
        Map<String, String> titles = Map.of("zh", "角色", "en", "Role");
        return administrator.post(
                "roles",
                Map.of("jurisdiction", parts[0], "name", parts[1], "titles", titles, "permissions", permissions));
    }

    private Answer change(String word, Set<String> permissions) {
        return administrator.json("PATCH", path(word), Map.of("permissions", permissions), "If-Match", "*");
    }

    private String confirm(String word) {
        RoleModel.State role = model.roles.get(word);
        Set<String> seen = role == null || role.pending() == null ? Set.of("entries.read") : role.pending();
        int expected = model.confirm(word);
        return told(
                "confirm", word, expected, second.post(path(word) + "/pending/confirm", Map.of("permissions", seen)));
    }

    private Answer give(String name, Set<String> words) {
        return administrator.json("PATCH", "accounts/" + name, Map.of("roles", words));
    }

    private String hold(String name) {
        Set<String> pending = model.accounts.get(name).pending();
        Map<String, Object> seen =
                Map.of("roles", pending == null ? Set.of("reader") : pending, "jurisdiction", COUNTY);
        int expected = model.confirmAccount(name);
        return told("hold", name, expected, second.post("accounts/" + name + "/pending/confirm", seen));
    }

    /** All that may be given, and now and then what is not there. */
    private List<String> offered() {
        List<String> offered = new ArrayList<>(List.of("reader", "auditor"));
        offered.addAll(random.nextInt(6) == 0 ? WORDS : model.roles.keySet());
        return offered;
    }

    private Map<String, String> expectedRoles() {
        Map<String, String> expected = new TreeMap<>();
        model.roles.forEach((word, role) -> expected.put(word, told(role.permissions(), role.pending())));
        return expected;
    }

    private Map<String, String> roles() {
        Map<String, String> found = new TreeMap<>();
        administrator.read("roles").path("items").forEach(role -> {
            String word = role.path("word").asText();
            if (WORDS.contains(word)) {
                JsonNode pending = role.at("/pending/permissions");
                found.put(word, told(texts(role.path("permissions")), pending.isMissingNode() ? null : texts(pending)));
            }
        });
        return found;
    }

    private static String told(Set<String> permissions, Set<String> pending) {
        return new TreeSet<>(permissions) + " " + (pending == null ? "-" : new TreeSet<>(pending));
    }

    private static Set<String> may(RestClient session) {
        Set<String> may = texts(session.read("sessions/current").at("/actor/permissions"));
        may.retainAll(RoleModel.DUTIES.keySet());
        return may;
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String path(String word) {
        return "roles/" + word;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Between one and so many of them. */
    private Set<String> some(List<String> of, int most) {
        Set<String> some = new TreeSet<>();
        int count = 1 + random.nextInt(most);
        while (some.size() < Math.min(count, of.size())) {
            some.add(any(of));
        }
        return some;
    }
}
