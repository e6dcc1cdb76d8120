package org.bagui.plugin.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.reports.form.ShownCode;
import org.junit.jupiter.api.Test;

/** The nearest place upward says what sheets show; a line that says nothing is left out. */
class LayoutCodesTest {
    private final LayoutCodes codes =
            new LayoutCodes(List.of("450200=name", " 450203 = code ", "450300=all", "柳州=both", "450400"));

    private ShownCode at(String place) {
        return codes.at(PlaceCode.of(place));
    }

    @Test
    void theNearestPlaceCounts() {
        assertEquals(ShownCode.CODE, at("450203"));
        assertEquals(ShownCode.CODE, at("450203001"));
        assertEquals(ShownCode.NAME, at("450205"));
        assertEquals(ShownCode.NAME, at("450200"));
    }

    @Test
    void whoSaysNothingHasWhatTheLayoutSays() {
        assertNull(at("450000"));
        assertNull(at("450302"));
        assertNull(at("450403"));
    }
}
