package org.bagui.runtime.itest.role;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A role changes while an account gets it: each alone is allowed, both together would give the account two duties. */
@Edition(shared = true)
@Tag("both-databases")
class RoleRaceTest {
    private static final String COUNTY = "451302";
    private static final int ROUNDS = 30;

    private final RunningEdition platform;
    private final RestClient administrator;

    RoleRaceTest(RunningEdition platform) {
        this.platform = platform;
        administrator = platform.administrator();
    }

    @Test
    void noAccountComesToHaveTwoDuties() throws Exception {
        RestClient officer = platform.officer(COUNTY);
        String account = "accounts/"
                + officer.read("sessions/current").at("/actor/username").asText();
        Set<Integer> changed = new TreeSet<>();
        Set<Integer> given = new TreeSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String word = COUNTY + ".race-" + round;
            Map<String, Object> role = Map.of(
                    "jurisdiction",
                    COUNTY,
                    "name",
                    "race-" + round,
                    "titles",
                    Map.of("zh", "竞争", "en", "Race"),
                    "permissions",
                    List.of("entries.read"));
            administrator.post("roles", role).orThrow();
            CyclicBarrier start = new CyclicBarrier(2);
            CompletableFuture<Answer> change = together(
                    start,
                    () -> administrator.json(
                            "PATCH",
                            "roles/" + word,
                            Map.of("permissions", List.of("tenants.manage")),
                            "If-Match",
                            "*"));
            CompletableFuture<Answer> giving = together(
                    start, () -> administrator.json("PATCH", account, Map.of("roles", List.of("officer", word))));
            changed.add(change.get(1, TimeUnit.MINUTES).status());
            given.add(giving.get(1, TimeUnit.MINUTES).status());
            Set<String> may = texts(officer.read("sessions/current").at("/actor/permissions"));
            assertTrue(may.contains("entries.write"), may::toString);
            assertFalse(may.contains("tenants.manage"), "round " + round + may);
            administrator
                    .json("PATCH", account, Map.of("roles", List.of("officer")))
                    .orThrow();
            administrator
                    .exchange("DELETE", "roles/" + word, null, null, "If-Match", "*")
                    .orThrow();
        }
        assertTrue(Set.of(200, 409).containsAll(changed), changed::toString);
        assertTrue(Set.of(200, 409, 422).containsAll(given), given::toString);
    }

    private static CompletableFuture<Answer> together(CyclicBarrier start, Supplier<Answer> request) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                start.await(1, TimeUnit.MINUTES);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return request.get();
        });
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }
}
