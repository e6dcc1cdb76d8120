package org.bagui.plugin.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvQuoteTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-5", "@x", "'=1", "''=1", "'quoted'", "plain", "", "'", "\tx", "=1"})
    void whatIsGuardedReadsBackUnchanged(String text) {
        assertEquals(text, CsvQuote.unguard(CsvQuote.guard(text)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"=1+1,'=1+1", "-5,'-5", "'=1,''=1", "'quoted',\"'quoted'\"", "plain,plain"})
    void onlyWhatWouldBeAFormulaIsGuarded(String text, String written) {
        assertEquals(written, CsvQuote.guard(text));
    }
}
