package org.bagui.runtime.itest.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.launcher.Distribution;
import org.bagui.runtime.launcher.client.RestClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A newcomer runs the demonstration, signs in with each account that it prints, and sees figures. */
class DemoTest {
    private static final String COUNTY = "450223";
    private static final String CITY = "450200";
    private static final YearMonth NEWEST =
            BusinessClock.month(BusinessClock.system()).minusMonths(1);

    private static RunningDemo demo;

    @BeforeAll
    static void runs() throws IOException, InterruptedException {
        demo = RunningDemo.whole("--small");
    }

    @AfterAll
    static void stopsAndLeavesNothing() throws InterruptedException {
        if (demo != null) {
            assertTrue(Files.exists(demo.folder()), demo.printed());
            demo.close();
            assertFalse(Files.exists(demo.folder()), demo.printed());
        }
    }

    @Test
    void itNamesTheConsoleFirstAndWritesNoLineAnew() throws IOException, InterruptedException {
        String printed = demo.printed();
        assertTrue(printed.startsWith("正在启动"), printed);
        assertFalse(printed.contains("\r"), printed);
        int console = printed.indexOf(demo.console().toString());
        int docs = printed.indexOf(demo.docs().toString());
        assertTrue(console < docs && docs < printed.indexOf("Password"), printed);
        for (URI address : List.of(demo.console(), demo.docs())) {
            assertEquals(200, status(address), address.toString());
        }
    }

    private static int status(URI address) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void theAdministratorSeesAllAccounts() {
        RestClient administrator = demo.signedIn("管理员");
        List<String> names = administrator.read("accounts").findValuesAsText("username");
        for (String role : List.of("县级经办", "市级审核", "自治区查阅", "审计", "企业填报")) {
            assertTrue(names.contains(demo.row(role)[2]), names::toString);
        }
        assertFalse(administrator
                .read("sessions/current")
                .path("mustChangePassword")
                .asBoolean());
    }

    @Test
    void theCountyOfficerSeesTheNewestMonth() {
        RestClient officer = demo.signedIn("县级经办");
        JsonNode entries = officer.read("registers/enterprise-profile/entries?period=" + NEWEST);
        assertTrue(entries.path("items").size() >= 5, entries::toString);
        assertEquals(COUNTY, entries.path("items").path(0).path("jurisdiction").asText(), entries::toString);
        JsonNode warnings = officer.read("registers/enterprise-profile/warnings?open=true&period=" + NEWEST);
        assertTrue(warnings.path("items").findValuesAsText("code").contains("staff-jump"), warnings::toString);
        JsonNode month = officer.read("ledger/months/" + NEWEST + "/" + COUNTY);
        assertEquals("open", month.path("state").asText(), month::toString);
        assertEquals("submit", month.path("steps").path(0).asText(), month::toString);
    }

    @Test
    void theCityReviewerSeesWhatWaitsAndWhatIsDone() {
        RestClient reviewer = demo.signedIn("市级审核");
        List<String> newest = states(reviewer, NEWEST);
        assertTrue(newest.containsAll(List.of("open", "submitted")), newest::toString);
        List<String> middle = states(reviewer, NEWEST.minusMonths(1));
        assertTrue(middle.containsAll(List.of("open", "submitted", "accepted", "returned")), middle::toString);
        JsonNode oldest = reviewer.read("ledger/months/" + NEWEST.minusMonths(2) + "/" + CITY);
        assertEquals("closed", oldest.path("state").asText(), oldest::toString);
    }

    private static List<String> states(RestClient reviewer, YearMonth month) {
        return reviewer.read("ledger/months/" + month + "/" + CITY)
                .path("places")
                .findValuesAsText("state");
    }

    @Test
    void theRegionsReaderSeesFigures() {
        JsonNode rollUp = demo.signedIn("自治区查阅")
                .read("registers/labour-demand/rollup?jurisdiction=450000&by=city&measures=shortageCurrent&period="
                        + NEWEST);
        assertTrue(rollUp.path("totals").path("shortageCurrent").asInt() > 0, rollUp::toString);
    }

    @Test
    void theAuditorSeesWhoDidWhat() {
        List<String> acts = demo.signedIn("审计").read("audit?limit=500").findValuesAsText("action");
        assertTrue(acts.containsAll(List.of("account-created", "month-submitted", "month-closed")), acts::toString);
    }

    @Test
    void theClerkFindsItsFirmsMonthBegun() {
        JsonNode month = demo.signedIn("企业填报").read("ledger/own-enterprise/" + NEWEST);
        assertTrue(month.path("writable").asBoolean(), month::toString);
        for (JsonNode owed : month.path("registers")) {
            boolean isDemand = "labour-demand".equals(owed.path("register").asText());
            assertEquals(!isDemand, owed.path("reported").asBoolean(), owed::toString);
            assertFalse(owed.path(isDemand ? "lastMonth" : "entries").isEmpty(), owed::toString);
        }
    }

    @Test
    void aTakenPortIsToldAtOnce() throws IOException, InterruptedException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = new ProcessBuilder(
                            Distribution.locate().home().resolve("bin/bagui").toString(),
                            "demo",
                            "--port",
                            Integer.toString(taken.getLocalPort()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), said);
            assertEquals(1, process.exitValue(), said);
            assertTrue(said.contains("--port") && !said.contains("\tat "), said);
            assertFalse(Files.exists(RunningDemo.folder(said)), said);
        }
    }
}
