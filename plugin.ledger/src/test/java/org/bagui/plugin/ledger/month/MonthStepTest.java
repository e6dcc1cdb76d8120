package org.bagui.plugin.ledger.month;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    private static StepInput said(String reason, List<String> missing) {
        return new StepInput(reason, missing, null, null);
    }

    @Test
    void aReasonIsGivenWhereOneIsNeeded() {
        assertEquals(null, said(null, null).reasonFor(MonthStep.SUBMIT));
        assertEquals(null, said(null, null).reasonFor(MonthStep.ACCEPT));
        assertEquals("请核对", said(" 请核对 ", List.of()).reasonFor(MonthStep.RETURN));
        assertThrows(Problem.class, () -> said(null, null).reasonFor(MonthStep.RETURN));
        assertThrows(Problem.class, () -> said(null, List.of("450201")).reasonFor(MonthStep.SUBMIT));
    }

    @Test
    void theIdOfAMonthTellsPlaceAndMonth() {
        assertEquals(202203450203000000L, MonthKey.of(PlaceCode.of("450203"), YearMonth.of(2022, 3)));
    }
}
