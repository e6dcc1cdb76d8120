package org.bagui.plugin.laborcoop.trip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.codelist.TextFold;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.rest.Refusal;
import org.bagui.core.sheet.SheetCell;
import org.bagui.core.sheet.SheetLine;
import org.bagui.core.sheet.SheetTable;

/** The rows of a manifest's workbook; their faults tell row and cell as the sheet shows them, and never what is in it. */
final class SheetManifest implements ManifestRows {
    private static final Set<String> YES = Set.of("是", "有", "同意", "已同意", "yes", "y", "true", "1", "√", "✓", "✔");
    private static final Set<String> NO = Set.of("否", "无", "不同意", "未同意", "no", "n", "false", "0", "×");
    /** What stands in the place of a name of who refuses to be named. */
    private static final Set<String> UNNAMED = Set.of("未同意实名", "不同意实名", "unnamed");

    private static final String NO_CELL = "";

    /** Lines of new passengers, and after them those of known ones. */
    private final List<SheetLine> lines = new ArrayList<>();

    private final List<PassengerInput> rows = new ArrayList<>();
    private final List<Known> known = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    /** Letters of the columns that any cell was seen in. */
    private final Map<String, String> letters = new HashMap<>();

    SheetManifest(SheetTable table) {
        if (table.lines().isEmpty()) {
            throw Refusal.of("passengers", "required");
        }
        List<SheetLine> stay = new ArrayList<>();
        for (SheetLine line : table.lines()) {
            line.cells()
                    .forEach(
                            (column, cell) -> letters.put(column, cell.address().replaceAll("\\d+$", "")));
            if (line.text(ManifestColumns.PASSENGER) == null) {
                lines.add(line);
            } else {
                stay.add(line);
            }
        }
        for (int row = 0; row < lines.size(); row++) {
            rows.add(read(row, lines.get(row)));
        }
        lines.addAll(stay);
        for (SheetLine line : stay) {
            known.add(new Known(line.text(ManifestColumns.PASSENGER), read(rows.size() + known.size(), line)));
        }
    }

    private PassengerInput read(int row, SheetLine line) {
        for (Map.Entry<String, SheetCell> cell : line.cells().entrySet()) {
            if (!cell.getValue().exact()) {
                faults.add(fault(row, cell.getKey(), "cell-not-as-text"));
            }
        }
        boolean unnamed = UNNAMED.contains(TextFold.fold(line.text(ManifestColumns.NAME)));
        return new PassengerInput(
                null,
                line.text(ManifestColumns.ID_NUMBER),
                unnamed ? null : line.text(ManifestColumns.NAME),
                line.text(ManifestColumns.OCCUPATION),
                line.text(ManifestColumns.BOARDING),
                line.text(ManifestColumns.ALIGHTING),
                line.text(ManifestColumns.EMPLOYER),
                line.text(ManifestColumns.SEAT),
                yes(row, line, ManifestColumns.POVERTY_LIFTED),
                yes(row, line, ManifestColumns.CONSENT),
                line.text(ManifestColumns.CONSENT_DATE),
                unnamed);
    }

    private Boolean yes(int row, SheetLine line, String column) {
        String word = TextFold.fold(line.text(column));
        if (word.isEmpty() || NO.contains(word)) {
            return false;
        }
        if (!YES.contains(word)) {
            faults.add(fault(row, column, "neither-yes-nor-no"));
        }
        return true;
    }

    @Override
    public List<PassengerInput> rows() {
        return rows;
    }

    @Override
    public List<Known> known() {
        return known;
    }

    @Override
    public List<Fault> faults() {
        return faults;
    }

    @Override
    public Fault fault(int row, String member, String code, Object... args) {
        return new Fault(lines.get(row).row(), member, code, Severity.ERROR, List.of(args), null);
    }

    @Override
    public Problem refusal(int status, String code, List<Fault> all) {
        return Problem.inSheet(status, code, all, all.stream().map(this::cell).toList());
    }

    /** Where a fault shows; a blank cell stands where others of its column do. */
    private String cell(Fault fault) {
        String column = letters.get(fault.field());
        return column == null ? NO_CELL : column + fault.row();
    }

    /** Nothing of the rows: such texts end in logs. */
    @Override
    public String toString() {
        return "SheetManifest[" + lines.size() + "]";
    }
}
