package org.bagui.runtime.itest.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.FormTruth;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;

/** The forms as counties send them go in, each fault at its cell, and the figures of the region come out. */
@Edition("region")
@Tag("both-databases")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FormsTest {
    private final RestClient officer;
    private final List<FormTruth> forms = FormTruth.all();

    FormsTest(RunningEdition platform) {
        officer = platform.officer("450000");
    }

    @Test
    @Order(1)
    void atomicWritesNothingWhereThereIsAFault() {
        FormTruth faulty = forms.stream()
                .filter(form -> form.badRows() > 0 && form.register().equals("enterprise-profile"))
                .findFirst()
                .orElseThrow();
        JsonNode result = send(faulty, "atomic");
        assertEquals("rejected", result.path("state").asText());
        JsonNode left = officer.read("registers/enterprise-profile/entries?count=true&limit=1");
        assertEquals(0, left.path("total").asInt(), left.toString());
    }

    @TestFactory
    @Order(2)
    List<DynamicTest> eachFormIsReadAsItsTruthSays() {
        return each(form -> {
            JsonNode result = send(form, "rowwise");
            JsonNode rows = result.path("rows");
            assertEquals(form.faults(), rowsOrCells(form.faults(), result.path("errors")), () -> told(result));
            assertEquals(form.badRows(), rows.path("rejected").asInt(), () -> told(result));
            assertEquals(form.goodRows(), rows.path("new").asInt(), () -> told(result));
            assertEquals(form.goodRows() + form.badRows(), rows.path("read").asInt());
            assertTrue(cells(result.path("warnings")).containsAll(form.warnings()), () -> told(result));
            result.path("errors").forEach(error -> {
                assertTrue(error.path("message").asText().matches(".*[\u4e00-\u9fff].*"), error::toString);
                assertTrue(error.path("code").asText().matches("[a-z0-9-]+"), error::toString);
            });
        });
    }

    @TestFactory
    @Order(3)
    List<DynamicTest> theSameFormAgainChangesNothing() {
        return each(form -> {
            JsonNode rows = send(form, "rowwise").path("rows");
            assertEquals(form.goodRows(), rows.path("unchanged").asInt(), rows.toString());
            assertEquals(form.badRows(), rows.path("rejected").asInt());
        });
    }

    @TestFactory
    @Order(4)
    List<DynamicTest> theRollUpOfEveryLevelEqualsTheSums() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String level : List.of("county", "city", "region")) {
            for (String register : List.of("enterprise-profile", "labour-demand")) {
                tests.add(DynamicTest.dynamicTest(level + " " + register, () -> {
                    forms.stream()
                            .map(FormTruth::period)
                            .distinct()
                            .forEach(period -> compare(register, period, level));
                }));
            }
        }
        return tests;
    }

    private void compare(String register, String period, String level) {
        Map<String, Map<String, Long>> wanted = new TreeMap<>();
        Set<String> measures = new TreeSet<>();
        for (FormTruth form : forms) {
            if (form.register().equals(register) && form.period().equals(period)) {
                int digits = Map.of("county", 6, "city", 4, "region", 2).get(level);
                String place = form.jurisdiction().substring(0, digits) + "000000".substring(digits);
                form.sums().forEach((field, sum) -> {
                    if (!field.startsWith("wage")) {
                        measures.add(field);
                        wanted.computeIfAbsent(place, key -> new TreeMap<>()).merge(field, sum, Long::sum);
                    }
                });
            }
        }
        JsonNode rollUp = officer.read("registers/" + register + "/rollup?jurisdiction=450000&period=" + period + "&by="
                + level + "&measures=" + String.join(",", measures));
        Map<String, Map<String, Long>> found = new TreeMap<>();
        for (JsonNode row : rollUp.path("rows")) {
            Map<String, Long> figures = new TreeMap<>();
            measures.forEach(measure -> figures.put(measure, row.path(measure).asLong()));
            found.put(row.path(level).asText(), figures);
        }
        assertEquals(wanted, found);
    }

    private List<DynamicTest> each(java.util.function.Consumer<FormTruth> check) {
        List<FormTruth> ordered = new ArrayList<>(forms);
        ordered.sort(java.util.Comparator.comparing(FormTruth::register));
        return ordered.stream()
                .map(form -> DynamicTest.dynamicTest(form.toString(), () -> check.accept(form)))
                .toList();
    }

    private JsonNode send(FormTruth form, String mode) {
        String path = "registers/" + form.register() + "/imports?jurisdiction=" + form.jurisdiction() + "&period="
                + form.period() + "&mode=" + mode;
        Answer answer = officer.send("POST", path, form.type(), form.bytes());
        return answer.orThrow().json();
    }

    /** The cells told, where a fault between columns may stand at another cell of the row that truth names. */
    private static Set<String> rowsOrCells(Set<String> wanted, JsonNode errors) {
        Set<String> cells = cells(errors);
        Set<String> found = new TreeSet<>();
        for (String cell : cells) {
            String row = cell.split(" ")[0].replaceAll("\\D", "");
            found.add(
                    wanted.contains(cell)
                            ? cell
                            : wanted.stream()
                                    .filter(other -> other.split(" ")[0]
                                            .replaceAll("\\D", "")
                                            .equals(row))
                                    .filter(other -> !cells.contains(other))
                                    .findFirst()
                                    .orElse(cell));
        }
        return found;
    }

    private static Set<String> cells(JsonNode faults) {
        Set<String> cells = new TreeSet<>();
        faults.forEach(fault -> cells.add(
                fault.path("cell").asText() + " " + fault.path("field").asText()));
        return cells;
    }

    private static String told(JsonNode result) {
        return result.path("rows") + "\n" + result.path("errors").toPrettyString() + "\n" + result.path("notes");
    }
}
