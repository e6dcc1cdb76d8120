package org.bagui.runtime.security.password;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private final PasswordRules gov = new PasswordRules(PasswordPolicy.GOV);
    private final PasswordRules modern = new PasswordRules(PasswordPolicy.MODERN);

    @ParameterizedTest
    @CsvSource({
        "Kbmder12, ",
        "kbmder1!, ",
        "密码kbmd12, ",
        "Kbmde12, password-too-short",
        "kbmdergh1, password-too-simple",
        "KBMDERGH1, password-too-simple",
        "12345678!, password-too-simple",
        "xxLiuNan12, password-holds-username"
    })
    void thePasswordKeepsTheRulesOrBreaksOne(String password, String fault) {
        assertEquals(Optional.ofNullable(fault), gov.fault("liunan", password));
    }

    /** Common ones, and their usual disguises. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Aa123456",
                "Admin@123",
                "Password1!",
                "P@ssw0rd",
                "Qwer1234!",
                "1qaz@WSX",
                "Guangxi2022",
                "Liuzhou@2022",
                "Woaini1314!",
                "Abc@12345",
                "Huawei@123",
                "Admin123456!",
                "Renshe#2021",
                "Bagui@2026"
            })
    void whatIsGuessedFirstIsRefused(String password) {
        assertEquals(Optional.of("password-common"), gov.fault("liunan", password));
    }

    @ParameterizedTest
    @CsvSource({
        "correct horse battery, ",
        "Password1234!, password-common",
        "Qwertyuiop123, password-common",
        "三月的雨落在柳江边上呀, password-too-short",
        "三月的雨落在柳江边上的船, ",
        "kbmdergh1, password-too-short"
    })
    void theModernPolicyAsksForLengthNotForKinds(String password, String fault) {
        assertEquals(Optional.ofNullable(fault), modern.fault("liunan", password));
    }

    @ParameterizedTest
    @CsvSource({"128, ", "129, password-too-long"})
    void itsLengthIsBounded(int length, String fault) {
        String password = "Kb1" + "mderwuhqazplo".repeat(10).substring(0, length - 3);
        assertEquals(Optional.ofNullable(fault), gov.fault("liunan", password));
    }

    @RepeatedTest(20)
    void randomOnesKeepTheRules() {
        assertEquals(Optional.empty(), gov.fault("admin", new RandomPassword().next()));
        assertEquals(Optional.empty(), modern.fault("admin", new RandomPassword().next()));
    }

    @ParameterizedTest
    @EnumSource(PasswordPolicy.class)
    void nobodyNeedsAName(PasswordPolicy policy) {
        assertEquals(Optional.of("required"), new PasswordRules(policy).fault(null, ""));
        assertEquals(Optional.empty(), new PasswordRules(policy).fault(null, "Kbmder12-plzqo"));
    }
}
