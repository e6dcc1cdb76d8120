package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bagui.core.register.spi.Entered;
import org.junit.jupiter.api.Test;

class WageColumnsTest {
    private static Map<String, Object> entered(Object min, Object max) {
        Map<String, Object> row = new HashMap<>();
        row.put("wageMin", min);
        row.put("wageMax", max);
        new WageColumns().enter(new Entered() {
            @Override
            public Object get(String field) {
                return row.get(field);
            }

            @Override
            public void put(String field, Object value) {
                row.put(field, value);
            }
        });
        return row;
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
