package org.bagui.runtime.itest.contract;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertNotThere;
import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.runtime.itest.fixture.Waiting;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RandomPasswords;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The audit log as auditors read it. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class AuditTest {
    private static final String CITY = "451100";
    private static final String COUNTY = "451121";
    private static final String FOREIGN = "450123";

    private final RunningEdition platform;
    private final RestClient administrator;
    private final RestClient auditor;

    AuditTest(RunningEdition platform) {
        this.platform = platform;
        this.administrator = platform.administrator();
        this.auditor = platform.account(CITY, "auditor");
    }

    @Test
    void whatReachesBeyondAPlaceIsRecorded() {
        RestClient officer = platform.account(COUNTY, "officer");
        String name = officer.read("sessions/current").at("/actor/username").asText();
        assertNotThere(officer.get("registers/enterprise/entries?jurisdiction=" + FOREIGN));
        JsonNode found = auditor.read("audit?outcome=denied&action=out-of-scope&actor=" + name);
        assertEquals(1, found.path("items").size(), found::toString);
        assertEquals("GET", found.at("/items/0/facts/method").asText());
        assertEquals(
                0,
                auditor.read("audit?outcome=done&action=out-of-scope")
                        .path("items")
                        .size());
        assertRefused(400, "bad-parameter", auditor.get("audit?outcome=maybe"));
    }

    @Test
    void whatIsNotPermittedIsRecorded() {
        RestClient officer = platform.account(COUNTY, "officer");
        String name = officer.read("sessions/current").at("/actor/username").asText();
        assertRefused(403, "not-permitted", officer.get("audit"));
        assertRefused(403, "not-permitted", officer.post("accounts", Map.of()));
        JsonNode found = auditor.read("audit?outcome=denied&actor=" + name);
        assertEquals(List.of("request-denied", "request-denied"), texts(found, "action"), found::toString);
        assertEquals(COUNTY, found.at("/items/0/place").asText());
        List<String> told = new ArrayList<>();
        found.path("items")
                .forEach(item -> told.add(item.at("/facts/method").asText() + " "
                        + item.path("subject").asText() + " "
                        + item.at("/facts/permission").asText()));
        assertEquals(List.of("POST /accounts accounts.manage", "GET /audit audit.read"), told);
    }

    @Test
    void theLogIsVerifiedByAnAuditorOfTheRegion() {
        RestClient region = platform.account("450000", "auditor");
        JsonNode found = region.post("audit/verification", Map.of()).orThrow().json();
        assertEquals(0, found.path("broken").asInt(), found::toString);
        JsonNode later = Waiting.until(
                () -> region.post("audit/verification", Map.of()).orThrow().json(),
                next -> next.path("seals").asInt() > found.path("seals").asInt());
        String head = later.path("head").asText();
        JsonNode kept = region.post("audit/verification", Map.of("heads", List.of(head)))
                .orThrow()
                .json();
        assertEquals(0, kept.path("broken").asInt(), kept::toString);
        assertTrue(kept.path("heads").asInt() > kept.path("seals").asInt(), "the server's own heads and the sent one");
        String other = head.substring(0, head.length() - 1) + (head.endsWith("0") ? "1" : "0");
        JsonNode broken = region.post("audit/verification", Map.of("heads", List.of(other)))
                .orThrow()
                .json();
        assertEquals("seal-changed", broken.at("/faults/0/code").asText(), broken::toString);
        assertRefused(400, "bad-head", region.post("audit/verification", Map.of("heads", List.of("none"))));
        assertNotThere(auditor.post("audit/verification", Map.of()));
        assertRefused(403, "not-permitted", administrator.post("audit/verification", Map.of()));
    }

    @Test
    void anAuditorOfACitySeesItsOwnCountiesAndNothingElse() {
        account("audit.own", COUNTY);
        account("audit.foreign", FOREIGN);
        administrator.json("PATCH", "accounts/audit.own", Map.of("roles", List.of("reader"), "active", false));
        JsonNode found = auditor.read("audit?subject=account:audit.own");
        assertEquals(List.of("account-changed", "account-created"), texts(found, "action"));
        JsonNode changed = found.at("/items/0");
        assertEquals(
                "false reader",
                changed.at("/facts/active").asText() + " "
                        + changed.at("/facts/roles").asText());
        assertEquals(COUNTY, changed.path("place").asText());
        assertFalse(changed.path("placeName").asText().isEmpty(), changed::toString);
        assertEquals("done", changed.path("outcome").asText());
        assertEquals(
                0,
                auditor.read("audit?subject=account:audit.foreign")
                        .path("items")
                        .size());
        for (JsonNode item : auditor.read("audit?limit=1000").path("items")) {
            assertTrue(item.path("place").asText().startsWith("4511"), item::toString);
        }
        assertEquals(
                List.of("account-changed", "account-created"),
                texts(auditor.read("audit?subject=account:audit.own&jurisdiction=" + COUNTY), "action"));
        assertEquals(
                0,
                auditor.read("audit?subject=account:audit.own&jurisdiction=451122")
                        .path("items")
                        .size());
        assertNotThere(auditor.get("audit?jurisdiction=" + FOREIGN));
        assertNotThere(auditor.get("audit?jurisdiction=450000"));
        JsonNode region = platform.account("450000", "auditor").read("audit?subject=account:audit.foreign");
        assertEquals(List.of("account-created"), texts(region, "action"));
    }

    @Test
    void whatIsFilteredComesAsAWorkbookThatTheLogTellsOf() throws Exception {
        account("audit.book", COUNTY);
        Answer book = auditor.get("audit-workbook?outcome=done&subject=account:audit.book")
                .orThrow();
        Path kept = Path.of(System.getProperty("bagui.root"), "runtime/itest/target/audit-workbook.xlsx");
        Files.write(kept, book.body());
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(book.body()))) {
            XSSFSheet sheet = read.getSheetAt(0);
            String title = sheet.getRow(0).getCell(0).getStringCellValue();
            assertTrue(title.contains("subject=account:audit.book") && title.contains("outcome=done"), title);
            assertEquals("时间 Time", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals("新建账户", sheet.getRow(2).getCell(5).getStringCellValue());
            assertEquals("成功", sheet.getRow(2).getCell(8).getStringCellValue());
            assertEquals(2, sheet.getLastRowNum());
        }
        JsonNode told = auditor.read("audit?action=audit-exported");
        assertEquals("1", told.at("/items/0/facts/entries").asText(), told::toString);
        assertEquals("account:audit.book", told.at("/items/0/facts/subject").asText());
        assertNotThere(auditor.get("audit-workbook?jurisdiction=" + FOREIGN));
        assertRefused(400, "bad-parameter", auditor.get("audit-workbook?outcome=maybe"));
        assertRefused(403, "not-permitted", administrator.get("audit-workbook"));
    }

    @Test
    void onlyAuditorsReadIt() {
        assertRefused(403, "not-permitted", platform.officer(COUNTY).get("audit"));
        assertRefused(403, "not-permitted", administrator.get("audit"));
        assertRefused(401, "not-signed-in", new RestClient(platform.baseUri()).get("audit"));
    }

    @Test
    void tokensPasswordsAndFailuresAreThereWithoutAnySecret() {
        String first = account("audit.secret", COUNTY);
        String wrong = RandomPasswords.random();
        RestClient anyone = new RestClient(platform.baseUri());
        assertRefused(
                401,
                "wrong-credentials",
                anyone.post("sessions", Map.of("username", "audit.secret", "password", wrong)));
        assertRefused(
                401,
                "wrong-credentials",
                anyone.post("sessions", Map.of("username", "110105194912310021", "password", wrong)));
        String end = OffsetDateTime.now().plusDays(3).withNano(0).toString();
        String own = RandomPasswords.random();
        RestClient owner = new RestClient(platform.baseUri()).signIn("audit.secret", first);
        owner.post("accounts/audit.secret/password", Map.of("currentPassword", first, "newPassword", own))
                .orThrow();
        String token = owner.post(
                        "accounts/audit.secret/tokens",
                        Map.of("name", "nightly", "expiresAt", end, "permissions", List.of("entries.read")))
                .orThrow()
                .json()
                .path("token")
                .asText();
        JsonNode tokens = administrator.read("accounts/audit.secret/tokens");
        assertEquals("nightly", tokens.at("/items/0/name").asText());
        assertEquals("entries.read", tokens.at("/items/0/permissions/0").asText());
        assertFalse(tokens.toString().contains(token), "a token is told once");
        assertNotThere(platform.account(FOREIGN, "administrator").get("accounts/audit.secret/tokens"));
        administrator
                .exchange("DELETE", "accounts/audit.secret/tokens/nightly", null, null)
                .orThrow();
        String reset = administrator
                .exchange("POST", "accounts/audit.secret/reset", null, null)
                .orThrow()
                .json()
                .path("password")
                .asText();
        JsonNode found = auditor.read("audit?subject=account:audit.secret");
        assertEquals(
                List.of(
                        "password-reset",
                        "token-revoked",
                        "token-issued",
                        "password-changed",
                        "signed-in",
                        "signed-in",
                        "account-created"),
                texts(found, "action"));
        assertEquals("denied", found.at("/items/5/outcome").asText());
        String all =
                platform.account("450000", "auditor").read("audit?limit=1000").toString();
        for (String secret : List.of(first, own, wrong, token, reset, "110105194912310021")) {
            assertFalse(all.contains(secret), "a secret is in the log");
        }
    }

    @Test
    void pagesAreCompleteAndNewestFirst() {
        for (int i = 0; i < 7; i++) {
            account("audit.page" + i, COUNTY);
        }
        JsonNode whole = auditor.read("audit?action=account-created&limit=1000");
        List<String> paged = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = auditor.read("audit?action=account-created&limit=3" + after);
            paged.addAll(texts(page, "subject"));
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asText();
        } while (!after.isEmpty());
        assertEquals(texts(whole, "subject"), paged);
        Set<String> distinct = new HashSet<>(paged);
        assertEquals(paged.size(), distinct.size());
        for (int i = 0; i < 7; i++) {
            assertTrue(distinct.contains("account:audit.page" + i), paged::toString);
        }
        List<String> moments = texts(whole, "at");
        List<Instant> sorted = new ArrayList<>();
        moments.forEach(at -> sorted.add(OffsetDateTime.parse(at).toInstant()));
        List<Instant> newest = new ArrayList<>(sorted);
        newest.sort(Comparator.reverseOrder());
        assertEquals(newest, sorted);
        String middle = moments.get(3).replace("+", "%2B");
        assertEquals(
                whole.path("items").size(),
                auditor.read("audit?action=account-created&limit=1000&from=" + middle)
                                .path("items")
                                .size()
                        + auditor.read("audit?action=account-created&limit=1000&to=" + middle)
                                .path("items")
                                .size());
    }

    @Test
    void recordsOfOneMomentStandOnOnePageEach() {
        Map<String, String> contact = Map.of("name", "示例联系人", "phone", "0774-8201234");
        Map<String, Object> pairing = Map.of(
                "sendingPlace",
                COUNTY,
                "receivingPlace",
                "451123",
                "agreementNumber",
                "示例审计协议",
                "validFrom",
                "2098-01-01",
                "validUntil",
                "2098-12-31",
                "quotas",
                List.of(Map.of("occupation", "焊工", "persons", 4)),
                "contacts",
                Map.of("sending", contact, "receiving", contact),
                "shares",
                Map.of("sending", List.of("supply"), "receiving", List.of("shortage")));
        JsonNode made = platform.officer(COUNTY)
                .post("laborcoop/pairings", pairing)
                .orThrow()
                .json();
        String question = "audit?limit=1&subject=pairing:" + made.path("id").asText();
        JsonNode first = auditor.read(question);
        JsonNode second = auditor.read(question + "&after=" + first.path("next").asText());
        assertEquals(first.at("/items/0/at"), second.at("/items/0/at"));
        assertEquals(
                Set.of(COUNTY, "451123"),
                Set.of(
                        first.at("/items/0/place").asText(),
                        second.at("/items/0/place").asText()));
        assertTrue(second.path("next").isNull(), second::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=yesterday",
                "to=2022-02-30",
                "from=%2B999999999-01-01",
                "limit=0",
                "limit=1001",
                "after=x",
                "after=0",
                "after=999999999999999999",
                "actor=a%00b",
                "subject=",
                "place=451100",
                "actor=a&actor=b",
                "jurisdiction=45",
            })
    void wrongQuestionsAreRefused(String question) {
        JsonNode problem = auditor.get("audit?" + question).json();
        assertEquals(400, problem.path("status").asInt(), problem::toString);
    }

    @Test
    void theInterfaceDocumentTellsIt() {
        JsonNode path = auditor.read("openapi.json").at("/paths/~1audit/get");
        Set<String> names = new TreeSet<>();
        path.path("parameters").forEach(one -> names.add(one.path("name").asText()));
        assertTrue(
                names.containsAll(Set.of("jurisdiction", "from", "to", "actor", "action", "subject", "limit", "after")),
                path::toString);
    }

    private String account(String name, String place) {
        String password = RandomPasswords.random();
        administrator
                .post(
                        "accounts",
                        Map.of(
                                "username", name,
                                "displayName", name,
                                "jurisdiction", place,
                                "roles", List.of("reviewer"),
                                "password", password))
                .orThrow();
        return password;
    }

    private static List<String> texts(JsonNode page, String member) {
        List<String> texts = new ArrayList<>();
        page.path("items").forEach(item -> texts.add(item.path(member).asText()));
        return texts;
    }
}
