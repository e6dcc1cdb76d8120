package org.bagui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {
    @ParameterizedTest
    @CsvSource({
        "13800000000, 13800000000",
        "１３８００００００００, 13800000000",
        "138 0000-0000, 13800000000",
        "+86 13800000000, 13800000000",
        "8613800000000, 13800000000",
        "008613800000000, 13800000000",
        "0771-1234567, 07711234567",
        "（0772）12345678, 077212345678",
        "010-12345678, 01012345678",
        "13800000000/13900000001, 13800000000/13900000001",
        "13800000000 13900000001, 13800000000/13900000001",
        "0771-1234567、13900000001, 07711234567/13900000001",
        "13800000000或13900000001, 13800000000/13900000001"
    })
    void readsOneOrTwoNumbers(String text, String normal) {
        PhoneNumbers.Result result = PhoneNumbers.check(text);
        assertTrue(result.isValid());
        assertEquals(normal, result.text());
    }

    @ParameterizedTest
    @CsvSource({
        "13800000000, true",
        "电话１３８００００００００。, true",
        "请拨138 0000 0000找他, true",
        "138-0000-0000, true",
        "+8613800000000, true",
        "车次 G1380 共 20 人, false",
        "91450200138000000001, false",
        "450203138000000000, false",
        "0771-1234567, false",
        "12800000000, false"
    })
    void findsAMobileNumberInAText(String text, boolean found) {
        assertEquals(found, PhoneNumbers.isMobileIn(text));
        assertFalse(PhoneNumbers.isMobileIn(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "若干",
                "12800000000",
                "1380000000O",
                "138000000000",
                "1234567",
                "8612800000000",
                "86",
                "13800000000/1390000",
                "13800000000/13900000001/13900000002",
                "13800000000/13900000001/13900000002/1390000003"
            })
    void refusesOtherTexts(String text) {
        PhoneNumbers.Result result = PhoneNumbers.check(text);
        assertFalse(result.isValid());
        assertEquals(text, result.text(), "what was typed stays");
        assertEquals(Optional.empty(), result.mobile());
    }

    @ParameterizedTest
    @CsvSource({"0771-1234567/13900000001, 13900000001", "13800000000, 13800000000", "0771-1234567, "})
    void knowsTheMobile(String text, String mobile) {
        assertEquals(Optional.ofNullable(mobile), PhoneNumbers.check(text).mobile());
    }
}
