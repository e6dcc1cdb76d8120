package org.bagui.runtime.itest.people;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that no person can be taken from: each is refused with what is wrong, and never says the number back. */
@Edition(shared = true)
@Tag("both-databases")
class HostilePersonsTest {
    private static final String GOOD = CitizenNumbers.of("451030", 2_001);

    private static PersonClient officer;
    private static String person;

    @BeforeAll
    static void somebody(RunningEdition platform) {
        officer = PersonClient.of(OfficerClient.officer(platform, "451030"));
        person = officer.registers(CitizenNumbers.of("451030", 2_000), "岑大明");
    }

    private static Answer sent(String method, String path, String json) {
        return officer.client().send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "'', id-missing",
        "450102010203001, id-first-generation",
        "45010219010203001, id-length",
        "45010219010203001A, id-character",
        "450102190102030010, id-check",
        "450102190102290013, id-birth-date",
        "45010220991231001X, id-future",
        "999999190102030015, id-area"
    })
    void aFaultyNumberIsToldByItsFault(String number, String code) {
        for (Answer refused : new Answer[] {
            officer.sends(number, "岑明"), officer.client().post("persons/look-up", Map.of("idNumber", number))
        }) {
            assertRefused(422, "invalid-entry", refused);
            assertEquals(
                    code, refused.json().path("errors").path(0).path("code").asText(), refused::text);
            assertFalse(number.length() > 4 && refused.text().contains(number), refused::text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "\"NUMBER\"",
                "{}",
                "{\"idNumber\":450102190102030019,\"name\":\"岑明\"}",
                "{\"idNumber\":[\"NUMBER\"],\"name\":\"岑明\"}",
                "{\"idNumber\":{\"a\":\"NUMBER\"},\"name\":\"岑明\"}",
                "{\"idNumber\":\"NUMBER\"",
                "{\"idNumber\":\"NUMBER\"} \"NUMBER\"",
                "{\"idNumber\":\"NUMBER\",\"name\":1}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"NUMBER\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑\\u0000明\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑\\ud83d\"}",
                "{\"idNumber\":\"NUMBER\\u0000\",\"name\":\"\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑明\",\"place\":\"NUMBER\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑明\",\"homePlace\":\"NUMBER\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑明\",\"homePlace\":\"\"}",
                "{\"idNumber\":\"NUMBER\",\"name\":\"岑明\",\"age\":1}",
                "{\"idNumber\":\"NUMBER\",\"idNumber\":\"NUMBER\",\"name\":\"岑明\"}"
            })
    void nothingIsTakenAndNothingIsSaidBack(String json) {
        String body = json.replace("NUMBER", GOOD);
        for (String path : new String[] {
            "persons", "persons/look-up", "persons/" + person + "/full", "persons/" + person + "/consents"
        }) {
            // Some are good bodies of a look-up; what all have in common is that nothing fails and nothing is echoed.
            Answer answer = sent("POST", path, body);
            assertFalse(answer.status() >= 500 || answer.text().contains(GOOD), answer::text);
            if (!path.equals("persons/look-up")) {
                assertRefused(answer);
            }
        }
        Answer patched = sent("PATCH", "persons/" + person, body);
        assertFalse(patched.status() >= 500 || patched.text().contains(GOOD), patched::text);
        assertEquals(0, officer.looksUp(GOOD).size());
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 100_000, 900_000, 30_000_000})
    void longTexts(int length) {
        String text = "长".repeat(length / 3 + 61);
        assertRefused(officer.sends(GOOD, text));
        assertRefused(officer.sends("1".repeat(length), "岑明"));
        assertRefused(officer.reveals(person, text.repeat(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "999999999999999999", "9999999999999999999", " 1"})
    void idsThatAreNone(String id) {
        String path = "persons/" + id.replace(" ", "%20");
        assertRefused(officer.client().get(path));
        assertRefused(officer.client().exchange("DELETE", path, null, null));
        assertRefused(officer.client().get(path + "/consents"));
        assertRefused(officer.withdraws(person, 7));
    }
}
