package org.bagui.runtime.security.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsernameTest {
    @ParameterizedTest
    @ValueSource(strings = {"li", "a1", "wei.jie_2-b", "abcdefghijabcdefghijabcdefghijabcdefghij"})
    void twoToFortyLettersDigitsAndSigns(String name) {
        assertTrue(Username.isWellFormed(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "1a", "Li", "li ", "韦杰", "li/wei", "abcdefghijabcdefghijabcdefghijabcdefghijk"})
    void nothingElse(String name) {
        assertFalse(Username.isWellFormed(name), name);
    }

    @Test
    void capitalsAndBlanksAroundAreFolded() {
        assertEquals("li", Username.normal(" Li "));
        assertEquals("", Username.normal(null));
    }
}
