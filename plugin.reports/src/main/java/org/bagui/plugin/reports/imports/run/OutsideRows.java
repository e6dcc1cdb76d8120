package org.bagui.plugin.reports.imports.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;

/**
 * Rows of a sheet that lie outside the place it was sent for. Where all do, it is the form of another place, which is said
 * once instead of at each row and cell: its townships are unknown here, too.
 */
final class OutsideRows {
    /** Code of the pipeline for one row. */
    static final String CODE = "outside-place";

    private static final String OF_ANOTHER_PLACE = "other-place";
    private static final int NAMED = 3;

    private final String place;
    private final List<FaultLine> lines = new ArrayList<>();
    private final Set<String> named = new LinkedHashSet<>();
    private int faults;
    private int rows;
    private int last;

    /** @param place code of the place that the sheet was sent for */
    OutsideRows(String place) {
        this.place = place;
    }

    void add(FaultLine line) {
        faults++;
        rows += line.row() == last ? 0 : 1;
        last = line.row();
        if (lines.size() < FaultGathering.KEPT) {
            lines.add(line);
        }
        if (named.size() <= NAMED && line.value() != null) {
            named.add(line.value());
        }
    }

    /** Whether all of so many rows are outside. */
    boolean areAll(int read) {
        return rows > 1 && rows == read;
    }

    /** What to tell of so many rows. */
    List<FaultLine> told(int read) {
        return areAll(read) ? List.of(ofAnotherPlace()) : lines;
    }

    /** Number of what is told. */
    int count(int read) {
        return areAll(read) ? 1 : faults;
    }

    private FaultLine ofAnotherPlace() {
        FaultLine first = lines.get(0);
        String names = String.join("、", named.stream().limit(NAMED).toList()) + (named.size() > NAMED ? " …" : "");
        List<String> args = List.of(names, Integer.toString(rows), place);
        return new FaultLine(first.row(), first.cell(), first.field(), OF_ANOTHER_PLACE, args, first.value());
    }
}
