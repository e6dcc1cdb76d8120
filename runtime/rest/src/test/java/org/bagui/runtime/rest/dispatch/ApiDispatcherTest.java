package org.bagui.runtime.rest.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Role;
import org.bagui.runtime.rest.testing.Server;
import org.bagui.runtime.rest.testing.Server.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiDispatcherTest {
    private static final String ENTRIES = "/registers/clinic-visit/entries";
    private static Server server;

    @BeforeAll
    static void start() {
        server = new Server();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /registers/clinic-visit/entries?x=1, , 401 not-signed-in",
        "GET, /nothing, , 401 not-signed-in",
        "GET, /registers/nothing/entries, , 401 not-signed-in",
        "GET, /nothing, officer, 404 not-found",
        "GET, /registers/nothing/entries?x=1, admin, 404 unknown-register",
        "GET, /registers/clinic-visit/entries?x=1&jurisdiction=450204, admin, 403 not-permitted",
        "GET, /registers/clinic-visit/entries?x=1&jurisdiction=450204, officer, 404 not-found",
        "GET, /registers/clinic-visit/entries?x=1&jurisdiction=450203, officer, 400 unknown-parameter",
        "GET, /registers/clinic-visit/entries?jurisdiction=4502, officer, 400 bad-place",
        "POST, /registers/clinic-visit/entries, reader, 403 not-permitted",
        "GET, /registers/clinic-visit/entries, fresh, 403 password-change-required",
        "DELETE, /sessions/current, program, 403 not-permitted",
        "DELETE, /registers/clinic-visit/entries, officer, 405 method-not-allowed",
        "GET, /registers/clinic-visit/entries/1/nothing, officer, 404 not-found",
        "GET, /registers/clinic-visit/nothing, officer, 404 not-found",
    })
    void refusesInTheOrderOfTheContract(String method, String path, String caller, String refusal) {
        HttpRequest.Builder request = caller == null ? server.to(path) : server.to(path, caller);
        Answer answer = server.send(request.method(method, HttpRequest.BodyPublishers.noBody()));
        assertEquals(refusal, answer.refusal());
        assertEquals("application/problem+json", answer.header("Content-Type"));
        assertEquals(answer.header("Trace-Id"), answer.json().path("traceId").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "/registers/clinic-visit/entries, pilot, 404 module-not-enabled",
        "/registers/clinic-visit/entries?x=1, pilot, 404 module-not-enabled",
        "/registers/clinic-visit/rollup, pilot, 404 module-not-enabled",
        "/registers/clinic-visit/entries/1, pilot, 404 module-not-enabled",
        "/registers/clinic-visit/nothing, pilot, 404 not-found",
        "/registers/clinic-visit/entries?jurisdiction=450205, region, 404 module-not-enabled",
        "/registers/clinic-visit/entries?jurisdiction=450205, officer, 404 not-found",
        "/registers/clinic-visit/entries?jurisdiction=450205, admin, 404 module-not-enabled",
        "/registers/clinic-visit/entries?jurisdiction=450205, , 401 not-signed-in",
    })
    void hidesWhatTheTenantOfTheAddressedPlaceHasSwitchedOff(String path, String caller, String refusal) {
        server.authentication.add("pilot", "450205", false, false, Role.OFFICER);
        server.tenants.switchOff("450205", "org.bagui.plugin.clinic");
        assertEquals(
                refusal,
                server.send((caller == null ? server.to(path) : server.to(path, caller)).GET())
                        .refusal());
    }

    @Test
    void anAddressByIdIsJudgedWhereItLeads() throws Exception {
        try (Server other = new Server()) {
            other.authentication.add("city", "450200", false, false, Role.OFFICER);
            other.tenants.switchOff("450200", "org.bagui.plugin.clinic");
            long id = other.registers.put("450203", Map.of("doctor", "a"));
            String one = ENTRIES + "/" + id;
            assertEquals(
                    "404 module-not-enabled", other.send(other.to(one, "city")).refusal(), "off everywhere");
            other.tenants.switchOn("450203", "org.bagui.plugin.clinic");
            assertEquals(200, other.send(other.to(one, "city")).status());
            assertEquals(200, other.send(other.to(one + "/revisions", "city")).status());
            assertEquals(
                    "404 module-not-enabled",
                    other.send(other.to(ENTRIES, "city")).refusal(),
                    "the list is the city's");
        }
    }

    @Test
    void aRollUpNamesThePlacesThatHaveTheModuleOff() {
        server.tenants.switchOff("450205", "org.bagui.plugin.clinic");
        assertEquals(
                "[\"450205\"]",
                server.send(server.to("/registers/clinic-visit/rollup?by=county", "region")
                                .GET())
                        .json()
                        .path("notEnabled")
                        .toString());
        assertTrue(server.send(
                        server.to("/registers/clinic-visit/rollup", "officer").GET())
                .json()
                .path("notEnabled")
                .isMissingNode());
    }

    @Test
    void aMethodThatIsNotTakenIsToldWithThoseThatAre() {
        Answer answer = server.send(server.to(ENTRIES, "officer").DELETE());
        List<String> allowed = List.of(answer.header("Allow").split(", "));
        assertTrue(allowed.containsAll(List.of("GET", "POST", "HEAD", "OPTIONS")), allowed.toString());
        Answer options =
                server.send(server.to(ENTRIES, "officer").method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
        assertEquals(204, options.status());
        assertNotNull(options.header("Allow"));
        assertEquals(
                405,
                server.send(server.to(ENTRIES, "officer").method("BREW", HttpRequest.BodyPublishers.noBody()))
                        .status());
    }

    @Test
    void theAnswerSpeaksTheLanguageAskedFor() {
        Answer zh = server.send(server.to(ENTRIES));
        Answer en = server.send(server.to(ENTRIES).header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.1"));
        assertEquals("尚未登录", zh.json().path("title").asText());
        assertEquals("Not signed in", en.json().path("title").asText());
        assertEquals("en", en.header("Content-Language"));
        Answer odd = server.send(server.to(ENTRIES).header("Accept-Language", ";;q=x,,"));
        assertEquals("401 not-signed-in", odd.refusal());
    }

    @Test
    void everyAnswerCarriesTheSafetyHeaders() {
        for (Answer answer : List.of(server.send(server.to("/health/live")), server.send(server.to(ENTRIES)))) {
            assertEquals("nosniff", answer.header("X-Content-Type-Options"));
            assertEquals("no-store", answer.header("Cache-Control"));
            assertNotNull(answer.header("Content-Security-Policy"));
        }
        assertEquals("Bearer", server.send(server.to(ENTRIES)).header("WWW-Authenticate"));
    }

    @Test
    void headIsGetWithoutABody() {
        Answer answer = server.send(server.to("/health/live").method("HEAD", HttpRequest.BodyPublishers.noBody()));
        assertEquals(200, answer.status());
        assertEquals("", answer.text());
    }

    @Test
    void denialsOfSignedInCallersAreAudited() {
        server.send(server.to(ENTRIES, "admin"));
        assertTrue(server.audit.events().stream()
                .anyMatch(event -> event.actor().equals("admin")
                        && event.act().equals("request-denied")
                        && event.facts().get("permission").equals("entries.read")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/v1/registers/%zz/entries HTTP/1.1",
                "GET /api/v1/registers/%ff%fe/entries HTTP/1.1",
                "GET /api/v1/registers/%00/entries HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries?q=%zz HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries?q=%ff HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries?% HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries?q=a&q=b HTTP/1.1",
                "GET /api/v1/../../etc/passwd HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries/%2e%2e/x HTTP/1.1",
                "GET /api/v1//registers//x HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries;a=b;c HTTP/1.1",
                "GET /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nAccept: x/;q=z,,/",
                "GET /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nAccept: text/csv",
                "GET /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: ///",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: ;\r\nContent-Length: 2",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: text/plain\r\nContent-Length: 2",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: application/json;charset=x\r\nContent-Length: 2",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Encoding: gzip\r\nContent-Length: 2",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: -1",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 99999999999999",
                "GET /api/v1/registers/clinic-visit/entries/1 HTTP/1.1\r\nIf-None-Match: \"\"\"",
                "PUT /api/v1/registers/clinic-visit/entries/99999999999999999999 HTTP/1.1\r\nContent-Length: 0",
                "POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                "TRACE /api/v1/health/live HTTP/1.1",
                "GET /nothing HTTP/1.1",
                "GET /api/v2/health/live HTTP/1.1",
                "GET /api/v11 HTTP/1.1",
                "GET /api/v1 HTTP/1.1",
            })
    void aMalformedRequestIsTheCallersMistake(String head) {
        String line = server.raw(head + "\r\nHost: x\r\nAuthorization: Bearer officer\r\nConnection: close\r\n\r\n[]");
        assertTrue(line.startsWith("HTTP/1.1 4"), head + " -> " + line);
    }

    @Test
    void nothingIsReadOfALongBodyThatNobodyWants() {
        String line = server.raw("POST /api/v1/registers/clinic-visit/entries HTTP/1.1\r\nHost: x\r\n"
                + "Content-Type: application/json\r\nContent-Length: 99999999999999\r\n\r\n[");
        assertTrue(line.startsWith("HTTP/1.1 401"), line);
    }

    @Test
    void aWrongTokenOrSchemeIsNotSignedIn() {
        for (String header : List.of("Bearer nobody", "Bearer", "Basic b2ZmaWNlcjo=", "officer")) {
            Answer answer = server.send(server.to(ENTRIES).header("Authorization", header));
            assertEquals("401 not-signed-in", answer.refusal());
        }
    }

    @Test
    void signingInGivesATokenAndSigningOutTakesIt() {
        server.authentication.add("guest", "450203", false, true, org.bagui.core.security.Role.READER);
        Answer wrong = server.send(server.to("/sessions"), "POST", "{\"username\":\"guest\",\"password\":\"x\"}");
        assertEquals("401 wrong-credentials", wrong.refusal());
        Answer locked = server.send(server.to("/sessions"), "POST", "{\"username\":\"guest\",\"password\":\"locked\"}");
        assertEquals("900", locked.header("Retry-After"));
        Answer opened = server.send(server.to("/sessions"), "POST", "{\"username\":\"guest\",\"password\":\"right\"}");
        assertEquals(201, opened.status());
        assertEquals("guest", opened.json().path("token").asText());
        assertEquals(
                "2022-03-01T12:00:00+08:00", opened.json().path("expiresAt").asText());
        assertEquals("450203", opened.json().path("actor").path("jurisdiction").asText());
        assertEquals(200, server.send(server.to("/sessions/current", "guest")).status());
        assertEquals(
                204,
                server.send(server.to("/sessions/current", "guest").DELETE()).status());
        assertEquals(401, server.send(server.to("/sessions/current", "guest")).status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"username\":\"a\",\"username\":\"b\"} | 400 malformed-json",
                "{\"username\":\"a\"} x | 400 malformed-json",
                "{\"username\":\"a\" | 400 malformed-json",
                "[] | 400 malformed-json",
                "null | 400 body-required",
                "{\"username\":1,\"password\":\"x\"} | 422 invalid-entry",
                "{\"username\":\"a\",\"password\":\"x\",\"more\":1} | 422 invalid-entry",
                "{\"username\":\"a\",\"password\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}} | 422 invalid-entry",
            })
    void jsonIsReadStrictly(String body, String refusal) {
        assertEquals(refusal, server.send(server.to("/sessions"), "POST", body).refusal());
    }

    @Test
    void deepAndLargeJsonIsRefused() {
        String deep = "{\"username\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertEquals(4, server.send(server.to("/sessions"), "POST", deep).status() / 100);
        String large = "{\"username\":\"" + "x".repeat(1 << 20) + "\"}";
        assertEquals(
                "413 body-too-large",
                server.send(server.to("/sessions"), "POST", large).refusal());
        Answer chunked = server.send(server.to("/sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(large.getBytes()))));
        assertEquals("413 body-too-large", chunked.refusal());
    }

    @Test
    void anEmptyBodyWhereOneIsNeededIsRefused() {
        assertEquals(
                "400 malformed-json",
                server.send(server.to("/sessions"), "POST", "").refusal());
    }

    @Test
    void theDocumentPageIsOpenAndItsDocumentIsNot() {
        Answer page = server.send(server.to("/docs"));
        assertEquals("text/html;charset=utf-8", page.header("Content-Type").replace(" ", ""));
        assertTrue(page.text().contains("docs/docs.js"));
        assertEquals(200, server.send(server.to("/docs/docs.js")).status());
        assertEquals(
                "404 not-found",
                server.send(server.to("/docs/..%2fdb", "officer")).refusal());
        assertEquals(
                "401 not-signed-in", server.send(server.to("/openapi.json")).refusal());
    }

    @Test
    void metricsCountByRouteAndNeedTheirPermission() {
        server.send(server.to(ENTRIES + "/1", "officer"));
        assertEquals(
                "403 not-permitted",
                server.send(server.to("/metrics", "officer")).refusal());
        String text = server.send(server.to("/metrics", "admin")).text();
        assertTrue(
                text.contains("bagui_http_requests_total{route=\"/registers/{register}/entries/{id}\",method=\"GET\""),
                text);
        assertFalse(text.contains("entries/1"), text);
    }

    @Test
    void readyTellsWhatIsDown() {
        assertEquals(200, server.send(server.to("/health/ready")).status());
        server.transactions.refuse(Problem.of(503, "unavailable", 1));
        Answer down = server.send(server.to("/health/ready"));
        server.transactions.refuse(null);
        assertEquals(503, down.status());
        assertEquals("down", down.json().path("checks").path("database").asText());
        assertNotNull(down.header("Retry-After"));
    }
}
