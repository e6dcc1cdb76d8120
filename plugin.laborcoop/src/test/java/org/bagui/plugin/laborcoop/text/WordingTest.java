package org.bagui.plugin.laborcoop.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** What free texts must not hold. */
class WordingTest {
    private static String refused(String text) {
        Problem problem = assertThrows(Problem.class, () -> Wording.required("reason", text, 60), text);
        assertEquals(422, problem.status());
        assertEquals("reason", problem.faults().get(0).field());
        return problem.faults().get(0).code();
    }

    @Test
    void noSpellingOfAnIdNumberIsTaken() {
        for (String text : List.of(
                "11010519491231002X",
                "ID11010519491231002X未到",
                "1101051949１２３１００２ｘ",
                "110105\u300019491231\u3000002X",
                "110105/1949/1231/002X",
                "110105_1949_1231_002X")) {
            assertEquals("personal-text", refused(text));
        }
    }

    @Test
    void onlyTextsOfSeveralLinesHoldBreaks() {
        assertEquals("control-character", refused("一\n二"));
        assertEquals("一\n二", Wording.lines("agreementText", " 一\n二 ", 10));
        Problem bell = assertThrows(Problem.class, () -> Wording.lines("agreementText", "一\u0007二", 10));
        assertEquals("control-character", bell.faults().get(0).code());
        assertEquals("电话13800138000,共120人", Wording.optional("reason", "电话13800138000,共120人", 60));
    }
}
