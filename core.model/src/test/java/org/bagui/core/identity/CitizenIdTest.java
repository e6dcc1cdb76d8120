package org.bagui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bagui.core.identity.CitizenId.Fault;
import org.junit.jupiter.api.Test;

class CitizenIdTest {
    private static final LocalDate TODAY = LocalDate.of(2022, 2, 25);
    private static final String GOOD = "45020319020304012X";

    private static Fault fault(String text) {
        return CitizenId.check(text, TODAY).fault().orElse(null);
    }

    @Test
    void derivesBirthDateAndSex() {
        CitizenId.Result result = CitizenId.check(" 45020319020304012x ", TODAY);
        assertTrue(result.isValid());
        assertEquals(GOOD, result.number());
        assertEquals(Optional.of(LocalDate.of(1902, 3, 4)), result.birthDate());
        assertEquals(Optional.of("2"), result.sex());
        assertEquals(
                Optional.of("1"), CitizenId.check("450102190102030019", TODAY).sex());
        assertEquals(
                Optional.empty(), CitizenId.check("450102190102030010", TODAY).birthDate());
    }

    @Test
    void saysWhyANumberIsWrong() {
        assertEquals(Fault.BLANK, fault(" "));
        assertEquals(Fault.BLANK, fault(null));
        assertEquals(Fault.FIRST_GENERATION, fault("450102010203001"));
        assertEquals(Fault.LENGTH, fault("45010219010203001"));
        assertEquals(Fault.CHARACTER, fault("45010219010203001A"));
        assertEquals(Fault.CHARACTER, fault("4.5010219010203E17"));
        assertEquals(Fault.CHECK, fault("450102190102030010"));
        assertEquals(Fault.BIRTH_DATE, fault("450102190102290013"));
        assertEquals(Fault.FUTURE, fault("45010220991231001X"));
        assertEquals(Fault.AREA, fault("999999190102030015"));
    }

    @Test
    void isFoundInsideATextAndACreditCodeIsNone() {
        assertTrue(CitizenId.isIn("身份证45020319020304012x。"));
        assertFalse(CitizenId.isIn("91450203MA5K00018X"));
        assertFalse(CitizenId.isIn("1450203190203040129"));
        assertFalse(CitizenId.isIn(null));
    }

    @Test
    void isFoundHoweverItIsSpelt() {
        for (String text : List.of(
                GOOD,
                "证号ID" + GOOD + "号",
                "ID45020319020304012x",
                "４５０２０３１９０２０３０４０１２Ｘ",
                "450203\u300019020304\u3000012X",
                "450203/19020304/012X",
                "450203_19020304_012X",
                "4 5 0 2 0 3-1902.03.04·012 X",
                "450203\u200b19020304012X",
                "٤٥٠٢٠٣١٩٠٢٠٣٠٤٠١٢X",
                "450203190203040121",
                "前六位450203,生日19020304,后四位012X",
                "450203x19020304x012x,电话13800138000")) {
            assertTrue(CitizenId.isSpeltIn(text), text);
        }
        for (String text : Arrays.asList(
                null,
                "",
                "91450203MA5K00018X",
                "桂人社协〔2022〕第18号",
                "2022年3月10日120人、3月12日117人,电话0771-5312345、13800138000",
                "6222021234567890123")) {
            assertFalse(CitizenId.isSpeltIn(text), text);
        }
    }

    @Test
    void anUnknownAreaIsAnErrorOnlyInGuangxi() {
        CitizenId.Result inside = CitizenId.check(GOOD, TODAY, area -> false);
        assertEquals(Optional.of(Fault.AREA), inside.fault());
        CitizenId.Result outside = CitizenId.check("11010519491231002X", TODAY, area -> false);
        assertTrue(outside.isValid());
        assertTrue(outside.areaUnknown());
        assertFalse(CitizenId.check("11010519491231002X", TODAY).areaUnknown());
    }

    @Test
    void aBirthdayTodayIsNotInTheFuture() {
        LocalDate birth = LocalDate.of(1902, 3, 4);
        assertTrue(CitizenId.check(GOOD, birth).isValid());
        assertEquals(
                Optional.of(Fault.FUTURE),
                CitizenId.check(GOOD, birth.minusDays(1)).fault());
    }

    @Test
    void masksNumbers() {
        assertEquals("450***********012X", CitizenId.mask(GOOD));
        assertEquals("*******", CitizenId.mask("1234567"));
        assertEquals("", CitizenId.mask(null));
        assertFalse(CitizenId.check(GOOD, TODAY).toString().contains("19020304"));
    }
}
