package org.bagui.runtime.itest.badinput;

import static org.bagui.runtime.testkit.fixture.RefusalAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.bagui.runtime.testkit.fixture.ExcelZip;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that cannot be taken: each is refused for what it is, and nothing of it is written. */
@Edition(shared = true)
@Tag("both-databases")
@Timeout(120)
class FilesTest {
    private static final String PLACE = "450102";
    private static final String LAUGHS = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'><!ENTITY d '&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;'>]><l>&d;</l>";

    private final OfficerClient officer;
    private final RestClient anonymous;
    private final Sheet sheet = Sheet.profiles(PLACE, 3);

    FilesTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
        anonymous = new RestClient(platform.baseUri());
    }

    private void refused(String code, String type, byte... file) {
        for (String mode : List.of("rowwise", "atomic", "preview")) {
            assertRefused(422, code, officer.uploads(Report.PROFILE, mode, type, file));
        }
        assertEquals(0, officer.counts(Report.PROFILE, ""));
        assertEquals(200, anonymous.get("health/ready").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {Sheet.CSV, Sheet.XLS, Sheet.XLSX, "application/octet-stream"})
    void anEmptyFile(String type) {
        refused("unreadable-workbook", type, new byte[0]);
    }

    /** Excel leaves room in the package for each part to grow. */
    @Test
    void roomToGrowIsNoFault() {
        byte[] saved = ExcelZip.of(HostileWorkbooks.xlsx(sheet));
        JsonNode preview = officer.uploads(Report.PROFILE, "preview", Sheet.XLSX, saved)
                .orThrow()
                .json();
        assertEquals(3, preview.path("rows").path("new").asInt(), preview::toString);
    }

    /** Readers for some of these methods are libraries that are not there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 6, 9, 12, 14, 93, 95, 99})
    void partsCompressedByAnotherMethod(int method) {
        refused("unreadable-workbook", Sheet.XLSX, ExcelZip.compressedBy(method, HostileWorkbooks.xlsx(sheet)));
    }

    @Test
    void textNamedXls() {
        refused("unreadable-workbook", Sheet.XLS, sheet.csv());
        refused(
                "unreadable-workbook",
                Sheet.XLSX,
                "<html><table><tr><td>1</td></tr></table></html>".getBytes(StandardCharsets.UTF_8));
        refused("unreadable-workbook", "application/octet-stream", new byte[] {0, 1, 2, 3, 0, 5, 6, 7});
    }

    @Test
    void truncatedWorkbooks() {
        for (byte[] whole : List.of(HostileWorkbooks.xlsx(sheet), HostileWorkbooks.xls(sheet))) {
            String type = whole[0] == 'P' ? Sheet.XLSX : Sheet.XLS;
            for (int length : new int[] {4, 60, whole.length / 2, whole.length - 40}) {
                if (type.equals(Sheet.XLSX) || length < whole.length - 40) {
                    refused("unreadable-workbook", type, Arrays.copyOf(whole, length));
                }
            }
        }
    }

    @Test
    void encryptedWorkbooks() {
        refused("encrypted-workbook", Sheet.XLSX, HostileWorkbooks.encrypted(HostileWorkbooks.xlsx(sheet)));
        refused("encrypted-workbook", Sheet.XLS, HostileWorkbooks.encryptedXls(sheet));
    }

    @Test
    void macroWorkbooks() {
        refused("macro-workbook", Sheet.XLSX, HostileWorkbooks.handmade(out -> {}, "xl/vbaProject.bin", "x"));
        refused("macro-workbook", Sheet.XLS, HostileWorkbooks.withMacros(HostileWorkbooks.xls(sheet)));
    }

    @Test
    void aZipBomb() {
        char[] blanks = new char[1 << 20];
        Arrays.fill(blanks, ' ');
        byte[] bomb = HostileWorkbooks.handmade(
                out -> {
                    for (int i = 0; i < 256; i++) {
                        out.write(blanks);
                    }
                },
                null,
                null);
        assertTrue(bomb.length < 1 << 20, "a quarter of a gigabyte in " + bomb.length + " bytes");
        refused("workbook-too-large", Sheet.XLSX, bomb);
    }

    @Test
    void aBillionLaughs() {
        for (String part :
                List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "docProps/core.xml")) {
            refused("doctype-refused", Sheet.XLSX, HostileWorkbooks.handmade(out -> {}, part, LAUGHS));
        }
    }

    @Test
    void theDemandFormSentToTheProfiles() {
        Sheet demand = Sheet.of(Report.demand(PLACE, 1, "包装工"));
        for (byte[] file : List.of(demand.csv(), HostileWorkbooks.xlsx(demand), HostileWorkbooks.xls(demand))) {
            Answer answer = officer.uploads(Report.PROFILE, "rowwise", "application/octet-stream", file);
            assertTrue(List.of("header-not-found", "required-column-missing").contains(answer.problem()), answer::text);
            assertRefused(422, answer.problem(), answer);
        }
        assertEquals(0, officer.counts(Report.PROFILE, ""));
    }

    @Test
    void noHeader() {
        Sheet headless = new Sheet(sheet.register(), List.of("一", "二", "三"), sheet.rows());
        refused("header-not-found", Sheet.XLSX, HostileWorkbooks.xlsx(headless));
        refused("header-not-found", Sheet.CSV, headless.csv());
    }

    @Test
    void duplicateHeaders() {
        List<String> twice = new ArrayList<>(sheet.header());
        twice.add("职工总数（人）");
        twice.set(twice.size() - 1, sheet.header().get(sheet.column("employeesTotal")));
        Sheet doubled = new Sheet(sheet.register(), twice, sheet.rows());
        refused("duplicate-header", Sheet.XLSX, HostileWorkbooks.xlsx(doubled));
        refused("duplicate-header", Sheet.CSV, doubled.csv());
    }

    @Test
    void aRequiredColumnIsMissing() {
        Sheet without = Sheet.of(Report.profile(PLACE, 1).without("employeesTotal"));
        refused("required-column-missing", Sheet.XLSX, HostileWorkbooks.xlsx(without));
    }

    @Test
    void aCellOfAMegabyte() {
        List<Object> cells = new ArrayList<>(sheet.rows().get(0));
        cells.set(sheet.column("businessAddress"), "路".repeat(1 << 19));
        Sheet huge = new Sheet(sheet.register(), sheet.header(), List.of(cells));
        refused("cell-too-long", Sheet.CSV, huge.csv());
        refused(
                "cell-too-long",
                Sheet.XLSX,
                HostileWorkbooks.handmade(
                        out -> out.write(HostileWorkbooks.row(1, huge.header()) + HostileWorkbooks.row(2, cells)),
                        null,
                        null));
    }

    @Test
    void anotherTypeAltogether() {
        for (String type : List.of("application/json", "multipart/form-data", "text/plain", "image/png")) {
            Answer answer = officer.uploads(Report.PROFILE, "rowwise", type, sheet.csv());
            assertRefused(415, "unsupported-media-type", answer);
        }
        Answer packed = officer.uploads(sheet, "rowwise", "Content-Encoding", "gzip");
        assertRefused(415, "unsupported-encoding", packed);
    }

    @Test
    void aSheetThatClaimsAMillionRows() {
        String place = "450103";
        Sheet small = Sheet.profiles(place, 2);
        byte[] file = HostileWorkbooks.handmade(
                out -> out.write(HostileWorkbooks.row(1, small.header())
                        + HostileWorkbooks.row(2, small.rows().get(0))
                        + HostileWorkbooks.row(1_048_576, small.rows().get(1))),
                null,
                null);
        String path = "registers/enterprise-profile/imports?mode=preview&period=2022-03&jurisdiction=" + PLACE;
        Answer answer = officer.client().send("POST", path, Sheet.XLSX, file);
        assertEquals(200, answer.status(), answer::text);
        assertEquals(2, answer.json().path("rows").path("read").asInt(), answer::text);
        byte[] beyond = HostileWorkbooks.handmade(
                out -> out.write(
                        HostileWorkbooks.row(1, small.header()) + HostileWorkbooks.row(1_048_577, small.header())),
                null,
                null);
        refused("unreadable-workbook", Sheet.XLSX, beyond);
    }
}
