package org.bagui.plugin.laborcoop.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.plugin.laborcoop.pairing.TermsInput.QuotaInput;
import org.junit.jupiter.api.Test;

class PlanPairingsTest {
    @Test
    void quotasTellNoSmallNumbers() {
        assertEquals(
                List.of(new QuotaInput("fitter", 5L), new QuotaInput("sewer", 5L), new QuotaInput("welder", 9L)),
                PlanPairings.quotas(new TreeMap<>(Map.of("fitter", 1L, "sewer", 5L, "welder", 9L))));
    }
}
