package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Requests that come at one moment. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class TogetherTest {
    private static final String PLACE = "450204";

    private final OfficerClient officer;

    TogetherTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void ofTwoWritersOnOneEntryExactlyOneIsTold() {
        for (int round = 1; round <= 10; round++) {
            JsonNode entry = officer.reports(Report.profile(PLACE, round));
            String path =
                    "registers/enterprise-profile/entries/" + entry.path("id").asLong();
            List<Answer> answers = atOnce(2, i -> officer.client()
                    .json("PATCH", path, Map.of("employeesTotal", 200 + i), "If-Match", "\"1\""));
            assertEquals(Set.of(200, 412), statuses(answers), () -> texts(answers));
            JsonNode left = officer.client().read(path);
            Answer winner = answers.stream()
                    .filter(answer -> answer.status() == 200)
                    .findFirst()
                    .orElseThrow();
            assertEquals(winner.json().path("employeesTotal"), left.path("employeesTotal"));
            assertEquals(2, left.path("version").asInt());
        }
    }

    @Test
    void ofTwoThatMakeTheSameEntryExactlyOneDoes() {
        for (int round = 101; round <= 105; round++) {
            Report report = Report.profile(PLACE, round);
            List<Answer> answers = atOnce(2, i -> officer.sends(report));
            assertEquals(Set.of(201, 409), statuses(answers), () -> texts(answers));
            assertEquals(1, officer.counts(Report.PROFILE, "&where=uscc=" + report.uscc()));
        }
    }

    @Test
    void aRepeatedKeyGivesTheFirstAnswer() {
        Report report = Report.profile(PLACE, 201);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(officer.sends(report, "Idempotency-Key", "march-201"));
        }
        for (Answer answer : answers) {
            assertEquals(201, answer.status(), answer::text);
            assertEquals(answers.get(0).text(), answer.text());
            assertEquals(answers.get(0).header("Location"), answer.header("Location"));
            assertEquals("\"1\"", answer.header("ETag"));
        }
        Answer other = officer.sends(report.with("employeesTotal", 99), "Idempotency-Key", "march-201");
        assertRefused(422, "idempotency-key-reused", other);
        assertRefused(400, "malformed-header", officer.sends(report, "Idempotency-Key", "k".repeat(201)));
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        Report report = Report.profile(PLACE, 202);
        Answer refused = officer.sends(report.with("employeesTotal", -1), "Idempotency-Key", "march-202");
        assertRefused(422, "invalid-entry", refused);
        assertEquals(201, officer.sends(report, "Idempotency-Key", "march-202").status());
    }

    @Test
    void aKeyAtTheSameMomentMakesOneEntry() {
        for (int round = 301; round <= 305; round++) {
            Report report = Report.profile(PLACE, round);
            String key = "march-" + round;
            List<Answer> answers = atOnce(3, i -> officer.sends(report, "Idempotency-Key", key));
            assertEquals(1, officer.counts(Report.PROFILE, "&where=uscc=" + report.uscc()), () -> texts(answers));
            for (Answer answer : answers) {
                if (answer.status() == 409) {
                    assertRefused(409, "request-in-flight", answer);
                } else {
                    assertEquals(201, answer.status(), answer::text);
                }
            }
            assertEquals(201, officer.sends(report, "Idempotency-Key", key).status());
        }
    }

    private static List<Answer> atOnce(int callers, Function<Integer, Answer> call) {
        CountDownLatch go = new CountDownLatch(callers);
        return IntStream.range(0, callers)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> {
                            go.countDown();
                            try {
                                go.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return call.apply(i);
                        },
                        task -> new Thread(task, "caller-" + i).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Set<Integer> statuses(List<Answer> answers) {
        return answers.stream().map(Answer::status).collect(Collectors.toSet());
    }

    private static String texts(List<Answer> answers) {
        return answers.stream().map(Answer::text).collect(Collectors.joining("\n"));
    }
}
