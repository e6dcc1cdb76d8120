package org.bagui.runtime.register.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bagui.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarningTokenTest {
    @Test
    void aTokenSaysWhatWasPutIntoIt() {
        WarningToken token = new WarningToken("91450203MA00000017", 3);
        assertEquals(token, WarningToken.read(token.text(), false));
        assertEquals(new WarningToken("17", 0), WarningToken.read(new WarningToken("17", 0).text(), true));
        assertEquals(new WarningToken(null, 2), WarningToken.read(new WarningToken(null, 2).text(), false));
        assertEquals(new WarningToken(null, 0), WarningToken.read(null, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "x", "a:1", "1:-1", "91450203MA00000017", "' or 1=1:1", "A:9999999"})
    void anythingElseIsNoToken(String plain) {
        String text = Base64.getUrlEncoder().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
        assertEquals(
                "bad-after",
                assertThrows(Problem.class, () -> WarningToken.read(text, true)).code());
        assertEquals(
                "bad-after",
                assertThrows(Problem.class, () -> WarningToken.read("*" + plain, true))
                        .code());
    }
}
