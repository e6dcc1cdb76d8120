package org.bagui.plugin.reports.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms of {@code resources/forms}, as counties send them, against what truth.json says of them. */
class FormsTest {

    @TempDir
    Path folder;

    static JsonNode truth() throws IOException {
        try (InputStream in = FormsTest.class.getResourceAsStream("/forms/truth.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    static Stream<String> forms() throws IOException {
        return StreamSupport.stream(((Iterable<String>) truth()::fieldNames).spliterator(), false);
    }

    @Test
    void allFormsAreThere() throws IOException {
        assertEquals(24, forms().count());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyColumnAndEveryRowIsFound(String form) throws IOException {
        JsonNode expected = truth().get(form);
        List<ColumnSpec> columns = Registers.columns(expected.get("register").asText());
        try (SheetFile file = open(form)) {
            Header header = new HeaderFinder(columns).find(file);
            assertEquals(ignoredBesidesTheNumber(header), Set.of(), "ignored columns");
            assertEquals(List.of(), header.duplicates());
            assertEquals(List.of(), header.otherSheets());
            assertTrue(
                    Set.of("cityCode", "period", "workPlace", "validUntil").containsAll(header.missing()),
                    () -> "missing " + header.missing());
            int rows =
                    expected.get("goodRows").asInt() + expected.get("badRows").asInt();
            assertEquals(rows, dataRows(file, header).size(), "rows");
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFaultStandsInADataRowUnderItsColumn(String form) throws IOException {
        JsonNode expected = truth().get(form);
        try (SheetFile file = open(form)) {
            Header header =
                    new HeaderFinder(Registers.columns(expected.get("register").asText())).find(file);
            Set<String> cells = new TreeSet<>();
            for (SheetRow row : dataRows(file, header)) {
                header.mapped()
                        .forEach(column -> cells.add(
                                column.field() + " " + row.cell(column.column()).address()));
            }
            for (JsonNode fault : expected.get("faults")) {
                String place =
                        fault.get("field").asText() + " " + fault.get("cell").asText();
                assertTrue(cells.contains(place), place);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormSentToTheOtherRegisterHasNoHeader(String form) throws IOException {
        boolean demand =
                "labour-demand".equals(truth().get(form).get("register").asText());
        List<ColumnSpec> other = Registers.columns(demand ? "enterprise-profile" : "labour-demand");
        try (SheetFile file = open(form)) {
            Refusals.assertRefused(SheetRefusal.HEADER_NOT_FOUND, () -> new HeaderFinder(other).find(file));
        }
    }

    private static Set<String> ignoredBesidesTheNumber(Header header) {
        Set<String> ignored = new TreeSet<>();
        for (HeaderColumn column : header.columns()) {
            if (column.field() == null && !"序号".equals(column.title())) {
                ignored.add(column.title());
            }
        }
        return ignored;
    }

    private static List<SheetRow> dataRows(SheetFile file, Header header) {
        List<SheetRow> found = new ArrayList<>();
        try (SheetRows rows = file.rows(header.sheet())) {
            DataRows data = new DataRows(rows, header);
            for (SheetRow row = data.next(); row != null; row = data.next()) {
                found.add(row);
            }
        }
        return found;
    }

    private SheetFile open(String form) throws IOException {
        Path file = folder.resolve(form);
        try (InputStream in = FormsTest.class.getResourceAsStream("/forms/" + form)) {
            Files.copy(in, file);
        }
        return SheetFile.open(file, SheetLimits.DEFAULT);
    }
}
