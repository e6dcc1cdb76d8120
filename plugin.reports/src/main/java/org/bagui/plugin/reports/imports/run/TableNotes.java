package org.bagui.plugin.reports.imports.run;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bagui.core.register.service.WriteResult;
import org.bagui.plugin.reports.imports.table.ImportTable;
import org.bagui.plugin.reports.imports.table.NamedMonths;
import org.bagui.plugin.reports.imports.table.TableRows;
import org.bagui.plugin.reports.sheet.data.RowKind;
import org.bagui.plugin.reports.sheet.data.SkippedRow;

/** What is said once of how a table was read: what was left out and what was filled in. */
record TableNotes(ImportTable table, TableRows rows) {
    private static final int NAMED = 12;
    private static final int QUOTED = 60;

    /** @param period month that the table was sent for, or null */
    void tell(WriteResult result, YearMonth period, FaultGathering notes) {
        if (period != null) {
            NamedMonths.otherThan(period, table.above())
                    .ifPresent(text -> notes.note(null, "other-month", List.of(shortened(text), period)));
        }
        if (result.read() == 0) {
            notes.note(null, "no-rows", List.of());
        }
        if (rows.stoppedEarly()) {
            notes.note(null, "rest-not-read", List.of());
        }
        if (!table.otherSheets().isEmpty()) {
            notes.note(null, "other-sheets", List.of(String.join(", ", table.otherSheets())));
        }
        Map<RowKind, List<Integer>> skipped = new EnumMap<>(RowKind.class);
        for (SkippedRow row : rows.skipped()) {
            skipped.computeIfAbsent(row.kind(), kind -> new ArrayList<>()).add(row.row());
        }
        skipped.forEach((kind, numbers) -> notes.note(null, code(kind), List.of(named(numbers), numbers.size())));
        if (rows.blank() > 0) {
            notes.note(null, "skipped-blank", List.of(rows.blank()));
        }
        if (rows.filledDown() > 0) {
            notes.note(null, "merged-filled", List.of(rows.filledDown()));
        }
    }

    private static String code(RowKind kind) {
        return "skipped-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shortened(String text) {
        return text.length() > QUOTED ? text.substring(0, QUOTED) + " …" : text;
    }

    private static String named(List<Integer> numbers) {
        String first = String.join(
                ", ", numbers.stream().limit(NAMED).map(String::valueOf).toList());
        return numbers.size() > NAMED ? first + " …" : first;
    }
}
