package org.bagui.runtime.itest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of every register, in both formats, goes out, is filled in, and comes back; also through LibreOffice. */
@Edition(shared = true)
@Tag("both-databases")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TemplateRoundTest {
    private static final String COUNTY = "450681";
    /** Followed by the profiles and written by them, so that a form of its own changes what is there. */
    private static final String ENTERPRISE = "enterprise";

    private static OfficerClient officer;

    @BeforeAll
    static void profilesBeforeWhatHangsOnThem(RunningEdition platform) {
        officer = OfficerClient.officer(platform, COUNTY);
        List<Report> profiles = new ArrayList<>();
        for (int number = 1; number <= 40; number++) {
            profiles.add(Report.profile(COUNTY, number).in("2022-02"));
        }
        for (Report profile : profiles) {
            officer.reports(profile);
        }
    }

    static Stream<List<String>> forms() {
        List<List<String>> all = new ArrayList<>();
        officer.client().read("registers").path("items").forEach(register -> {
            for (String format : List.of("xlsx", "xls")) {
                all.add(List.of(register.path("name").asText(), format));
            }
        });
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Order(1)
    void isFilledInAndImported(List<String> named) {
        comesBack(
                named.get(0),
                named.get(1),
                filled(named.get(0), named.get(1), named.get(1).equals("xls") ? 1 : 2));
    }

    @ParameterizedTest
    @MethodSource("forms")
    @Order(2)
    void isSavedByLibreOfficeAndImported(List<String> named) throws Exception {
        assumeTrue(LibreOffice.isThere(), "LibreOffice (soffice) is not installed");
        String format = named.get(1);
        FormSheet before = FormSheet.of(template(named.get(0), format).body());
        byte[] saved = LibreOffice.saved(filled(named.get(0), format, format.equals("xls") ? 3 : 4), format, format);
        FormSheet after = FormSheet.of(saved);
        JsonNode register = officer.client().read("registers/" + named.get(0));
        for (JsonNode field : register.path("fields")) {
            String title = field.path("title").asText();
            if (before.has(title)) {
                assertEquals(before.choices(before.first(), title), after.choices(after.first() + 40, title), title);
            }
        }
        comesBack(named.get(0), format, saved);
    }

    private static byte[] filled(String register, String format, int number) {
        FormSheet form = FormSheet.of(template(register, format).body());
        JsonNode described = officer.client().read("registers/" + register);
        form.fill(form.first() + 1, FormFiller.values(described, form, COUNTY, number));
        return form.bytes();
    }

    private static void comesBack(String register, String format, byte[] file) {
        JsonNode result = officer.client()
                .send(
                        "POST",
                        "registers/" + register + "/imports?mode=atomic&jurisdiction=" + COUNTY + month(register),
                        format.equals("xls") ? Sheet.XLS : Sheet.XLSX,
                        file)
                .orThrow()
                .json();
        JsonNode rows = result.path("rows");
        String told = rows + "\n" + result.path("errors") + "\n" + result.path("notes");
        assertEquals(1, rows.path("read").asInt(), told);
        assertEquals(
                1, rows.path(register.equals(ENTERPRISE) ? "changed" : "new").asInt(), told);
        assertTrue(result.path("errors").isEmpty(), told);
    }

    private static String month(String register) {
        String kind =
                officer.client().read("registers/" + register).path("period").asText();
        return kind.equals("month") ? "&period=" + Report.MONTH : "";
    }

    private static Answer template(String register, String format) {
        Answer file = officer.client().get("registers/" + register + "/template?format=" + format + month(register));
        return Pages.kept(file, "empty-" + register + "." + format);
    }
}
