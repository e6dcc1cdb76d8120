package org.bagui.plugin.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XstringTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\rb",
                " a ",
                "\ta\n",
                "_x0041_",
                "_x005F_x0041_",
                "x_x0041",
                "\uD83D\uDE00",
                "\uD83D",
                "\uDE00a",
                "a_\uFFFF_",
                "_x",
                "_",
                "广西_x000D_"
            })
    void whatIsEncodedDecodesToTheSame(String text) {
        assertEquals(text, Xstring.decode(Xstring.encode(text)));
    }

    @Test
    void escapesOfOthersAreRead() {
        assertEquals("a\r\nb", Xstring.decode("a_x000D_\nb"));
        assertEquals("_x000D_", Xstring.decode("_x005F_x000D_"));
        assertEquals("_x00ZZ_", Xstring.decode("_x00ZZ_"));
    }

    @Test
    void plainTextIsNotCopied() {
        String text = "广西柳州第一机械厂 a_b";
        assertSame(text, Xstring.encode(text));
        assertSame(text, Xstring.decode(text));
    }
}
