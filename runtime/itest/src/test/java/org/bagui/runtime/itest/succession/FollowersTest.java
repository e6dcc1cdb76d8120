package org.bagui.runtime.itest.succession;

import static org.bagui.runtime.itest.succession.ReformedPlaces.AFTER;
import static org.bagui.runtime.itest.succession.ReformedPlaces.BEFORE;
import static org.bagui.runtime.itest.succession.ReformedPlaces.asked;
import static org.bagui.runtime.itest.succession.ReformedPlaces.part;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Together;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a place has besides its entries goes with a succession, and comes back. */
@Edition
@Tag("both-databases")
class FollowersTest {
    private static final String OLD = "451022";
    private static final String NEW = "451080";

    private final RunningEdition platform;
    private final ReformedPlaces places;

    FollowersTest(RunningEdition platform) {
        this.platform = platform;
        places = new ReformedPlaces(platform);
    }

    /** Of four at once one is carried out; what officers report meanwhile stands at the successor or was refused. */
    @Test
    void oneOfManyAtOnceIsCarriedOutAndNoWriteIsLost() throws Exception {
        String old = "451024";
        String fresh = "451089";
        places.isThere(fresh, "示例壬区");
        OfficerClient county = places.officer(old);
        places.reports(old, old, 1, null, BEFORE);
        Map<String, Object> asked = asked(false, List.of(part(old, fresh, List.of(), List.of())));
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            calls.add(() -> places.asks(asked));
        }
        for (int i = 2; i <= 13; i++) {
            Report report = Report.profile(old, i).in(BEFORE);
            calls.add(() -> county.sends(report));
        }
        List<Answer> answers = Together.atOnce(calls);
        long carriedOut =
                answers.subList(0, 4).stream().filter(one -> one.status() < 300).count();
        assertEquals(1, carriedOut, answers::toString);
        answers.forEach(one -> assertTrue(one.status() < 500, one::text));
        TreeSet<String> kept = new TreeSet<>(Set.of(Report.profile(old, 1).uscc()));
        answers.subList(4, answers.size()).stream()
                .filter(one -> one.status() == 201)
                .forEach(one -> kept.add(one.json().path("uscc").asText()));
        String entries =
                "registers/enterprise-profile/entries?limit=1000&fields=uscc&period=" + BEFORE + "&jurisdiction=";
        assertEquals(
                kept, new TreeSet<>(places.region.client().read(entries + fresh).findValuesAsText("uscc")));
        assertEquals(List.of(), places.region.client().read(entries + old).findValuesAsText("uscc"));
    }

    @Test
    void settingsOfficersListsAndTheBridgeGoWithTheirPlace() {
        places.isThere(NEW, "示例辛区");
        OfficerClient county = places.officer(OLD);
        Report first = places.reports(OLD, OLD, 1, null, BEFORE);
        places.reports(OLD, OLD, 2, null, BEFORE);
        settles(county, first);
        county.reports(Report.flow(OLD, 1).with("openingStaff", 90).in("2022-04"));
        JsonNode status = status(BEFORE);
        Instant then = places
                .region
                .client()
                .read("registers/enterprise-profile/entries?fields=updatedAt&period=" + BEFORE + "&jurisdiction=" + OLD)
                .path("items")
                .findValuesAsText("updatedAt")
                .stream()
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        JsonNode done = places.carriesOut(List.of(part(OLD, NEW, List.of(), List.of())));
        places.model.succeed((uscc, at) -> at.equals(OLD) ? NEW : at);
        JsonNode followed = done.path("followed");
        assertEquals(1, followed.path("tenant-modules").asInt(), followed::toString);
        assertEquals(1, followed.path("ledger-settings").asInt(), followed::toString);
        assertTrue(holds(NEW));
        assertEquals(status.path("totals"), status(BEFORE).path("totals"), "who was due and who answered stays");
        assertEquals(
                1,
                county.client()
                        .read("ledger/reporting-list?jurisdiction=" + NEW)
                        .path("items")
                        .size());
        assertEquals(
                "黄科长",
                county.client()
                        .read("ledger/officers?register=enterprise-profile")
                        .path("officer")
                        .path("name")
                        .asText());
        JsonNode flow =
                county.reports(Report.flow(OLD, 1).with("countyCode", NEW).in(AFTER));
        assertEquals(93, flow.path("openingStaff").asInt(), "the bridge leads over the date");
        JsonNode past = places.region
                .client()
                .read("registers/enterprise-profile/rollup?by=county&measures=count&period=" + BEFORE
                        + "&jurisdiction=451000&asOf=" + then.plusMillis(1));
        assertTrue(past.toString().contains(OLD) && !past.toString().contains(NEW), past::toString);
        places.takesBack(done);
        assertTrue(!holds(NEW), "handed on no more");
        assertTrue(holds(OLD));
        assertEquals(
                1,
                county.client()
                        .read("ledger/reporting-list?jurisdiction=" + OLD)
                        .path("items")
                        .size());
    }

    /** A county with a list and one without become one, and two again: the same firms are due all the time. */
    @Test
    void whoWasDueWithoutAListGoesOnToBeDue() {
        String listed = "451027";
        String unlisted = "451028";
        String joint = "451084";
        places.isThere(joint, "示例子区");
        Report first = places.reports(listed, listed, 1, null, BEFORE);
        places.reports(listed, listed, 2, null, BEFORE);
        places.reports(unlisted, unlisted, 3, null, BEFORE);
        places.officer(listed)
                .client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + listed,
                        Map.of(
                                "from",
                                "2022-01",
                                "enterprises",
                                List.of(Map.of("uscc", first.uscc())),
                                "leaving",
                                Map.of(Report.profile(listed, 2).uscc(), "规模以下")))
                .orThrow();
        JsonNode before = status(BEFORE).path("totals");
        JsonNode done = places.carriesOut(
                List.of(part(listed, joint, List.of(), List.of()), part(unlisted, joint, List.of(), List.of())));
        places.model.succeed((uscc, at) -> at.equals(listed) || at.equals(unlisted) ? joint : at);
        assertEquals(1, done.path("followed").path("reporting-duty").asInt(), done::toString);
        assertEquals(before, status(BEFORE).path("totals"));
        assertEquals(2, list(joint).size());
        places.takesBack(done);
        assertEquals(before, status(BEFORE).path("totals"));
        assertEquals(1, list(listed).size());
        assertEquals(0, list(unlisted).size(), "it keeps no list again");
    }

    private JsonNode list(String place) {
        return places.region
                .client()
                .read("ledger/reporting-list?jurisdiction=" + place + "&period=" + BEFORE)
                .path("items");
    }

    private void settles(OfficerClient county, Report first) {
        OfficerClient administrator = OfficerClient.of(platform, OLD, "administrator");
        administrator
                .client()
                .json(
                        "PUT",
                        "tenants/" + OLD + "/modules",
                        Map.of("enabled", List.of("org.bagui.plugin.ledger")),
                        "If-Match",
                        "*")
                .orThrow();
        county.client()
                .json("PUT", "ledger/settings", Map.of("due", Map.of("county", Map.of("day", 9, "month", "next"))))
                .orThrow();
        county.client()
                .json(
                        "PUT",
                        "ledger/reporting-list?jurisdiction=" + OLD,
                        Map.of(
                                "from",
                                "2022-01",
                                "enterprises",
                                List.of(Map.of("uscc", first.uscc())),
                                "leaving",
                                Map.of(Report.profile(OLD, 2).uscc(), "规模以下")))
                .orThrow();
        county.client()
                .json(
                        "PUT",
                        "ledger/officers?jurisdiction=" + OLD + "&register=enterprise-profile",
                        Map.of("officer", Map.of("username", county.username(), "name", "黄科长"), "team", List.of()))
                .orThrow();
    }

    private JsonNode status(String month) {
        return places.region.client().read("ledger/reporting-status?period=" + month + "&jurisdiction=451000");
    }

    private boolean holds(String place) {
        JsonNode due = places.region.client().read("ledger/settings?jurisdiction=" + place);
        JsonNode tenants = platform.administrator().read("tenants").path("items");
        return due.path("due").path("county").path("day").asInt() == 9
                && tenants.toString().contains(place);
    }
}
