package org.bagui.plugin.reports.sheet.header;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetText;

/** A row or a few that may be a header, matched against the columns a table may have. */
final class HeaderCandidate {

    /** How surely a title means its field; of two columns for one field the surer one has it. */
    private static final int SURE = 2;

    private static final int LIKELY = 1;

    private final List<SheetRow> rows;
    private final List<TitlePaths.Path> paths;
    private final String[] fields;
    private final int[] certainty;
    private final Map<String, Integer> owners = new HashMap<>();
    private final List<Header.Duplicate> duplicates = new ArrayList<>();

    HeaderCandidate(List<SheetRow> rows, Function<String, TitleIndex.TitleMatch> index) {
        this.rows = rows;
        this.paths = TitlePaths.of(rows);
        this.fields = new String[paths.size()];
        this.certainty = new int[paths.size()];
        for (int i = 0; i < fields.length; i++) {
            match(i, index);
        }
        for (int i = 0; i < fields.length; i++) {
            settle(i);
        }
    }

    /** Tries the title with all its groups first, then with fewer; last alone, for groups such as "基本情况" say nothing. */
    private void match(int column, Function<String, TitleIndex.TitleMatch> index) {
        TitlePaths.Path path = paths.get(column);
        for (int depth = 0; depth < path.titles().size(); depth++) {
            TitleIndex.TitleMatch match = index.apply(path.from(depth));
            if (match != null) {
                fields[column] = match.field();
                certainty[column] = (match.strong() ? SURE : LIKELY) * 2 - (depth > 0 ? 1 : 0);
                return;
            }
        }
    }

    private void settle(int column) {
        String field = fields[column];
        if (field == null) {
            return;
        }
        Integer owner = owners.putIfAbsent(field, column);
        if (owner == null) {
            return;
        }
        if (certainty[owner] == certainty[column]) {
            duplicates.add(new Header.Duplicate(field, address(owner), address(column)));
        } else if (certainty[owner] > certainty[column]) {
            fields[column] = null;
        } else {
            fields[owner] = null;
            duplicates.removeIf(duplicate -> duplicate.field().equals(field));
            owners.put(field, column);
        }
    }

    private String address(int column) {
        return paths.get(column).cell().address();
    }

    /** Gives how many fields were found. */
    int matched() {
        return owners.size();
    }

    /** Gives how many columns have a title. */
    int titled() {
        return paths.size();
    }

    boolean finds(String field) {
        return owners.containsKey(field);
    }

    /** @param head the first rows of the sheet, among them those that stand above */
    Header header(SheetInfo sheet, List<ColumnSpec> specs, List<SheetRow> head) {
        List<HeaderColumn> columns = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            TitlePaths.Path path = paths.get(i);
            columns.add(new HeaderColumn(address(i), path.cell().column(), path.display(), fields[i]));
        }
        List<String> missing = specs.stream()
                .filter(ColumnSpec::required)
                .map(ColumnSpec::field)
                .filter(field -> !owners.containsKey(Objects.requireNonNull(field)))
                .toList();
        int last = rows.get(rows.size() - 1).number();
        int first = rows.get(0).number();
        return new Header(sheet, first, last + 1, columns, missing, duplicates, List.of(), above(head, first));
    }

    private static List<String> above(List<SheetRow> head, int first) {
        List<String> texts = new ArrayList<>();
        for (SheetRow row : head) {
            for (int column = 0; row.number() < first && column < row.width(); column++) {
                if (!row.isBlank(column)) {
                    texts.add(SheetText.strip(row.text(column)));
                }
            }
        }
        return texts;
    }
}
