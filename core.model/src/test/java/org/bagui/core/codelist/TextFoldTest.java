package org.bagui.core.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextFoldTest {
    @Test
    void foldsWidthBlanksBracketsDashesAndCase() {
        assertEquals("初级工(五级)", TextFold.fold(" 初级工（五级）\u3000"));
        assertEquals("初级工(五级)", TextFold.fold("初 级\n工【五级】\uFEFF"));
        assertEquals("16-24岁", TextFold.fold("１６—２４岁"));
        assertEquals("港,澳,台", TextFold.fold("港、澳，台"));
        assertEquals("full_time", TextFold.fold("FULL_TIME"));
        assertEquals("", TextFold.fold(null));
    }

    @Test
    void tidyKeepsWhatIsInside() {
        assertEquals("广西 A公司(柳州)", TextFold.tidy("\u00A0广西 A公司（柳州）\t"));
        assertEquals("", TextFold.tidy(" \u200B\u3000"));
        assertEquals("", TextFold.tidy(null));
    }

    @Test
    void readsYesAndNo() {
        for (String yes : new String[] {"是", "有", "Y", "yes", "√", "ＴＲＵＥ", " 1 "}) {
            assertEquals(Optional.of(true), YesNo.parse(yes), yes);
        }
        for (String no : new String[] {"否", "无", "N", "×", "0", "False"}) {
            assertEquals(Optional.of(false), YesNo.parse(no), no);
        }
        for (String other : new String[] {"", null, "不限", "2", "yesno"}) {
            assertEquals(Optional.empty(), YesNo.parse(other), other);
        }
    }
}
