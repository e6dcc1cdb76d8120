package org.bagui.plugin.reports.sheet.header;

import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.Cell;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetText;

/**
 * The titles of the columns of one to three header rows, each with the groups above it.
 *
 * <p>Groups are found by their shape, not by merged cells, so that text tables and streams can be read as well: a
 * blank cell above a title belongs to the group on its left.
 */
final class TitlePaths {

    private TitlePaths() {}

    /**
     * A titled column.
     *
     * @param cell the cell with the title itself
     * @param titles groups from the top down, the title last
     */
    record Path(Cell cell, List<String> titles) {

        /** Gives the titles from a depth on as one text. */
        String from(int depth) {
            return String.join("", titles.subList(depth, titles.size()));
        }

        String display() {
            return String.join(" / ", titles);
        }
    }

    static List<Path> of(List<SheetRow> rows) {
        List<Path> paths = new ArrayList<>();
        int width = rows.stream().mapToInt(SheetRow::width).max().orElse(0);
        String[] groups = new String[rows.size()];
        for (int column = 0; column < width; column++) {
            int bottom = bottom(rows, column);
            List<String> titles = new ArrayList<>(rows.size());
            for (int level = 0; level <= bottom; level++) {
                String title = SheetText.strip(rows.get(level).text(column));
                if (title.isEmpty() && level < bottom) {
                    title = groups[level];
                }
                groups[level] = level < bottom ? title : null;
                if (title != null && !title.isEmpty()) {
                    titles.add(title);
                }
            }
            if (bottom >= 0) {
                paths.add(new Path(rows.get(bottom).cell(column), titles));
            }
        }
        return paths;
    }

    private static int bottom(List<SheetRow> rows, int column) {
        int level = rows.size() - 1;
        while (level >= 0 && rows.get(level).isBlank(column)) {
            level--;
        }
        return level;
    }
}
