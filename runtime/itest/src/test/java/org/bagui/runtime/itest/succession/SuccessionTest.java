package org.bagui.runtime.itest.succession;

import static org.bagui.runtime.itest.succession.ReformedPlaces.AFTER;
import static org.bagui.runtime.itest.succession.ReformedPlaces.BEFORE;
import static org.bagui.runtime.itest.succession.ReformedPlaces.asked;
import static org.bagui.runtime.itest.succession.ReformedPlaces.part;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Places that split, merge, get a new code or change their county, and back, against a model of the test's own. */
@Edition
@Tag("both-databases")
@Tag("sql-dialect")
class SuccessionTest {
    private final ReformedPlaces places;

    SuccessionTest(RunningEdition platform) {
        places = new ReformedPlaces(platform);
    }

    @Test
    void oneCountyBecomesTwoAndIsWholeAgain() {
        String old = "450222";
        String main = "450280";
        String other = "450281";
        places.isThere(main, "示例甲区");
        places.isThere(other, "示例乙区");
        String township = places.townships(old).get(0);
        Report inTownship = places.reports(old, old, 1, township, BEFORE);
        Report named = places.reports(old, old, 2, null, BEFORE);
        Report rest = places.reports(old, old, 3, null, BEFORE);
        places.reports(old, old, 1, township, "2022-04");
        OfficerClient city = places.officer("450200");
        OfficerClient before = places.officer(old);
        places.assertSees(city, "450200", BEFORE);
        JsonNode done = places.carriesOut(List.of(
                part(old, main, List.of(), List.of()), part(old, other, List.of(township), List.of(named.uscc()))));
        assertEquals(4, done.path("moved").path("enterprise_profile").asInt(), done::toString);
        assertEquals(1, done.path("followed").path("account").asInt(), done::toString);
        Set<String> gone = Set.of(inTownship.uscc(), named.uscc());
        places.model.succeed((uscc, at) -> !at.equals(old) ? at : gone.contains(uscc) ? other : main);
        for (String month : List.of(BEFORE, "2022-04")) {
            places.assertSees(city, "450200", month);
            places.assertSees(places.officer(main), main, month);
            places.assertSees(places.officer(other), other, month);
        }
        assertEquals(
                main,
                before.client()
                        .read("sessions/current")
                        .path("actor")
                        .path("jurisdiction")
                        .asText());
        places.assertEnterprises(before, Set.of(rest.uscc()));
        places.assertEnterprises(places.officer(other), gone);
        places.assertEnterprises(places.officer("450203"), Set.of());
        assertNotThere(before.client().get("registers/enterprise-profile/entries?jurisdiction=" + other));
        places.reports(main, old, 3, null, AFTER);
        places.reports(other, old, 2, null, AFTER);
        places.assertSees(city, "450200", AFTER);
        places.assertEnterprises(places.officer(other), gone);
        JsonNode counties =
                city.client().read("jurisdictions?level=county&parent=450200").path("items");
        assertTrue(!counties.findValuesAsText("code").contains(old), counties::toString);
        assertEquals(
                old, city.client().read("jurisdictions/" + old).path("code").asText());

        places.takesBack(done);
        places.model.takeBack();
        places.assertSees(city, "450200", BEFORE);
        places.assertSees(city, "450200", AFTER);
        places.assertSees(before, old, BEFORE);
        places.assertEnterprises(before, Set.of(inTownship.uscc(), named.uscc(), rest.uscc()));
        assertRefused(409, "state-conflict", again(done));
    }

    private Answer again(JsonNode done) {
        return places.undoes(done, "再次");
    }

    @Test
    void twoCountiesBecomeOneAndClosedMonthsStayClosed() {
        String one = "451221";
        String two = "451222";
        String joint = "451280";
        places.isThere(joint, "示例丙区");
        Report first = places.reports(one, one, 1, null, BEFORE);
        places.reports(two, two, 2, null, BEFORE);
        OfficerClient city = places.officer("451200");
        for (String county : List.of(one, two)) {
            new Month(places.officer(county), BEFORE, county).closedBy(city, Map.of());
        }
        JsonNode done = places.carriesOut(
                List.of(part(one, joint, List.of(), List.of()), part(two, joint, List.of(), List.of())));
        places.model.succeed((uscc, at) -> at.equals(one) || at.equals(two) ? joint : at);
        places.assertSees(city, "451200", BEFORE);
        places.assertSees(places.officer(joint), joint, BEFORE);
        assertEquals(1, done.path("followed").path("closed-month").asInt(), done::toString);
        assertRefused(
                409,
                "period-closed",
                places.officer(joint)
                        .sends(Report.profile(one, 9).with("countyCode", joint).in(BEFORE)));
        JsonNode old = places.officer(joint)
                .client()
                .read("registers/enterprise-profile/entries?period=" + BEFORE + "&where=uscc=" + first.uscc())
                .path("items")
                .path(0);
        assertRefused(
                409, "period-closed", places.officer(joint).patches(old, "employeesTotal", 777, "enterprise-profile"));
        places.reports(joint, one, 1, null, AFTER);
        places.assertSees(city, "451200", AFTER);
        places.takesBack(done);
        places.model.takeBack();
        places.assertSees(city, "451200", BEFORE);
        places.assertSees(city, "451200", AFTER);
        places.assertSees(places.officer(two), two, BEFORE);
    }

