package org.bagui.plugin.laborcoop.trip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.sheet.SheetCell;
import org.bagui.core.sheet.SheetLine;
import org.bagui.core.sheet.SheetTable;
import org.junit.jupiter.api.Test;

class SheetManifestTest {
    private static final String NUMBER = "11010519491231002X";
    private static final String NAME = "尉迟示例";
    private static final List<Stop> STOPS = List.of(
            new Stop("县城", "2021-02-18T08:00:00+08:00", null),
            new Stop("服务区", "2021-02-18T12:00:00+08:00", null),
            new Stop("园区", "2021-02-18T18:00:00+08:00", null));
    private static final List<String> COLUMNS = List.of(
            "passenger",
            "idNumber",
            "name",
            "occupation",
            "boarding",
            "alighting",
            "employer",
            "seat",
            "povertyLifted",
            "consent",
            "consentDate");

    private final List<SheetLine> lines = new ArrayList<>();

    /** A row of cells by column, from row 4 on. */
    private SheetManifestTest row(Map<String, String> values) {
        int row = lines.size() + 4;
        Map<String, SheetCell> cells = new HashMap<>();
        values.forEach((column, text) -> cells.put(
                column, new SheetCell(text, (char) ('A' + COLUMNS.indexOf(column)) + "" + row, !text.contains("E+"))));
        lines.add(new SheetLine(row, cells));
        return this;
    }

    private static Map<String, String> good(String... more) {
        Map<String, String> values =
                new HashMap<>(Map.of("idNumber", NUMBER, "name", NAME, "occupation", "焊工", "consent", "是"));
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    private SheetManifest sheet() {
        return new SheetManifest(new SheetTable("名单", lines));
    }

    private List<String> faults() {
        SheetManifest sheet = sheet();
        Problem refused = assertThrows(Problem.class, () -> new ManifestReader(sheet, STOPS).read(List.of()));
        List<String> told = new ArrayList<>();
        for (int i = 0; i < refused.faults().size(); i++) {
            Fault fault = refused.faults().get(i);
            told.add(refused.cells().get(i) + " " + fault.row() + " " + fault.code());
            assertFalse(fault.toString().contains(NUMBER), fault::code);
            assertFalse(fault.toString().contains(NAME), fault::code);
        }
        return told;
    }

    @Test
    void whatIsLeftOutIsTheFirstAndTheLastStop() {
        row(good()).row(good("boarding", "2", "alighting", "园 区", "seat", "5A", "povertyLifted", "√"));
        List<ManifestReader.Row> rows = new ManifestReader(sheet(), STOPS).read(List.of());
        assertEquals("0 2", rows.get(0).boarding() + " " + rows.get(0).alighting());
        assertEquals("1 2", rows.get(1).boarding() + " " + rows.get(1).alighting());
        assertTrue(rows.get(1).povertyLifted() && rows.get(1).consent());
        assertFalse(rows.toString().contains(NUMBER));
    }

    @Test
    void faultsTellTheirCells() {
        row(good("idNumber", "4.50102199003071E+17"));
        row(good("occupation", NAME + "焊工", "seat", NUMBER));
        row(good("employer", NUMBER, "alighting", "1"));
        row(good("consent", "大概", "boarding", "没有这一站"));
        row(Map.of("name", NAME, "occupation", "焊工".repeat(40)));
        assertEquals(
                List.of(
                        "B4 4 cell-not-as-text",
                        "J7 7 neither-yes-nor-no",
                        "D5 5 personal-text",
                        "H5 5 personal-text",
                        "F6 6 stops-backwards",
                        "G6 6 personal-text",
                        "E7 7 no-such-stop",
                        "B8 8 id-missing",
                        "D8 8 too-long"),
                faults());
    }

    private static final ManifestView.Passenger THERE = new ManifestView.Passenger(
            "77", "5", "110***********002X", "尉迟", "焊工", "县城", "园区", null, null, false, true, "listed", null, false);

    private static Map<String, String> there(String... more) {
        Map<String, String> values = good(
                "passenger", "77", "idNumber", "110***********002X", "name", "尉迟", "boarding", "县城", "alighting", "园区");
        for (int i = 0; i < more.length; i += 2) {
            values.put(more[i], more[i + 1]);
        }
        return values;
    }

    @Test
    void knownPassengersStayAsTheyAre() {
        row(there()).row(good());
        assertEquals(1, new ManifestReader(sheet(), STOPS).read(List.of(THERE)).size());
        row(Map.of("passenger", "78"));
        assertEquals(List.of("A4 4 no-such-passenger", "A6 6 no-such-passenger"), faults());
    }

    @Test
    void whatChangesInRowsOfKnownPassengersIsAFault() {
        row(there("seat", "5A", "idNumber", NUMBER, "povertyLifted", "是")).row(good());
        SheetManifest sheet = sheet();
        Problem refused = assertThrows(Problem.class, () -> new ManifestReader(sheet, STOPS).read(List.of(THERE)));
        assertEquals(
                List.of(
                        "idNumber passenger-row-changed",
                        "seat passenger-row-changed",
                        "povertyLifted passenger-row-changed"),
                refused.faults().stream()
                        .map(one -> one.field() + " " + one.code())
                        .toList());
    }

    @Test
    void anEmptySheetIsRefused() {
        assertThrows(Problem.class, this::sheet);
    }
}
