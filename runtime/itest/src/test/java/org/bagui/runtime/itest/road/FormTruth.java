package org.bagui.runtime.itest.road;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A form as a county sent it, with what is true of it.
 *
 * @param file the workbook
 * @param register register it belongs to
 * @param jurisdiction county
 * @param period month
 * @param goodRows rows without error
 * @param badRows rows with an error
 * @param sums sums over the good rows, by field
 * @param faults cells with an error, each {@code cell field}
 * @param warnings cells with a warning
 */
record FormTruth(
        Path file,
        String register,
        String jurisdiction,
        String period,
        int goodRows,
        int badRows,
        Map<String, Long> sums,
        Set<String> faults,
        Set<String> warnings) {

    /** All forms, the enterprise profiles of a county before its labour demand. */
    static List<FormTruth> all() {
        Path folder = Path.of(System.getProperty("bagui.root"), "plugin.reports/src/test/resources/forms");
        try {
            JsonNode truth = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("truth.json")));
            List<FormTruth> forms = new ArrayList<>();
            truth.fields().forEachRemaining(entry -> forms.add(of(folder.resolve(entry.getKey()), entry.getValue())));
            return forms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Media type of the workbook by its name. */
    String type() {
        return file.toString().endsWith(".xls")
                ? "application/vnd.ms-excel"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    byte[] bytes() {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return file.getFileName().toString();
    }

    private static FormTruth of(Path file, JsonNode node) {
        Map<String, Long> sums = new TreeMap<>();
        node.path("sums")
                .fields()
                .forEachRemaining(sum -> sums.put(sum.getKey(), sum.getValue().asLong()));
        return new FormTruth(
                file,
                node.path("register").asText(),
                node.path("jurisdiction").asText(),
                node.path("period").asText(),
                node.path("goodRows").asInt(),
                node.path("badRows").asInt(),
                sums,
                cells(node.path("faults")),
                cells(node.path("warnings")));
    }

    private static Set<String> cells(JsonNode faults) {
        Set<String> cells = new TreeSet<>();
        faults.forEach(fault -> cells.add(
                fault.path("cell").asText() + " " + fault.path("field").asText()));
        return cells;
    }
}
