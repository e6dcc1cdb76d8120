package org.bagui.runtime.rest.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.bagui.core.register.service.EntryQuery;
import org.bagui.core.register.service.RollUpQuery;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.Server.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntriesResourceTest {
    private static final String ENTRIES = "/registers/clinic-visit/entries";
    private Server server;

    @BeforeEach
    void start() {
        server = new Server();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void anEntryShowsItsValuesInTheirOwnJsonTypes() {
        long id = server.registers.put(
                "450203",
                Map.of(
                        "doctor",
                        "韦\"一",
                        "patients",
                        12,
                        "fee",
                        new BigDecimal("1E+3"),
                        "open",
                        true,
                        "day",
                        LocalDate.of(2022, 3, 9),
                        "kinds",
                        "A,B"));
        Answer answer = server.send(server.to(ENTRIES + "/" + id, "officer"));
        assertEquals(
                "{\"id\":1,\"jurisdiction\":\"450203\",\"period\":\"2022-03\",\"status\":\"reported\",\"version\":1,"
                        + "\"createdAt\":\"2022-03-01T08:00:00.000001+08:00\",\"doctor\":\"韦\\\"一\",\"patients\":12,"
                        + "\"fee\":1000,\"open\":true,\"day\":\"2022-03-09\",\"kinds\":[\"A\",\"B\"]}",
                answer.text());
        assertEquals("\"1\"", answer.header("ETag"));
        assertEquals("application/json", answer.header("Content-Type"));
    }

    @Test
    void anEntryThatIsKnownAlreadyIsNotSentAgain() {
        long id = server.registers.put("450203", Map.of());
        for (String known : List.of("\"1\"", "W/\"1\"", "\"9\", \"1\"", "*")) {
            Answer answer = server.send(server.to(ENTRIES + "/" + id, "officer").header("If-None-Match", known));
            assertEquals(304, answer.status());
            assertEquals("\"1\"", answer.header("ETag"));
        }
        assertEquals(
                200,
                server.send(server.to(ENTRIES + "/" + id, "officer").header("If-None-Match", "\"2\""))
                        .status());
    }

    @Test
    void aForeignEntryIsNotThereInAnyVerb() {
        long id = server.registers.put("450204", Map.of());
        String path = ENTRIES + "/" + id;
        for (String verb : List.of("GET", "PUT", "PATCH", "DELETE")) {
            Answer answer = server.send(server.to(path, "officer"), verb, "{\"doctor\":\"x\",\"nothing\":1}");
            assertEquals("404 not-found", answer.refusal(), verb);
        }
        assertEquals(
                "404 not-found",
                server.send(server.to(path + "/revisions", "officer")).refusal());
        for (String odd : List.of("0", "-1", "abc", "1e3", "99999999999999999999")) {
            assertEquals(
                    "404 not-found",
                    server.send(server.to(ENTRIES + "/" + odd, "officer")).refusal());
        }
    }

    @Test
    void aPageAsksForWhatTheQuerySays() {
        server.registers.put("450203", Map.of("doctor", "a"));
        server.registers.put("450204", Map.of("doctor", "b"));
        Answer answer = server.send(server.to(
                ENTRIES + "?jurisdiction=450203&period=2022-02..2022-03&q=%E9%9F%A6&where=patients%3E=5&where=open=true"
                        + "&sort=-doctor,day&fields=doctor,day&limit=7&after=t&count=true&asOf=2022-04-01T00:00:00%2B08:00",
                "officer"));
        assertEquals(1, answer.json().path("items").size());
        assertEquals(1, answer.json().path("total").asInt());
        assertTrue(answer.json().path("next").isNull());
        EntryQuery query = server.registers.queries.get(0);
        assertEquals("450203", query.place().text());
        assertEquals("2022-02", query.period().from().toString());
        assertEquals("韦", query.word());
        assertEquals(List.of("patients>=5", "open=true"), query.where());
        assertEquals(List.of("-doctor", "day"), query.sort());
        assertEquals(List.of("doctor", "day"), query.fields());
        assertEquals(7, query.limit());
        assertEquals("t", query.after());
        assertEquals(Instant.parse("2022-03-31T16:00:00Z"), query.asOf());
    }

    @Test
    void aPageWithoutParametersAsksForFiftyInTheWholeScope() {
        server.send(server.to(ENTRIES, "officer"));
        EntryQuery query = server.registers.queries.get(0);
        assertEquals(50, query.limit());
        assertEquals(null, query.place());
        assertEquals(List.of(), query.where());
        assertFalse(query.count());
    }

    @ParameterizedTest
    @CsvSource({
        "limit=-1, 400 bad-limit",
        "limit=0, 400 bad-limit",
        "limit=1001, 400 bad-limit",
        "limit=99999999999999, 400 bad-limit",
        "limit=x, 400 bad-limit",
        "limit=, 400 bad-limit",
        "period=202203, 400 bad-period",
        "period=2022-13, 400 bad-period",
        "period=2022-03..2022-01, 400 bad-period",
        "asOf=yesterday, 400 bad-as-of",
        "asOf=2022-04-31T00:00:00Z, 400 bad-as-of",
        "count=1, 400 bad-parameter",
        "'sort=a,,b', 400 bad-parameter",
        "'fields=,', 400 bad-parameter",
        "jurisdiction=450203&jurisdiction=450204, 400 repeated-parameter",
        "jurisdiction=, 400 bad-place",
        "offset=3, 400 unknown-parameter",
        "LIMIT=3, 400 unknown-parameter",
        "=3, 400 unknown-parameter",
    })
    void aWrongParameterIsToldByItsCode(String query, String refusal) {
        assertEquals(
                refusal,
                server.send(server.to(ENTRIES + "?" + query, "officer")).refusal());
    }

    @Test
    void anUnencodedPlusInAMomentIsUnderstood() {
        server.send(server.to(ENTRIES + "?asOf=2022-04-01T00:00:00+08:00", "officer"));
        assertEquals(
                Instant.parse("2022-03-31T16:00:00Z"),
                server.registers.queries.get(0).asOf());
    }

    @Test
    void aNewEntryIsAnsweredWithItsAddressAndVersion() {
        Answer made = server.send(
                server.to(ENTRIES, "officer"),
                "POST",
                "{\"doctor\":\"a\",\"patients\":3,\"kinds\":[\"A\"],\"period\":\"2022-02\"}");
        assertEquals(201, made.status());
        assertEquals("/api/v1/registers/clinic-visit/entries/1", made.header("Location"));
        assertEquals("\"1\"", made.header("ETag"));
        assertEquals("2022-02", made.json().path("period").asText());
        assertEquals("rest", server.registers.entries.get(1L).get("origin"));
    }

    @Test
    void faultsComeWithPointerCodeAndTheTitleOfTheField() {
        Answer faulty = server.send(server.to(ENTRIES, "officer"), "POST", "{\"patients\":3}");
        assertEquals("422 invalid-entry", faulty.refusal());
        assertEquals(
                "/doctor", faulty.json().path("errors").get(0).path("pointer").asText());
        assertEquals(
                "required", faulty.json().path("errors").get(0).path("code").asText());
        assertEquals(
                "error", faulty.json().path("errors").get(0).path("severity").asText());
        Answer unknown = server.send(
                server.to(ENTRIES, "officer"),
                "POST",
                "{\"doctor\":\"a\",\"nothing\":{\"a\":[1]},\"fee\":{},\"kinds\":[{}]}");
        assertEquals(
                List.of("unknown-field", "wrong-type", "wrong-type"),
                unknown.json().path("errors").findValuesAsText("code"));
    }

    @Test
    void ofVeryManyFaultsTheFirstAreTold() {
        StringBuilder body = new StringBuilder("{");
        for (int i = 0; i < 5_000; i++) {
            body.append("\"nothing").append(i).append("\":1,");
        }
        Answer many = server.send(
                server.to(ENTRIES, "officer"), "POST", body.append("\"x\":1}").toString());
        assertEquals("422 invalid-entry", many.refusal());
        assertEquals(100, many.json().path("errors").size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"fee\":1e2147483647} | 422 invalid-entry",
                "{\"fee\":1e-99999999999} | 422 invalid-entry",
                "{\"fee\":NaN} | 400 malformed-json",
                "{\"fee\":1,\"fee\":2} | 400 malformed-json",
                "{\"fee\":1}} | 400 malformed-json",
                "[{\"fee\":1}] | 400 malformed-json",
                "\"x\" | 400 malformed-json",
                "{\"doctor\":\"\\uD800\" | 400 malformed-json",
            })
    void aWrongBodyIsRefusedWithoutHarm(String body, String refusal) {
        assertEquals(
                refusal,
                server.send(server.to(ENTRIES, "officer"), "POST", body).refusal());
        assertTrue(server.registers.entries.isEmpty());
    }

    @Test
    void aNewEntryOutsideTheCallersPlaceIsRefusedAsNotThere() {
        for (String path : List.of(ENTRIES + "?jurisdiction=450204", ENTRIES)) {
            String body = path.contains("?") ? "{\"doctor\":\"a\"}" : "{\"doctor\":\"a\",\"jurisdiction\":\"450204\"}";
            assertEquals(
                    "404 not-found",
                    server.send(server.to(path, "officer"), "POST", body).refusal());
        }
    }

    @Test
    void aChangeNeedsTheVersionThatWasSeen() {
        long id = server.registers.put("450203", Map.of("doctor", "a"));
        String path = ENTRIES + "/" + id;
        String body = "{\"doctor\":\"b\"}";
        assertEquals(
                "428 version-required",
                server.send(server.to(path, "officer"), "PUT", body).refusal());
        assertEquals(
                "428 version-required",
                server.send(server.to(path, "officer").DELETE()).refusal());
        for (String stale : List.of("\"2\"", "W/\"1\"", "\"x\"", "\"0\"")) {
            Answer answer = server.send(server.to(path, "officer").header("If-Match", stale), "PATCH", body);
            assertEquals("412 stale-version", answer.refusal());
        }
        for (String malformed : List.of("1", "\"1", "\"1\"x")) {
            Answer answer = server.send(server.to(path, "officer").header("If-Match", malformed), "PATCH", body);
            assertEquals("400 malformed-header", answer.refusal());
        }
        Answer changed = server.send(server.to(path, "officer").header("If-Match", "\"7\", \"1\""), "PATCH", body);
        assertEquals(200, changed.status());
        assertEquals("\"2\"", changed.header("ETag"));
        Answer any = server.send(server.to(path, "officer").header("If-Match", "*"), "PUT", body);
        assertEquals("\"3\"", any.header("ETag"));
        Answer gone = server.send(
                server.to(path, "officer").header("If-Match", "\"3\"").DELETE());
        assertEquals(204, gone.status());
        assertEquals(404, server.send(server.to(path, "officer")).status());
    }

    @Test
    void whatWasReadCanBeSentBack() {
        long id = server.registers.put("450203", Map.of("doctor", "a"));
        String read = server.send(server.to(ENTRIES + "/" + id, "officer")).text();
        Answer sent = server.send(
                server.to(ENTRIES + "/" + id, "officer").header("If-Match", "\"1\""), "PATCH", "{\"doctor\":\"b\"}");
        assertTrue(read.contains("\"doctor\":\"a\"") && sent.text().contains("\"doctor\":\"b\""));
    }

    @Test
    void aRepeatedRequestGetsTheFirstAnswer() {
        Answer first = create("k1", "{\"doctor\":\"a\"}");
        for (int i = 0; i < 3; i++) {
            Answer again = create("k1", "{\"doctor\":\"a\"}");
            assertEquals(201, again.status());
            assertEquals(first.text(), again.text());
            assertEquals(first.header("Location"), again.header("Location"));
            assertEquals(first.header("ETag"), again.header("ETag"));
        }
        assertEquals(1, server.registers.entries.size());
        assertEquals(
                "422 idempotency-key-reused", create("k1", "{\"doctor\":\"b\"}").refusal());
        assertEquals(201, create("k2", "{\"doctor\":\"a\"}").status());
        assertEquals(
                "400 malformed-header",
                create("x".repeat(201), "{\"doctor\":\"a\"}").refusal());
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        assertEquals("422 invalid-entry", create("k1", "{\"patients\":1}").refusal());
        assertEquals(201, create("k1", "{\"doctor\":\"a\"}").status());
    }

    @Test
    void aRepeatInFlightIsToldToWait() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        server.registers.beforeWrite = () -> {
            inside.countDown();
            try {
                go.await();
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        };
        CompletableFuture<Answer> first = CompletableFuture.supplyAsync(() -> create("k1", "{\"doctor\":\"a\"}"));
        inside.await();
        assertEquals("409 request-in-flight", create("k1", "{\"doctor\":\"a\"}").refusal());
        go.countDown();
        assertEquals(201, first.get().status());
        assertEquals(1, server.registers.entries.size());
    }

    @Test
    void figuresLeaveOutWhatIsNotThere() {
        Answer answer = server.send(server.to(
                "/registers/clinic-visit/rollup?jurisdiction=450203&period=2022-02..2022-03&by=city,period"
                        + "&measures=patients,count&time=last&where=open=true",
                "officer"));
        assertEquals(
                "{\"by\":[\"city\",\"period\"],\"measures\":[\"patients\",\"count\"],\"rows\":[{\"city\":\"450200\","
                        + "\"period\":\"2022-03\",\"patients\":761,\"count\":63},{\"period\":\"2022-03\",\"count\":1}],"
                        + "\"totals\":{\"patients\":761,\"count\":64}}",
                answer.text());
        RollUpQuery query = server.registers.rollUps.get(0);
        assertEquals(List.of("city", "period"), query.by());
        assertTrue(query.last());
        assertEquals(
                "400 bad-parameter",
                server.send(server.to("/registers/clinic-visit/rollup?time=first", "officer"))
                        .refusal());
    }

    @Test
    void revisionsTellWhoChangedWhatThroughWhat() {
        long id = server.registers.put("450203", Map.of("doctor", "b"));
        String path = ENTRIES + "/" + id + "/revisions";
        JsonNode page = server.send(server.to(path, "officer")).json();
        JsonNode step = page.path("items").get(0);
        assertEquals("1970-01-01T08:00:00+08:00", step.path("from").asText());
        assertEquals("b", step.path("entry").path("doctor").asText());
        assertEquals(
                "{\"username\":\"officer\",\"displayName\":\"张三\"}",
                step.path("by").toString());
        assertEquals(
                "{\"kind\":\"undo\",\"title\":\"撤销导入\",\"id\":\"import:17\"}",
                step.path("origin").toString());
        JsonNode place = step.path("changes").get(1);
        assertEquals(
                List.of("jurisdiction", "450203", "鱼峰区"),
                List.of(
                        place.path("field").asText(),
                        place.path("new").asText(),
                        place.path("newText").asText()));
        assertEquals("7", page.path("next").asText());
        assertTrue(server.send(server.to(path + "?after=7", "officer"))
                .json()
                .path("next")
                .isNull());
        assertEquals(
                "400 bad-after",
                server.send(server.to(path + "?after=x", "officer")).refusal());
        assertEquals(
                "400 bad-limit",
                server.send(server.to(path + "?limit=0", "officer")).refusal());
    }

    private Answer create(String key, String body) {
        HttpRequest.Builder request = server.to(ENTRIES, "officer").header("Idempotency-Key", key);
        return server.send(request, "POST", body);
    }
}
