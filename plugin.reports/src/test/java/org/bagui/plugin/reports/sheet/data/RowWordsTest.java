package org.bagui.plugin.reports.sheet.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.bagui.plugin.reports.sheet.SheetText;
import org.junit.jupiter.api.Test;

class RowWordsTest {

    /** The short way of texts that are folded already must not differ from the long one. */
    @Test
    void everyCharacterIsFoldedAsNormalizationSays() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                String text = "县" + c + "a";
                StringBuilder folded = new StringBuilder();
                Normalizer.normalize(text, Normalizer.Form.NFKC)
                        .chars()
                        .filter(kept -> !SheetText.isBlank((char) kept))
                        .forEach(kept -> folded.append((char) kept));
                assertEquals(folded.toString(), RowWords.fold(text), () -> Integer.toHexString(text.charAt(1)));
            }
        }
    }

    @Test
    void aTotalIsKnownWithBlanksAndInEnglish() {
        for (String text : new String[] {"合 计", "总计:", "洋桥镇小计", "Total", "SUM"}) {
            assertTrue(RowWords.mayBeTotal(text) && RowWords.isTotal(RowWords.fold(text)), text);
        }
        assertFalse(RowWords.mayBeTotal("某厂"));
    }
}
