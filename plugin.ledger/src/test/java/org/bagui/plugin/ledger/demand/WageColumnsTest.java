package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Map;
import org.bagui.core.testkit.FakeEntered;
import org.junit.jupiter.api.Test;

class WageColumnsTest {
    private static Map<String, Object> entered(Object min, Object max) {
        FakeEntered row = new FakeEntered("wageMin", min, "wageMax", max);
        new WageColumns().enter(row);
        return row.all();
    }

    @Test
    void oneCellInEitherColumnFillsBoth() {
        Map<String, Object> both = Map.of("wageMin", "3500", "wageMax", "5000");
        assertEquals(both, entered("3500-5000", null));
        assertEquals(both, entered(" ", "3500～5000元"));
    }

    @Test
    void anythingElseStaysAsEntered() {
        for (Object[] pair : new Object[][] {{"3500", "5000"}, {"3500-5000", "6000"}, {"面议", null}, {3500, null}}) {
            Map<String, Object> row = entered(pair[0], pair[1]);
            assertEquals(Arrays.asList(pair), Arrays.asList(row.get("wageMin"), row.get("wageMax")));
        }
    }
}
