package org.bagui.plugin.reports.form;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;

/** The titles of columns, those of a group under its merged title. */
public final class FormHeader {
    /** Height of a line with the title of a form. */
    public static final float TITLE_LINE = 28;

    /** Height of a line of text. */
    public static final float LINE = 18;

    /** Height of a row of values. */
    public static final float ROW = 16;

    /** Height of two lines of text. */
    public static final float TWO_LINES = 30;

    private static final float GROUP_HEIGHT = 20;
    private static final float TITLE_HEIGHT = 45;

    private FormHeader() {}

    /**
     * Title of a column.
     *
     * @param group title of its group, or empty
     * @param text its title
     * @param style its style
     * @param groupStyle style of the group's title
     */
    public record Title(String group, String text, CellStyle style, CellStyle groupStyle) {}

    /**
     * Writes the titles from a row on, two rows where there are groups; gives the row after them. A group that goes over
     * to another page bears its title there once more.
     */
    public static int write(Sheet sheet, int first, List<Title> titles, FormPage page) {
        if (titles.stream().allMatch(title -> title.group().isEmpty())) {
            Row row = row(sheet, first, TITLE_HEIGHT);
            for (int column = 0; column < titles.size(); column++) {
                FormCells.put(
                        row,
                        column,
                        titles.get(column).text(),
                        titles.get(column).style());
            }
            return first + 1;
        }
        Row groups = row(sheet, first, GROUP_HEIGHT);
        Row row = row(sheet, first + 1, TITLE_HEIGHT);
        for (int from = 0; from < titles.size(); ) {
            int to = end(titles, from, page);
            group(groups, row, titles, from, to);
            from = to;
        }
        return first + 2;
    }

    private static int end(List<Title> titles, int from, FormPage page) {
        String group = titles.get(from).group();
        int to = from + 1;
        while (!group.isEmpty()
                && to < titles.size()
                && titles.get(to).group().equals(group)
                && !page.starts().contains(to)) {
            to++;
        }
        return to;
    }

    private static void group(Row groups, Row row, List<Title> titles, int from, int to) {
        boolean alone = titles.get(from).group().isEmpty();
        for (int column = from; column < to; column++) {
            Title title = titles.get(column);
            String above = column > from ? "" : alone ? title.text() : title.group();
            FormCells.put(groups, column, above, alone ? title.style() : title.groupStyle());
            FormCells.put(row, column, alone ? "" : title.text(), title.style());
        }
        if (alone || to - from > 1) {
            int last = alone ? row.getRowNum() : groups.getRowNum();
            groups.getSheet().addMergedRegion(new CellRangeAddress(groups.getRowNum(), last, from, to - 1));
        }
    }

    private static Row row(Sheet sheet, int number, float height) {
        Row row = sheet.createRow(number);
        row.setHeightInPoints(height);
        return row;
    }

    /** Writes a line over a number of columns, merged. */
    public static void line(Sheet sheet, int number, int width, String text, CellStyle style, float height) {
        Row row = row(sheet, number, height);
        FormCells.put(row, 0, text, style);
        if (width > 1) {
            sheet.addMergedRegion(new CellRangeAddress(number, number, 0, width - 1));
        }
    }
}
