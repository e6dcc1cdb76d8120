package org.bagui.runtime.rest.entry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.json.Json;
import org.bagui.runtime.rest.testing.TestRegister;
import org.junit.jupiter.api.Test;

/** What a narrower door sets by itself, and what it lets through. */
class EntryInputTest {
    private static EntryInput read(String body) {
        return EntryInput.read(new Json(), body.getBytes(StandardCharsets.UTF_8), TestRegister.named("clinic-visit"));
    }

    private static List<String> faults(Runnable step) {
        Problem refused = assertThrows(Problem.class, step::run);
        assertEquals("422 invalid-entry", refused.status() + " " + refused.code());
        return refused.faults().stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }

    @Test
    void givenValuesAreAddedAndMayBeRepeated() {
        EntryInput without = read("{\"fee\":1}");
        without.give(Map.of("doctor", "韦"));
        assertEquals(List.of("fee", "doctor"), without.names());
        EntryInput repeated = read("{\"doctor\":\"韦\"}");
        repeated.give(Map.of("doctor", "韦"));
        assertArrayEquals(new Object[] {"韦"}, repeated.values());
        assertEquals(Map.of("doctor", "韦"), repeated.named(Map.of("doctor", "韦", "fee", "1")));
    }

    @Test
    void anotherValueThanTheGivenIsRefused() {
        for (String other : List.of("\"黄\"", "null", "7", "[\"韦\"]", "true")) {
            EntryInput input = read("{\"doctor\":" + other + "}");
            assertEquals(List.of("doctor set-by-server"), faults(() -> input.give(Map.of("doctor", "韦"))), other);
        }
    }

    @Test
    void othersThanTheDoorsFieldsAreUnknown() {
        EntryInput input = read("{\"doctor\":\"韦\",\"fee\":1,\"open\":true}");
        assertEquals(List.of("open unknown-field"), faults(() -> input.requireAmong(Set.of("fee"), Set.of("doctor"))));
        input.requireAmong(null, Set.of());
    }
}
