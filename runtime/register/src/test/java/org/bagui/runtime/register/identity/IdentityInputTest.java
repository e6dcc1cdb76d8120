package org.bagui.runtime.register.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.core.security.Role;
import org.junit.jupiter.api.Test;

class IdentityInputTest {
    private static final Actor OFFICER =
            new Actor("a", "A", PlaceCode.of("450203"), Set.of(Role.OFFICER), Role.OFFICER.permissions());

    private static String refused(Map<String, Object> members, Consumer<IdentityInput> reading) {
        Problem problem = assertThrows(Problem.class, () -> reading.accept(new IdentityInput(members)));
        String fault =
                problem.faults().isEmpty() ? "" : " " + problem.faults().get(0).code();
        return problem.status() + " " + problem.code() + fault;
    }

    @Test
    void thePlaceIsTheActors() {
        assertEquals(PlaceCode.of("450203"), new IdentityInput(Map.of("jurisdiction", "450203")).place(OFFICER));
        assertEquals("404 not-found", refused(Map.of("jurisdiction", "450204"), input -> input.place(OFFICER)));
        assertEquals(
                "422 invalid-entry unknown-code", refused(Map.of("jurisdiction", "x"), input -> input.place(OFFICER)));
        assertEquals("422 invalid-entry required", refused(Map.of(), input -> input.place(OFFICER)));
    }

    @Test
    void theNewCodeMustBeRight() {
        assertEquals("91450103MAT000173X", new IdentityInput(Map.of("to", " ９1450103mat000173x")).validCode("to"));
        assertEquals(
                "422 invalid-entry uscc-check",
                refused(Map.of("to", "91450103MAT0001731"), input -> input.validCode("to")));
        assertEquals("422 invalid-entry wrong-type", refused(Map.of("to", 9), input -> input.validCode("to")));
    }

    @Test
    void otherWordsAreRefused() {
        assertEquals("422 reason-required", refused(Map.of("reason", " "), IdentityInput::reason));
        assertEquals("422 reason-too-long", refused(Map.of("reason", "长".repeat(501)), IdentityInput::reason));
        assertEquals("422 invalid-entry wrong-type", refused(Map.of("preview", "yes"), IdentityInput::preview));
        assertEquals(
                "422 invalid-entry unknown-code",
                refused(Map.of("prefer", "both"), input -> input.oneOf("prefer", "keep", "drop")));
    }
}
