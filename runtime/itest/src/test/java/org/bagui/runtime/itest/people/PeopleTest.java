package org.bagui.runtime.itest.people;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.CitizenNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People are kept by each place for itself, shown masked, and seen in full only with a permission and a reason. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class PeopleTest {
    private static final String OWN = "451030";
    private static final String SIBLING = "451031";

    private static PersonClient owner;
    private static PersonClient sibling;
    private static PersonClient city;
    private static PersonClient reviewer;
    private static PersonClient reader;

    @BeforeAll
    static void accounts(RunningEdition platform) {
        owner = PersonClient.of(OfficerClient.officer(platform, OWN));
        sibling = PersonClient.of(OfficerClient.officer(platform, SIBLING));
        city = PersonClient.of(OfficerClient.officer(platform, "451000"));
        reviewer = PersonClient.of(OfficerClient.of(platform, OWN, "reviewer"));
        reader = PersonClient.of(OfficerClient.of(platform, OWN, "reader"));
    }

    @Test
    void aPersonIsShownMasked() {
        String number = CitizenNumbers.of(OWN, 1);
        Answer made = owner.client()
                .post("persons", Map.of("idNumber", number.toLowerCase(), "name", "欧阳建国", "homePlace", "451030101"));
        assertEquals(201, made.status(), made::text);
        JsonNode person = made.json();
        String path = "persons/" + person.path("id").asText();
        assertEquals("/api/v1/" + path, made.header("Location"));
        assertEquals(
                "451***********" + number.substring(14), person.path("idNumber").asText());
        assertEquals("欧阳", person.path("familyName").asText());
        assertEquals("1", person.path("sex").asText());
        assertEquals(1901, person.path("birthYear").asInt());
        assertEquals("451030101", person.path("homePlace").asText());
        assertEquals(OWN, person.path("place").asText());
        assertEquals(7, person.size(), made::text);
        assertEquals(person, reviewer.client().read(path));
        JsonNode changed = owner.client()
                .json("PATCH", path, Map.of("name", "司徒建国"))
                .orThrow()
                .json();
        assertEquals("司徒", changed.path("familyName").asText());
        assertEquals(person.path("idNumber"), changed.path("idNumber"));
        for (Map<String, String> fixed : List.of(Map.of("idNumber", number), Map.of("place", "451030101"))) {
            assertRefused(422, "invalid-entry", owner.client().json("PATCH", path, fixed));
        }
    }

    @Test
    void aPlaceKeepsANumberOnceAndNobodyLearnsOfAnothers() {
        String number = CitizenNumbers.of(OWN, 2);
        String id = owner.registers(number, "韦花");
        JsonNode duplicate = assertRefused(409, "duplicate-person", owner.sends(number, "韦花"));
        assertTrue(duplicate.path("detail").asText().contains(id), duplicate::toString);
        assertEquals(0, sibling.looksUp(number).size());
        String other = sibling.registers(number, "韦花");
        assertEquals(List.of(id), owner.looksUp(number).findValuesAsText("id"));
        assertEquals(List.of(other), sibling.looksUp(number).findValuesAsText("id"));
        assertEquals(List.of(id, other), city.looksUp(number).findValuesAsText("id"));
        assertEquals(0, owner.looksUp(CitizenNumbers.of(OWN, 999)).size());
    }

    @Test
    void ofManyAtOnceOneRegisters() throws Exception {
        String number = CitizenNumbers.of(OWN, 7);
        ExecutorService callers = Executors.newFixedThreadPool(8);
        try {
            List<Integer> answers = new ArrayList<>();
            Callable<Integer> call = () -> owner.sends(number, "韦花").status();
            for (Future<Integer> one : callers.invokeAll(Collections.nCopies(16, call))) {
                answers.add(one.get());
            }
            assertEquals(1, Collections.frequency(answers, 201), answers::toString);
            assertEquals(15, Collections.frequency(answers, 409), answers::toString);
        } finally {
            callers.shutdown();
        }
        assertEquals(1, owner.looksUp(number).size());
    }

    @Test
    void toASiblingNobodyIsThere() {
        String id = owner.registers(CitizenNumbers.of(OWN, 3), "黄大山");
        String path = "persons/" + id;
        Map<String, String> consent = Map.of("purpose", "外出务工", "receiver", "某公司");
        owner.client().post(path + "/consents", consent).orThrow();
        assertNotThere(sibling.client().get(path));
        assertNotThere(sibling.client().get(path + "/consents"));
        assertNotThere(sibling.client().post(path + "/consents", consent));
        assertNotThere(sibling.withdraws(id, 1));
        assertNotThere(sibling.client().json("PATCH", path, Map.of("name", "黄小山")));
        assertNotThere(sibling.reveals(id, "核对证件信息"));
        assertNotThere(sibling.erases(id));
        assertNotThere(sibling.client().get("persons?jurisdiction=" + OWN));
        assertFalse(sibling.client().get("persons?limit=1000").text().contains("\"" + id + "\""));
        Map<String, String> abroad = Map.of("idNumber", "1", "name", "黄", "place", OWN);
        assertNotThere(sibling.client().post("persons", abroad));
        assertNotThere(owner.client().get("persons/" + CitizenNumbers.of(OWN, 3)));
    }

    @Test
    void theFullViewNeedsItsPermissionAndAReason() {
        String number = CitizenNumbers.of(OWN, 4);
        String id = owner.registers(number, "覃小明");
        assertRefused(403, "not-permitted", reviewer.reveals(id, "核对证件信息"));
        assertRefused(403, "not-permitted", reader.client().get("persons/" + id));
        assertRefused(403, "not-permitted", reviewer.sends(CitizenNumbers.of(OWN, 5), "覃小明"));
        for (String wrong : List.of("", "核对", "核对覃小明证件", "核对" + number, "长".repeat(301))) {
            Answer refused = owner.reveals(id, wrong);
            assertRefused(422, "invalid-entry", refused);
            assertFalse(refused.text().contains(number) || refused.text().contains("覃"), refused::text);
        }
        Answer full = owner.reveals(id, "为专列购票核对证件");
        assertEquals(200, full.status(), full::text);
        assertEquals("no-store", full.header("Cache-Control"));
        assertEquals(number, full.json().path("idNumber").asText());
        assertEquals("覃小明", full.json().path("name").asText());
        assertEquals("1901-01-01", full.json().path("birthDate").asText());
    }

    @Test
    void aConsentHoldsUntilItIsWithdrawn() {
        String id = owner.registers(CitizenNumbers.of(OWN, 6), "莫大海");
        String path = "persons/" + id + "/consents";
        Map<String, String> consent = Map.of("purpose", "东部省份务工推荐", "receiver", "广东省人力资源机构", "givenOn", "2022-03-01");
        Answer noted = owner.client().post(path, consent);
        assertEquals(201, noted.status(), noted::text);
        assertEquals(1, noted.json().path("number").asInt());
        assertRefused(409, "consent-in-force", owner.erases(id));
        JsonNode withdrawn = owner.withdraws(id, 1).orThrow().json();
        assertTrue(withdrawn.path("withdrawnOn").asText().matches("20\\d\\d-\\d\\d-\\d\\d"), withdrawn::toString);
        assertRefused(409, "consent-withdrawn", owner.withdraws(id, 1));
        assertNotThere(owner.withdraws(id, 2));
        JsonNode all = reviewer.client().read(path).path("items");
        assertEquals(List.of("2022-03-01"), all.findValuesAsText("givenOn"));
        for (String day : List.of("2022-02-30", "2022", "+999999999-01-01", "2999-01-01")) {
            Map<String, String> wrong = Map.of("purpose", "推荐", "receiver", "某公司", "givenOn", day);
            assertRefused(422, "invalid-entry", owner.client().post(path, wrong));
        }
        assertRefused(422, "invalid-entry", owner.client().post(path, Map.of("purpose", "推荐莫大海", "receiver", "某公司")));
        assertEquals(204, owner.erases(id).status());
        assertNotThere(owner.client().get("persons/" + id));
        assertNotThere(owner.client().get(path));
        owner.registers(CitizenNumbers.of(OWN, 6), "莫大海");
    }

    @Test
    void listsComeByPages() {
        String township = "451030102";
        for (int i = 10; i < 15; i++) {
            Map<String, String> one = Map.of("idNumber", CitizenNumbers.of(OWN, i), "name", "农田", "place", township);
            owner.client().post("persons", one).orThrow();
        }
        String path = "persons?jurisdiction=" + township + "&limit=2";
        JsonNode first = owner.client().read(path);
        JsonNode second =
                owner.client().read(path + "&after=" + first.path("next").asText());
        JsonNode third =
                owner.client().read(path + "&after=" + second.path("next").asText());
        assertEquals(
                List.of(2, 2, 1),
                List.of(
                        first.path("items").size(),
                        second.path("items").size(),
                        third.path("items").size()));
        assertTrue(third.path("next").isNull(), third::toString);
        assertRefused(400, "bad-after", owner.client().get(path + "&after=x"));
        assertRefused(400, "unknown-parameter", owner.client().get("persons?idNumber=1"));
    }
}
