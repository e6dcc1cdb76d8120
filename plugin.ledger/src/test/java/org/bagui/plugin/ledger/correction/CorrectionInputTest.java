package org.bagui.plugin.ledger.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a correction may ask for. */
class CorrectionInputTest {
    private static CorrectionInput of(Object value) {
        return new CorrectionInput("enterprise-profile", 7L, Map.of("employeesTotal", value), "更正").checked();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e400", "-1e400", "NaN"})
    void aNumberBeyondAllNumbersIsRefused(String text) {
        Problem refused = assertThrows(Problem.class, () -> of(Double.valueOf(text)));
        assertEquals(422, refused.status());
        assertEquals("wrong-type", refused.faults().get(0).code());
    }

    @Test
    void greatNumbersAreLeftToTheRules() {
        assertEquals(Map.of("employeesTotal", 1e308), of(1e308).values());
    }
}
