package org.bagui.plugin.reports.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.core.place.BuiltInPlaces;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditReader;
import org.bagui.core.security.AuditReader.Question;
import org.bagui.core.security.AuditReader.Recorded;
import org.bagui.core.security.Role;
import org.bagui.core.testkit.Actors;
import org.bagui.core.testkit.FakeAudit;
import org.bagui.core.testkit.FakeMessages;
import org.junit.jupiter.api.Test;

class AuditWorkbookTest {
    private static final Instant NOW = Instant.parse("2022-03-01T04:00:00Z");
    private final Actor auditor = Actors.named("watch", "450200", Role.AUDITOR);
    private final FakeAudit audit = new FakeAudit();
    private final RecordCells cells =
            new RecordCells(FakeMessages.own(), names -> Map.of("zhang", "张三"), BuiltInPlaces.directory());

    /** A log of so many records, the newest first. */
    private static AuditReader logOf(int count) {
        return (by, question) -> LongStream.rangeClosed(1, count)
                .map(number -> count + 1 - number)
                .filter(id -> question.after() == null || id < question.after())
                .limit(question.limit())
                .mapToObj(AuditWorkbookTest::recorded)
                .toList();
    }

    private static Recorded recorded(long id) {
        return new Recorded(
                id,
                NOW.minusSeconds(id),
                "zhang",
                "account-created",
                "=1+1",
                PlaceCode.of("450203"),
                "done",
                Map.of("roles", "@SUM(A1)\u0001<&>", "active", "true"));
    }

    private byte[] written(int count, int most) throws IOException {
        Question asked = new Question(PlaceCode.of("450200"), null, null, "zhang", null, null, "done", null, most);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditWorkbook book = new AuditWorkbook(logOf(count), auditor, asked, cells.in(Locale.CHINESE), NOW, most);
        book.write(out, audit);
        return out.toByteArray();
    }

    @Test
    void aTitleLineTellsWhoHasTakenWhatAndTextsAreNoFormulas() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(1, 10)))) {
            XSSFSheet sheet = read.getSheetAt(0);
            String title = sheet.getRow(0).getCell(0).getStringCellValue();
            for (String part : List.of("450200", "actor=zhang", "outcome=done", "watch", "2022-03-01 12:00:00", "10")) {
                assertTrue(title.contains(part), title);
            }
            assertEquals("时间 Time", sheet.getRow(1).getCell(0).getStringCellValue());
            assertEquals(CellType.STRING, sheet.getRow(2).getCell(7).getCellType());
            assertEquals("=1+1", sheet.getRow(2).getCell(7).getStringCellValue());
            assertEquals("张三", sheet.getRow(2).getCell(2).getStringCellValue());
            assertEquals("新建账户", sheet.getRow(2).getCell(5).getStringCellValue());
            assertEquals("成功", sheet.getRow(2).getCell(8).getStringCellValue());
        }
        assertEquals("audit-exported", audit.events().get(0).act());
        assertEquals("1", audit.events().get(0).facts().get("entries"));
    }

    @Test
    void pagesFollowEachOtherAndWhatIsLeftOutIsTold() throws IOException {
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(2_600, 2_500)))) {
            XSSFSheet sheet = read.getSheetAt(0);
            assertEquals(2_502, sheet.getLastRowNum());
            assertTrue(sheet.getRow(2_502).getCell(0).getStringCellValue().contains("2500"));
        }
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(written(2_500, 2_500)))) {
            assertEquals(2_501, read.getSheetAt(0).getLastRowNum());
        }
    }

    @Test
    void oneThatBreaksOffIsRecordedAsFailed() {
        Question asked = new Question(PlaceCode.of("450200"), null, null, null, null, null, null, 10);
        AuditReader broken = (by, question) -> {
            throw new IllegalStateException("gone");
        };
        AuditWorkbook book = new AuditWorkbook(broken, auditor, asked, cells.in(Locale.CHINESE), NOW, 10);
        assertThrows(IllegalStateException.class, () -> book.write(new ByteArrayOutputStream(), audit));
        assertEquals("failed", audit.events().get(0).outcome());
    }

    @Test
    void actsAreNamedAsTheConsoleNamesThem() throws IOException {
        Path console = Path.of(System.getProperty("user.dir"), "..")
                .resolve("runtime/console/src/main/web/administration/nameWords.ts");
        String[] languages = Files.readString(console).split("export const en");
        assertEquals(2, languages.length);
        assertEquals(acts(languages[0]), texts("/OSGI-INF/l10n/messages.properties"));
        assertEquals(acts(languages[1]), texts("/OSGI-INF/l10n/messages_en.properties"));
    }

    private static Map<String, String> acts(String source) {
        Map<String, String> acts = new TreeMap<>();
        Matcher act =
                Pattern.compile("'act\\.([a-z-]+)': '((?:[^'\\\\]|\\\\.)*)'").matcher(source);
        while (act.find()) {
            acts.put(act.group(1), act.group(2).replace("\\'", "'"));
        }
        return acts;
    }

    private static Map<String, String> texts(String file) throws IOException {
        Properties all = new Properties();
        try (var in = AuditWorkbookTest.class.getResourceAsStream(file)) {
            all.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        Map<String, String> acts = new TreeMap<>();
        all.forEach((key, value) -> {
            if (key.toString().startsWith("audit.act.")) {
                acts.put(key.toString().substring(10), value.toString().replace("''", "'"));
            }
        });
        return acts;
    }
}
