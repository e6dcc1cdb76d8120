package org.bagui.plugin.ledger.wage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MinimumWagesTest {
    @Test
    void theNearestPlaceUpwardCounts() {
        MinimumWages wages = Wages.of("450000=1430", " 450200 = 1810 ", "450222=1580");
        assertEquals(OptionalInt.of(1580), wages.at("450222"));
        assertEquals(OptionalInt.of(1810), wages.at("450203"));
        assertEquals(OptionalInt.of(1430), wages.at("451225"));
    }

    @Test
    void nothingIsSetByDefault() {
        assertEquals(OptionalInt.empty(), Wages.of().at("450203"));
        assertEquals(OptionalInt.empty(), Wages.of("450200=1810").at(null));
        assertEquals(OptionalInt.empty(), Wages.of("450200=1810").at("440305"));
    }

    @Test
    void aWrongLineDoesNotTakeTheOthersAlong() {
        MinimumWages wages = Wages.of("柳州市=1810", "450200=1810", "450300=-1");
        assertEquals(OptionalInt.of(1810), wages.at("450203"));
        assertEquals(OptionalInt.empty(), wages.at("450302"));
    }
}
