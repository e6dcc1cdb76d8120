package org.bagui.runtime.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Abcdef12, ",
        "abcdef1!, ",
        "密码abcd12, ",
        "Abcde12, password-too-short",
        "abcdefgh1, password-too-simple",
        "ABCDEFGH1, password-too-simple",
        "12345678!, password-too-simple",
        "xxLiuNan12, password-holds-username"
    })
    void thePasswordKeepsTheRulesOrBreaksOne(String password, String fault) {
        assertEquals(Optional.ofNullable(fault), PasswordRules.fault("liunan", password));
    }

    @ParameterizedTest
    @CsvSource({"128, ", "129, password-too-long"})
    void itsLengthIsBounded(int length, String fault) {
        assertEquals(Optional.ofNullable(fault), PasswordRules.fault("liunan", "Ab1" + "x".repeat(length - 3)));
    }

    @RepeatedTest(20)
    void randomOnesKeepTheRules() {
        assertEquals(Optional.empty(), PasswordRules.fault("admin", new RandomPassword().next()));
    }
}
