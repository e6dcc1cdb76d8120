package org.bagui.plugin.ledger.month;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which step follows which state, and what is said with it. */
class MonthStepTest {
    @ParameterizedTest
    @CsvSource({
        "OPEN, SUBMIT",
        "SUBMITTED, RETURN;ACCEPT",
        "RETURNED, SUBMIT",
        "ACCEPTED, CLOSE;REOPEN",
        "CLOSED, REOPEN"
    })
    void aStepOutOfOrderIsRefusedWithThoseAllowed(MonthState state, String allowed) {
        List<String> words = List.of(allowed.toLowerCase(Locale.ROOT).split(";"));
        assertEquals(words, MonthStep.from(state).stream().map(MonthStep::word).toList());
        for (MonthStep step : MonthStep.values()) {
            if (words.contains(step.word())) {
                assertDoesNotThrow(() -> step.requireFrom(state));
            } else {
                Problem problem = assertThrows(Problem.class, () -> step.requireFrom(state));
                assertEquals(409, problem.status());
                assertEquals("state-conflict", problem.code());
                assertEquals(
                        words,
                        problem.faults().stream().map(fault -> fault.field()).toList());
            }
        }
    }

    private static StepInput read(String body) throws IOException {
        return StepInput.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aBodyMayBeLeftOutWhereNoReasonIsNeeded() throws IOException {
        assertEquals(null, read("").reasonFor(MonthStep.SUBMIT));
        assertEquals(null, read(" {} ").reasonFor(MonthStep.ACCEPT));
        assertEquals("请核对", read("{\"reason\": \" 请核对 \"}").reasonFor(MonthStep.RETURN));
        assertThrows(Problem.class, () -> read("{}").reasonFor(MonthStep.RETURN));
        assertThrows(Problem.class, () -> read("{\"missing\": [\"450201\"]}").reasonFor(MonthStep.SUBMIT));
        assertEquals(
                422, assertThrows(Problem.class, () -> read("{\"why\": 1}")).status());
        assertEquals(400, assertThrows(Problem.class, () -> read("{")).status());
        assertEquals(400, assertThrows(Problem.class, () -> read("null")).status());
    }

    @Test
    void theIdOfAMonthTellsPlaceAndMonth() {
        assertEquals(202203450203000000L, MonthKey.of(PlaceCode.of("450203"), YearMonth.of(2022, 3)));
    }
}
