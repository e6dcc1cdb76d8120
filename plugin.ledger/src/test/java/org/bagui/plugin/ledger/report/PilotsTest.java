package org.bagui.plugin.ledger.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.annotation.Annotation;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.junit.jupiter.api.Test;

class PilotsTest {
    private static final PlaceCode LIUZHOU = PlaceCode.parse("450200").orElseThrow();

    @Test
    void codesComeOneByOneOrWithCommas() {
        assertEquals(
                List.of("450203", "450204", "450205"),
                codes(of("450203, 450204", "450205", "").in(LIUZHOU)));
    }

    @Test
    void whatIsNoCodeOrLiesElsewhereIsLeftOut() {
        assertEquals(List.of("450204"), codes(of("x,450102,450204").in(LIUZHOU)));
    }

    private static List<String> codes(List<PlaceCode> places) {
        return places.stream().map(PlaceCode::text).toList();
    }

    private static Pilots of(String... counties) {
        return new Pilots(new Pilots.Settings() {
            @Override
            public String[] counties() {
                return counties;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Pilots.Settings.class;
            }
        });
    }
}
