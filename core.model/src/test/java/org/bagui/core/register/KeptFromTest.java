package org.bagui.core.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeptFromTest {
    private static final YearMonth JANUARY = YearMonth.of(2022, 1);
    private static final YearMonth MARCH = YearMonth.of(2022, 3);

    @Test
    void mostShareOneMonthAndTheOthersAreNamed() {
        Map<String, YearMonth> months = new LinkedHashMap<>();
        months.put("canteen", JANUARY);
        months.put("dormBeds", MARCH);
        months.put("parkName", JANUARY);
        months.put("interns", YearMonth.of(2021, 12));
        String text = KeptFrom.text(months, MARCH);
        assertEquals("2022-01;2021-12:interns;2022-03:dormBeds", text);
        KeptFrom kept = KeptFrom.of(text, MARCH);
        months.forEach((field, month) -> assertEquals(month, kept.month(field), field));
    }

    @Test
    void valuesOfTheOwnMonthNeedNoText() {
        assertNull(KeptFrom.text(Map.of("canteen", MARCH, "dormBeds", MARCH), MARCH));
        assertNull(KeptFrom.text(Map.of(), MARCH));
        assertEquals(MARCH, KeptFrom.of(null, MARCH).month("canteen"));
        assertEquals("2022-01", KeptFrom.text(Map.of("canteen", JANUARY), MARCH));
    }
}
