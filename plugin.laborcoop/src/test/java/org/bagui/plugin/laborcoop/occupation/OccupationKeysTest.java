package org.bagui.plugin.laborcoop.occupation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Which texts mean the same occupation. */
class OccupationKeysTest {
    @Test
    void whereTheListIsLoadedNameAndCodeAreOne() {
        OccupationKeys keys = OccupationSample.keys();
        for (String spelt : List.of("6-18-02-04", "焊工", " 焊 工 ", "６－１８－０２－０４", "电焊工", "6-18-02-04 焊工")) {
            assertEquals("6-18-02-04", keys.of(spelt), spelt);
        }
        assertFalse(keys.isSame("焊工", "钳工"));
        Map<String, Long> sums = new TreeMap<>(Map.of("焊工", 3L, "电焊工", 4L, "钳工", 2L, "钳 工", 1L));
        assertEquals(Map.of("焊工", 7L, "钳 工", 3L), keys.gathered(List.of("焊工", "6-18-02-04"), sums));
    }

    @Test
    void whereNoListIsLoadedSpellingDoesNotMatter() {
        OccupationKeys keys = OccupationSample.unlisted();
        assertTrue(keys.isSame("CNC操作工", "ｃｎｃ 操作工"));
        assertTrue(keys.isSame("缝纫工(平车)", "缝纫工（平车）"));
        assertFalse(keys.isSame("焊工", "6-18-02-04"));
    }
}
