package org.bagui.runtime.itest.badinput;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that try the server: each gets a clear refusal, none an internal error, and the server stays ready. */
@Edition(shared = true)
@Tag("both-databases")
@Timeout(120)
class HostileRequestsTest {
    private static final String PLACE = "450108";
    private static final String ENTRIES = "registers/enterprise-profile/entries";

    private final OfficerClient officer;
    private final RestClient anonymous;
    private final RawHttp http;

    HostileRequestsTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
        anonymous = new RestClient(platform.baseUri());
        String password = RandomPasswords.random();
        String name = "hostile-" + Long.toString(System.nanoTime(), 36);
        platform.administrator().account(name, PLACE, List.of("officer"), password);
        String token = anonymous
                .post("sessions", Map.of("username", name, "password", password))
                .orThrow()
                .json()
                .path("token")
                .asText();
        http = new RawHttp(platform.baseUri(), token);
    }

    @AfterEach
    void theServerStaysReady() {
        assertEquals(200, anonymous.get("health/ready").status());
        assertEquals(0, officer.counts(Report.PROFILE, ""));
    }

    @Test
    void wrongTypesAndEncodings() {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        for (String type : List.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "*/*",
                "x",
                "application/json; charset=nothing")) {
            Answer answer = officer.client().send("POST", ENTRIES, type, body);
            assertEquals(415, answer.status(), () -> type + " " + answer.text());
        }
        assertRefused(
                415,
                "unsupported-encoding",
                officer.client().send("POST", ENTRIES, "application/json", body, "Content-Encoding", "br"));
    }

    @Test
    void parametersOfAHundredThousandCharacters() throws IOException {
        String huge = "a".repeat(100_000);
        for (String query : List.of(
                "q=" + huge,
                "where=" + huge,
                "where=uscc=" + huge,
                huge + "=1",
                "sort=" + huge,
                "after=" + huge,
                "asOf=" + huge,
                "jurisdiction=" + huge,
                "x=1&".repeat(30_000))) {
            RawHttp.Reply reply = http.send("GET", ENTRIES + "?" + query, "");
            assertEquals(4, reply.status() / 100, () -> query.substring(0, 20) + " " + reply.text());
        }
        RawHttp.Reply header = http.send("GET", ENTRIES, "X-Long: " + huge + "\r\n");
        assertEquals(4, header.status() / 100, header::text);
        for (String query : List.of(
                "q=" + "a".repeat(5_000),
                "where=enterpriseName~" + "a".repeat(5_000),
                "fields=" + "uscc,".repeat(1_000) + "uscc")) {
            RawHttp.Reply reply = http.send("GET", ENTRIES + "?" + query, "");
            assertTrue(
                    reply.status() == 200 || reply.status() / 100 == 4,
                    () -> query.substring(0, 20) + " " + reply.text());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%",
                "?q=%zz",
                "?q=%C3",
                "?q=%00",
                "?%=1",
                "?q=%u4e2d",
                "/%",
                "/%2e%2e/%2e%2e",
                "/%00",
                "/1%2F2",
                "/..%2f..",
                "/1;x=2",
                "/%F0%9F%98%80",
                "/-1",
                "/9999999999999999999",
                "?where=%",
                "?=&=&=",
                "?&&&&"
            })
    void percentGarbage(String tail) throws IOException {
        RawHttp.Reply reply = http.send("GET", ENTRIES + tail, "");
        boolean harmless = tail.startsWith("?=") || tail.equals("?&&&&") || tail.equals("?q=%00");
        assertTrue(reply.status() / 100 == 4 || harmless && reply.status() == 200, reply::text);
        assertFalse(reply.text().contains("Exception") || reply.text().contains("org.eclipse"), reply::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "CONNECT", "PROPFIND", "X", "get", "PATCH", "PUT", "DELETE"})
    void verbsThatEntriesDoNotTake(String verb) throws IOException {
        RawHttp.Reply reply = http.send(verb, ENTRIES, "");
        assertEquals(4, reply.status() / 100, reply::text);
        assertFalse(reply.text().contains("Exception"), reply::text);
    }

    @Test
    void headsAndOptionsAndBrokenFrames() throws IOException {
        assertEquals(2, http.send("OPTIONS", ENTRIES, "").status() / 100);
        int head = http.send("HEAD", ENTRIES, "").status();
        assertTrue(head == 200 || head == 405, "HEAD " + head);
        String json = "Content-Type: application/json\r\n";
        for (String headers : List.of(
                json + "Content-Length: -1\r\n",
                json + "Content-Length: x\r\n",
                json + "Content-Length: 99999999999999\r\n",
                json + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n",
                json + "Transfer-Encoding: nothing\r\n",
                "Bad Header\r\n",
                ": x\r\n",
                "If-Match: \"\r\n",
                "Accept: \r\n",
                "Accept-Language: \u0001\r\n",
                "Accept: x/y;q=z\r\n")) {
            RawHttp.Reply reply = http.send("POST", ENTRIES, headers, "zz\r\n".getBytes(StandardCharsets.UTF_8));
            assertEquals(4, reply.status() / 100, () -> headers + reply.text());
        }
        assertEquals(4, http.raw("NONSENSE\r\n\r\n").status() / 100);
        assertEquals(4, http.raw("GET /api/v1/registers HTTP/1.1\r\n\r\n").status() / 100);
    }

    @Test
    void hugeBodiesAreStoppedEarly() throws IOException {
        byte[] body = new byte[40 << 20];
        Arrays.fill(body, (byte) ' ');
        RawHttp.Reply told = http.send(
                "POST", ENTRIES, "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n", body);
        assertEquals(413, told.status(), told::text);
        assertEquals("body-too-large", told.problem());
    }
}
