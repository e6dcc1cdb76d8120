package org.bagui.runtime.itest.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.bagui.runtime.itest.fixture.FormTruth;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** Every form of the counties comes back with its faults marked, is mended there, and goes in whole. */
@Edition
@Tag("both-databases")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnnotatedFormsTest {
    private final RestClient officer;
    private final List<FormTruth> forms = new ArrayList<>(FormTruth.all());

    AnnotatedFormsTest(RunningEdition platform) {
        officer = platform.officer("450000");
        forms.sort(Comparator.comparing(FormTruth::register));
    }

    @TestFactory
    @Order(1)
    List<DynamicTest> faultyCellsAreMarkedAndMendedRowsGoIn() {
        return each(form -> {
            JsonNode first = send(form, form.bytes(), "rowwise");
            MarkedWorkbook workbook = MarkedWorkbook.of(workbook(first));
            assertEquals(MarkedWorkbook.places(first), workbook.marked());
            assertEquals(
                    first.path("errors").size() + first.path("warnings").size(),
                    workbook.listed().size());
            assertTrue(workbook.comments().stream()
                    .allMatch(text -> text.matches("(?s)【导入核对】\n.*[\u4e00-\u9fff].*[a-z].*")));
            workbook.mend(first, form.jurisdiction());

            JsonNode second = send(form, workbook.bytes(), "rowwise");
            JsonNode rows = second.path("rows");
            assertEquals(form.goodRows(), rows.path("unchanged").asInt(), () -> told(second));
            assertEquals(form.badRows(), rows.path("new").asInt(), () -> told(second));
            assertEquals(form.goodRows() + form.badRows(), rows.path("read").asInt());
            assertEquals(0, second.path("errors").size(), () -> told(second));
            MarkedWorkbook mended = MarkedWorkbook.of(workbook(second));
            assertEquals(MarkedWorkbook.places(second), mended.marked());
            assertEquals(second.path("warnings").size(), mended.listed().size());
        });
    }

    @TestFactory
    @Order(2)
    List<DynamicTest> nothingStandsTwice() {
        return each(form -> {
            JsonNode entries = officer.read("registers/" + form.register() + "/entries?count=true&limit=1&jurisdiction="
                    + form.jurisdiction() + "&period=" + form.period());
            assertEquals(form.goodRows() + form.badRows(), entries.path("total").asInt());
        });
    }

    private List<DynamicTest> each(Consumer<FormTruth> check) {
        return forms.stream()
                .map(form -> DynamicTest.dynamicTest(form.toString(), () -> check.accept(form)))
                .toList();
    }

    private JsonNode send(FormTruth form, byte[] file, String mode) {
        String path = "registers/" + form.register() + "/imports?jurisdiction=" + form.jurisdiction() + "&period="
                + form.period() + "&mode=" + mode;
        return officer.send("POST", path, "application/octet-stream", file)
                .orThrow()
                .json();
    }

    private byte[] workbook(JsonNode result) {
        return officer.get("imports/" + result.path("id").asLong() + "/workbook")
                .orThrow()
                .body();
    }

    private static String told(JsonNode result) {
        return result.path("rows") + "\n" + result.path("errors").toPrettyString();
    }
}
