package org.bagui.runtime.register.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReasonParserTest {
    private final ReasonParser parser = new ReasonParser(BuiltInCodeLists.lists());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SEASONAL, -, SEASONAL, -",
                "季节性用工, -, SEASONAL, -",
                "PHONE_CONFIRMED, 找王厂长核实, PHONE_CONFIRMED, 找王厂长核实",
                "' 电话核实 ', ' ', PHONE_CONFIRMED, -",
                "OTHER, 厂庆放假, OTHER, 厂庆放假",
                "三班改两班, -, OTHER, 三班改两班",
                "三班改两班, 试行一个月, OTHER, 三班改两班；试行一个月",
            })
    void aReasonIsOneOfTheListOrWords(String reason, String text, String code, String words) {
        assertEquals(new Reason(code, words), parser.read(reason, text));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, reason-required",
                "' ', 文字, reason-required",
                "OTHER, -, reason-required",
                "SEASONALLY, -, unknown-reason",
            })
    void whatIsNoReasonIsRefused(String reason, String text, String code) {
        Problem refused = assertThrows(Problem.class, () -> parser.read(reason, text));
        assertEquals("422 " + code, refused.status() + " " + refused.code());
    }

    @Test
    void wordsAreBounded() {
        assertEquals("字".repeat(500), parser.read("字".repeat(500), null).text());
        assertEquals(
                "reason-too-long",
                assertThrows(Problem.class, () -> parser.read("字".repeat(501), null))
                        .code());
    }
}
