package org.bagui.plugin.reports.sheet.data;

import java.util.List;
import org.bagui.plugin.reports.sheet.Cell;

/** A row that numbers the columns: letters of the old calendar first perhaps, then numbers that rise by one. */
final class ColumnNumbers {

    private static final int ENOUGH = 3;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

    private ColumnNumbers() {}

    static boolean isIn(List<Cell> filled) {
        int numbers = 0;
        int expected = -1;
        for (Cell cell : filled) {
            String text = RowWords.fold(cell.text()).replaceAll("[()]", "");
            if (numbers == 0 && (isStem(text) || "栏次".equals(text) || "列次".equals(text))) {
                continue;
            }
            int number = number(text);
            if (number < 0 || (expected >= 0 && number != expected)) {
                return false;
            }
            if (expected < 0 && number > 2) {
                return false;
            }
            expected = number + 1;
            numbers++;
        }
        return numbers >= ENOUGH;
    }

    private static boolean isStem(String text) {
        return text.length() == 1 && STEMS.contains(text);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
