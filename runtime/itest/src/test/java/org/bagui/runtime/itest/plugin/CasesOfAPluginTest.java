package org.bagui.runtime.itest.plugin;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A plugin declares states and steps, and the platform does the rest. */
@Tag("both-databases")
@Edition(value = "city", properties = "bagui.plugins.poll=30")
class CasesOfAPluginTest {
    private static final String COUNTY = "450204";
    private static final String CITY = "450200";
    private static final String REGISTER = "registers/housing-request/";
    private static final int AT_ONCE = 64;

    private final RunningEdition platform;
    private final RestClient officer;
    private final RestClient reviewer;

    CasesOfAPluginTest(RunningEdition platform) {
        this.platform = platform;
        officer = platform.officer(COUNTY);
        reviewer = platform.account(CITY, "reviewer");
    }

    @BeforeEach
    void install() throws Exception {
        if (officer.get("registers/housing-request").status() == 200) {
            // Put anew, it would be taken out and in again in the midst of a test.
            return;
        }
        PluginFolderClient folder = new PluginFolderClient(platform);
        folder.put(HousingPlugin.FILE, HousingPlugin.bytes());
        folder.await(HousingPlugin.FILE, "active");
    }

    private static JsonNode created(RestClient by, int heads) {
        return by.post(REGISTER + "entries", Map.of("jurisdiction", COUNTY, "heads", heads))
                .orThrow()
                .json();
    }

    private static String path(JsonNode entry) {
        return REGISTER + "entries/" + entry.path("id").asText();
    }

    private static Answer step(RestClient by, String entry, String step, Map<String, Object> body) {
        return by.post(entry + "/steps/" + step, body);
    }

    private JsonNode asked(int heads) {
        JsonNode entry = created(officer, heads);
        return step(officer, path(entry), "ask", Map.of()).orThrow().json();
    }

    private static List<String> names(JsonNode steps) {
        List<String> names = new ArrayList<>();
        steps.forEach(step -> names.add(step.path("name").asText()));
        return names;
    }

    @Test
    void anEntryTellsItsStateItsStepsAndItsPast() {
        JsonNode made = created(officer, 40);
        assertEquals("begun", made.path("status").asText());
        assertEquals(List.of("ask"), names(made.path("steps")));
        String path = path(made);
        JsonNode asked = step(officer, path, "ask", Map.of()).orThrow().json();
        LocalDate today = LocalDate.now(BusinessClock.system());
        assertEquals(today.plusDays(7).toString(), asked.path("due").asText());
        assertEquals(List.of("end"), names(asked.path("steps")));
        String before = asked.path("updatedAt").asText();
        JsonNode open = reviewer.read(path).path("steps");
        assertEquals(List.of("grant", "refuse"), names(open));
        assertEquals(
                "[\"beds\",\"until\"] none",
                open.at("/0/asks") + " " + open.at("/0/reason").asText());
        JsonNode granted = step(reviewer, path, "grant", Map.of("beds", 30, "until", "2000-01-31"))
                .orThrow()
                .json();
        assertEquals("granted", granted.path("status").asText());
        assertEquals(today.toString(), granted.path("grantedOn").asText());
        assertTrue(granted.path("late").asBoolean(), granted::toString);
        JsonNode timeline = officer.read(path + "/timeline").path("items");
        assertEquals(
                "grant asked granted above, ask begun asked own, begin  begun own",
                String.join(
                        ", ",
                        timeline.findParents("step").stream()
                                .map(one -> one.path("step").asText() + " "
                                        + one.path("from").asText() + " "
                                        + one.path("to").asText() + " "
                                        + one.path("end").asText())
                                .toList()));
        assertEquals("批准", timeline.at("/0/title").asText());
        JsonNode then = officer.read(path + "?asOf=" + before);
        assertEquals(
                "asked " + today.plusDays(7),
                then.path("status").asText() + " " + then.path("due").asText());
    }

