package org.bagui.runtime.register.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    private final Texts texts = Texts.of(TextsTest.class.getClassLoader(), "sample");

    @Test
    void fillsPlacesAndLeavesEverythingElse() {
        assertEquals("'it''s' a b {2} {x} {", Template.fill("'it''s' {0} {1} {2} {x} {", List.of("a", "b")));
        assertEquals("{1}", Template.fill("{0}", List.of("{1}", "b")), "what is filled in is not read again");
        assertEquals("1000000 ", Template.fill("{0} {1}", Arrays.asList(new BigDecimal("1E6"), null)));
        assertEquals("{12345678901}", Template.fill("{12345678901}", List.of()));
    }

    @Test
    void registersOwnTextGoesFirst() {
        assertEquals("样表的“岗位”必填", texts.text("sample", "fault.required", Locale.CHINESE, List.of("岗位")));
        assertEquals("“岗位”为必填，请填写", texts.text(null, "fault.required", Locale.CHINESE, List.of("岗位")));
    }

    @Test
    void fallsBackToChineseThenToTheKey() {
        assertEquals(
                "\"Post\" is required; please fill it in",
                texts.text("other", "fault.required", Locale.ENGLISH, List.of("Post")));
        assertEquals("月末仍缺的人数", texts.text("sample", "help.shortageCurrent", Locale.FRENCH, List.of()));
        assertEquals("no.such.key", texts.text("sample", "no.such.key", Locale.ENGLISH, List.of("x")));
    }

    @Test
    void namesTheFileThatCannotBeRead(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.properties"), "a = \\u12");
        UncheckedIOException refused = assertThrows(
                UncheckedIOException.class, () -> L10n.of(List.of(broken.toUri().toURL())));
        assertTrue(refused.getMessage().contains("broken.properties"));
    }
}
