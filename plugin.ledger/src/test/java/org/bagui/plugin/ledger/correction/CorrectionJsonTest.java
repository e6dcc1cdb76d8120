package org.bagui.plugin.ledger.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a correction keeps of its values comes back as the pipeline takes it. */
class CorrectionJsonTest {
    private static Object kept(Object value) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("field", CorrectionJson.plain(value));
        return CorrectionJson.entered(
                CorrectionJson.read(CorrectionJson.write(values)).get("field"));
    }

    @Test
    void severalCodesAreKeptAsEntriesKeepThem() {
        assertEquals("PENSION,INJURY", kept(List.of("PENSION", "INJURY")));
        assertEquals("", kept(List.of()));
    }

    @Test
    void otherValuesComeBackAsTheyWere() {
        assertEquals(new BigDecimal("0.1"), kept(0.1));
        assertEquals(new BigDecimal("104"), kept(104));
        assertEquals("2022-03", kept(YearMonth.of(2022, 3)));
        assertEquals(true, kept(true));
        assertEquals(null, kept(null));
    }
}