    @Test
    void refusalsComeInTheOrderOfTheContract() {
        JsonNode entry = asked(10);
        String path = path(entry);
        assertRefused(404, "not-found", step(platform.officer("450205"), path, "end", Map.of("nothing", 1)));
        assertRefused(404, "unknown-step", step(officer, path, "begin", Map.of()));
        assertRefused(403, "not-permitted", step(officer, path, "grant", Map.of("nothing", 1)));
        assertRefused(403, "step-of-other-place", step(platform.account(COUNTY, "reviewer"), path, "grant", Map.of()));
        JsonNode conflict = assertRefused(409, "state-conflict", step(officer, path, "correct", Map.of("nothing", 1)));
        assertEquals("asked [\"end\"]", conflict.path("state").asText() + " " + conflict.path("steps"));
        assertRefused(
                412,
                "stale-version",
                reviewer.json("POST", path + "/steps/grant", Map.of("nothing", 1), "If-Match", "\"1\""));
        assertRefused(422, "invalid-entry", step(reviewer, path, "grant", Map.of("nothing", 1)));
        JsonNode lacking = assertRefused(422, "invalid-entry", step(reviewer, path, "refuse", Map.of()));
        assertEquals(
                "required /reason",
                lacking.at("/errors/0/code").asText() + " "
                        + lacking.at("/errors/0/pointer").asText());
        assertRefused(422, "invalid-entry", officer.json("PATCH", path, Map.of("status", "granted"), "If-Match", "*"));
        assertRefused(404, "no-life-cycle", officer.get("registers/enterprise/entries/1/timeline"));
        assertRefused(
                404,
                "no-life-cycle",
                officer.post("registers/enterprise/steps/grant", Map.of("entries", List.of(Map.of("id", 1)))));
    }

    @Test
    void manyTakeAStepEachByItself() {
        JsonNode first = asked(11);
        JsonNode second = created(officer, 12);
        JsonNode third = asked(13);
        List<Map<String, Object>> entries = List.of(
                Map.of("id", first.path("id").asLong(), "version", 2),
                Map.of("id", second.path("id").asLong()),
                Map.of("id", third.path("id").asLong(), "version", 1));
        JsonNode told = reviewer.post(REGISTER + "steps/refuse", Map.of("entries", entries, "reason", "没有床位"))
                .orThrow()
                .json();
        assertEquals(1, told.path("done").asInt());
        assertEquals(
                List.of(
                        second.path("id").asText() + " state-conflict",
                        third.path("id").asText() + " stale-version"),
                told.path("refused").findParents("code").stream()
                        .map(one ->
                                one.path("id").asText() + " " + one.path("code").asText())
                        .toList());
        assertEquals("没有床位", officer.read(path(first)).path("reason").asText());
    }

    @Test
    void figuresCountTheStatesThatCount() {
        String township = "registers/housing-request/rollup?jurisdiction=" + COUNTY + "&measures=heads,count&by=status";
        Map<String, Integer> before = heads(officer.read(township));
        asked(7);
        step(reviewer, path(asked(5)), "refuse", Map.of("reason", "满")).orThrow();
        created(officer, 3);
        step(reviewer, path(asked(9)), "grant", Map.of("beds", 9)).orThrow();
        Map<String, Integer> after = heads(officer.read(township));
        assertEquals(before.getOrDefault("asked", 0) + 7, after.get("asked"));
        assertEquals(before.getOrDefault("granted", 0) + 9, after.get("granted"));
        assertEquals(
                List.of(),
                after.keySet().stream()
                        .filter(List.of("begun", "refused")::contains)
                        .toList());
    }

    private static Map<String, Integer> heads(JsonNode rollUp) {
        Map<String, Integer> heads = new TreeMap<>();
        rollUp.path("rows")
                .forEach(row ->
                        heads.put(row.path("status").asText(), row.path("heads").asInt()));
        return heads;
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        String path = path(asked(20));
        List<RestClient> reviewers =
                List.of(reviewer, platform.account(CITY, "reviewer"), platform.account(CITY, "reviewer"));
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        Map<String, Integer> told = new TreeMap<>();
        try {
            List<Callable<String>> works = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                RestClient by = reviewers.get(i % reviewers.size());
                boolean grants = i % 2 == 0;
                works.add(() -> {
                    start.await();
                    Answer answer = grants
                            ? step(by, path, "grant", Map.of("beds", 5))
                            : step(by, path, "refuse", Map.of("reason", "满"));
                    return answer.status() == 200
                            ? "200"
                            : answer.status() + " " + answer.json().path("code").asText();
                });
            }
            for (Future<String> answer : threads.invokeAll(works)) {
                told.merge(answer.get(), 1, Integer::sum);
            }
        } finally {
            threads.shutdownNow();
        }
        assertEquals(Map.of("200", 1, "409 state-conflict", AT_ONCE - 1), told);
        assertEquals(3, officer.read(path).path("version").asInt());
        assertEquals(3, officer.read(path + "/timeline").path("items").size());
    }

    @Test
    void theRegisterDescribesItsCycle() {
        JsonNode cycle = officer.read("registers/housing-request").path("lifeCycle");
        assertEquals("待审批", cycle.at("/states/1/title").asText());
        assertEquals("above", cycle.at("/steps/2/by").asText());
        JsonNode paths = officer.read("openapi.json").path("paths");
        assertTrue(paths.has("/registers/housing-request/entries/{id}/steps/{step}"), "described");
        assertTrue(!paths.has("/registers/enterprise/entries/{id}/steps/{step}"), "of life cycles only");
    }
}
