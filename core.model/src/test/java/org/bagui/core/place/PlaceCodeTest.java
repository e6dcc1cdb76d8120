package org.bagui.core.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCodeTest {
    @ParameterizedTest
    @CsvSource({
        "450000, REGION, 450000000000, 459999999999, ",
        "450200, CITY, 450200000000, 450299999999, 450000",
        "450203, COUNTY, 450203000000, 450203999999, 450200",
        "450201, COUNTY, 450201000000, 450201999999, 450200",
        "450271, COUNTY, 450271000000, 450271999999, 450200",
        "450203001, TOWNSHIP, 450203001000, 450203001999, 450203",
        "450203001004, VILLAGE, 450203001004, 450203001004, 450203001",
        "441900101, TOWNSHIP, 441900101000, 441900101999, 441900"
    })
    void nestsAsIntervals(String text, PlaceLevel level, long from, long to, String parent) {
        PlaceCode code = PlaceCode.of(text);
        assertEquals(text, code.text());
        assertEquals(level, code.level());
        assertEquals(from, code.from());
        assertEquals(to, code.to());
        assertEquals(Optional.ofNullable(parent), code.parent().map(PlaceCode::text));
        assertEquals(code, PlaceCode.ofPadded(code.padded()));
        assertTrue(code.region().contains(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "45020",
                "4502030",
                "45020a",
                "４５０２０３",
                "-50203",
                "050203",
                "450003",
                "450203000001",
                "45 203"
            })
    void refusesWhatIsNoCode(String text) {
        assertEquals(Optional.empty(), PlaceCode.parse(text));
        assertThrows(IllegalArgumentException.class, () -> PlaceCode.of(text));
    }

    @Test
    void refusesNumbersOutOfForm() {
        assertEquals(Optional.empty(), PlaceCode.parse(null));
        for (long padded : new long[] {0, 450203L, -450203000000L, 4502030000000L, 450003000000L}) {
            assertThrows(IllegalArgumentException.class, () -> PlaceCode.ofPadded(padded));
        }
    }

    @Test
    void shortensLongForms() {
        assertEquals("450203", PlaceCode.of("450203000").text());
        assertEquals("450203001", PlaceCode.of("450203001000").text());
    }

    @Test
    void tellsWhereAPlaceLies() {
        PlaceCode village = PlaceCode.of("450203001004");
        assertEquals("450000", village.region().text());
        assertEquals(Optional.of(PlaceCode.of("450200")), village.city());
        assertEquals(Optional.of(PlaceCode.of("450203")), village.county());
        assertEquals(Optional.empty(), PlaceCode.of("450200").county());
        assertEquals(Optional.empty(), PlaceCode.of("450000").city());
        assertEquals(Optional.empty(), PlaceCode.of("441900101").county());
        assertTrue(PlaceCode.of("450200").contains(village));
        assertFalse(PlaceCode.of("450204").contains(village));
        assertFalse(village.contains(PlaceCode.of("450203")));
        assertTrue(PlaceCode.of("450201").compareTo(PlaceCode.of("450203")) < 0);
    }

    @Test
    void knowsCityProperUnits() {
        assertTrue(PlaceCode.of("450201").isCityProper());
        assertFalse(PlaceCode.of("450202").isCityProper());
        assertFalse(PlaceCode.of("450201001").isCityProper());
        assertFalse(PlaceCode.of("469001").isCityProper(), "a county straight under its province");
        assertFalse(PlaceCode.of("310101").isCityProper(), "a district of a municipality");
    }
}