    @Test
    void aCountyBecomesADistrictWithANewCode() {
        String county = "451123";
        String district = "451183";
        String partner = "451031";
        places.isThere(district, "示例丁区");
        String township = places.townships(county).get(0);
        Report firm = places.reports(county, county, 1, township, BEFORE);
        OfficerClient sending = places.officer(county);
        String pairing = pairing(sending, county, partner);
        JsonNode done = places.carriesOut(List.of(part(county, district, List.of(), List.of())));
        places.model.succeed((uscc, at) -> at.equals(county) ? district : at);
        assertTrue(done.path("moved").path("pairing").asInt() == 1, done::toString);
        places.assertSees(sending, district, BEFORE);
        assertEquals(
                district,
                sending.client().read(pairing).path("sendingPlace").asText().substring(0, 6));
        assertEquals(
                district,
                places.officer(partner)
                        .client()
                        .read(pairing)
                        .path("sendingPlace")
                        .asText()
                        .substring(0, 6));
        // The old month, still open, is written on by the successor, and stays recorded by the county.
        JsonNode entry = sending.client()
                .read("registers/enterprise-profile/entries?period=" + BEFORE)
                .path("items")
                .path(0);
        JsonNode changed = sending.patches(entry, "businessAddress", "示例路9号", "enterprise-profile")
                .orThrow()
                .json();
        assertEquals(county, changed.path("countyCode").asText(), changed::toString);
        JsonNode enterprise = sending.client()
                .read("registers/enterprise/entries?fields=businessAddress&where=uscc=" + firm.uscc())
                .path("items")
                .path(0);
        assertEquals(
                "示例路9号", enterprise.path("businessAddress").asText(), "kept up, though the townships are not loaded");
        places.assertSees(sending, district, BEFORE);
        Report again = firm.with("countyCode", district).without("townshipCode");
        assertRefused(409, "duplicate-key", sending.sends(again));
        places.takesBack(done);
        places.model.takeBack();
        places.assertSees(sending, county, BEFORE);
        assertEquals(
                county,
                sending.client().read(pairing).path("sendingPlace").asText().substring(0, 6));
    }

    private static String pairing(OfficerClient sending, String from, String to) {
        Map<String, Object> contact = Map.of("name", "示例联系人", "phone", "0776-8201234");
        Map<String, Object> body = Map.of(
                "sendingPlace",
                from,
                "receivingPlace",
                to,
                "agreementNumber",
                "示例协议9号",
                "validFrom",
                "2022-01-01",
                "validUntil",
                "2098-12-31",
                "quotas",
                List.of(Map.of("occupation", "焊工", "persons", 40)),
                "contacts",
                Map.of("sending", contact, "receiving", contact),
                "shares",
                Map.of("sending", List.of("supply"), "receiving", List.of("shortage", "posts")));
        JsonNode made =
                sending.client().post("laborcoop/pairings", body).orThrow().json();
        return "laborcoop/pairings/" + made.path("id").asText();
    }

    @Test
    void aTownshipChangesItsCounty() {
        String from = "450721";
        String to = "450722";
        String township = places.townships(from).get(0);
        String after = "450722990";
        places.isThere(after, "示例镇");
        Report goes = places.reports(from, from, 1, township, BEFORE);
        places.reports(from, from, 2, null, BEFORE);
        places.reports(to, to, 3, null, BEFORE);
        JsonNode done = places.carriesOut(List.of(part(township, after, List.of(), List.of())));
        places.model.succeed((uscc, at) -> at.equals(from) && uscc.equals(goes.uscc()) ? to : at);
        for (String place : List.of(from, to)) {
            places.assertSees(places.officer(place), place, BEFORE);
        }
        places.assertSees(places.officer("450700"), "450700", BEFORE);
        places.reports(to, from, 1, after, AFTER);
        places.assertSees(places.officer(to), to, AFTER);
        places.takesBack(done);
        places.model.takeBack();
        for (String place : List.of(from, to)) {
            places.assertSees(places.officer(place), place, BEFORE);
            places.assertSees(places.officer(place), place, AFTER);
        }
    }

    @Test
    void whatCannotBeIsRefused() {
        String county = "451324";
        String next = "451380";
        places.isThere(next, "示例戊区");
        List<Map<String, Object>> parts = List.of(part(county, next, List.of(), List.of()));
        assertRefused(
                403,
                "not-permitted",
                places.officer(county).client().post("jurisdictions/successions", asked(true, parts)));
        assertRefused(
                422, "invalid-entry", places.asks(asked(true, List.of(part(county, "451399", List.of(), List.of())))));
        assertRefused(
                422, "invalid-entry", places.asks(asked(true, List.of(part(county, "451300", List.of(), List.of())))));
        assertNotThere(places.asks(asked(true, List.of(part(county, "440304", List.of(), List.of())))));
        Month month = new Month(places.officer(county), AFTER, county);
        Month judged = new Month(places.officer("451300"), AFTER, county);
        month.takes("submit", Map.of("nobody", true)).orThrow();
        judged.accepts().orThrow();
        JsonNode accepted = assertRefused(409, "period-closed", places.asks(asked(false, parts)));
        assertEquals(
                "month-closed", accepted.path("errors").path(0).path("code").asText(), "accepted as it was looked at");
        judged.takes("close").orThrow();
        JsonNode closed = assertRefused(409, "period-closed", places.asks(asked(false, parts)));
        assertEquals("month-closed", closed.path("errors").path(0).path("code").asText());
    }

    @Test
    void anEarlierDateThanALaterSuccessionIsRefused() {
        String county = "451421";
        String first = "451480";
        String second = "451481";
        places.isThere(first, "示例己区");
        places.isThere(second, "示例庚区");
        places.carriesOut(List.of(part(county, first, List.of(), List.of())));
        Map<String, Object> earlier = Map.of(
                "date", "2022-01-01", "reason", "示例", "parts", List.of(part(first, second, List.of(), List.of())));
        assertRefused(409, "succession-overlaps", places.asks(earlier));
        assertRefused(
                422, "invalid-entry", places.asks(asked(false, List.of(part(county, second, List.of(), List.of())))));
    }
}
