package org.bagui.runtime.itest.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/** A form as an officer has it before the eyes: its columns by title, its rows from the first below header and example. */
public final class FormSheet {
    /** Characters of the workbook's face at full size that A4 across has room for, beside narrow margins. */
    static final int A4_ACROSS = 125;

    private static final int HEAD = 12;

    private final Workbook workbook;
    private final Sheet sheet;
    private final int titles;

    private FormSheet(Workbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
        int row = 0;
        while (row < HEAD && !holds(row, "序号") && !holds(row, "No.")) {
            row++;
        }
        // The running number's title stands over both rows of a header with groups.
        boolean grouped = sheet.getMergedRegions().contains(new CellRangeAddress(row, row + 1, 0, 0));
        this.titles = grouped ? row + 1 : row;
    }

    public static FormSheet of(byte[] file) {
        try {
            return new FormSheet(WorkbookFactory.create(new ByteArrayInputStream(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean holds(int row, String title) {
        return sheet.getRow(row) != null && text(row, 0).equals(title);
    }

    Sheet sheet() {
        return sheet;
    }

    /** Index of the first row to fill in, the one below the example where there is one. */
    public int first() {
        return text(titles + 1, 0).matches("示例|Example") ? titles + 2 : titles + 1;
    }

    /** Text of a cell as shown. */
    String text(int row, int column) {
        Row there = sheet.getRow(row);
        Cell cell = there == null ? null : there.getCell(column);
        return cell == null ? "" : new DataFormatter().formatCellValue(cell);
    }

    /** Index of the column of a title, width and brackets set aside. */
    int column(String title) {
        for (int column = 0; column < sheet.getRow(titles).getLastCellNum(); column++) {
            if (is(column, title)) {
                return column;
            }
        }
        throw new IllegalArgumentException("no column " + title);
    }

    /** Titles of the columns that pages after the first begin with, what is repeated aside. */
    List<String> pageTitles() {
        List<String> found = new ArrayList<>();
        for (int column = 1; column < sheet.getRow(titles).getLastCellNum(); column++) {
            if (sheet.isColumnBroken(column - 1)) {
                found.add(text(titles, column));
            }
        }
        return found;
    }

    /** Widths of all pages side by side in characters, what is repeated at the left of each among them. */
    List<Double> pageWidths() {
        int repeated = sheet.getRepeatingColumns() == null
                ? 0
                : sheet.getRepeatingColumns().getLastColumn() + 1;
        double again = 0;
        double page = 0;
        List<Double> pages = new ArrayList<>();
        int last = sheet.getRow(titles).getLastCellNum();
        for (int column = 0; column < last; column++) {
            double width = sheet.isColumnHidden(column) ? 0 : sheet.getColumnWidth(column) / 256.0;
            again += column < repeated ? width : 0;
            page += width;
            if (sheet.isColumnBroken(column) || column == last - 1) {
                pages.add(page);
                page = again;
            }
        }
        return pages;
    }

    /** Whether there is a column of a title. */
    public boolean has(String title) {
        for (int column = 0; column < sheet.getRow(titles).getLastCellNum(); column++) {
            if (is(column, title)) {
                return true;
            }
        }
        return false;
    }

    private boolean is(int column, String title) {
        String wanted = folded(title);
        boolean tall = text(titles, column).isEmpty() && titles > 0;
        return folded(text(tall ? titles - 1 : titles, column)).equals(wanted);
    }

    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC);
    }

    /** Fills in a row of the sheet. */
    public void fill(int row, Map<String, Object> values) {
        values.forEach((title, value) -> {
            Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
            int column = column(title);
            Cell cell = there.getCell(column) == null ? there.createCell(column) : there.getCell(column);
            if (value instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue((String) value);
            }
        });
    }

    /** What the drop-down of a column offers in a row, or nothing. */
    public List<String> choices(int row, String title) {
        int column = column(title);
        for (DataValidation check : sheet.getDataValidations()) {
            boolean here = java.util.Arrays.stream(check.getRegions().getCellRangeAddresses())
                    .anyMatch(cells -> cells.isInRange(row, column));
            if (here && check.getValidationConstraint().getValidationType() == 3) {
                String[] given = check.getValidationConstraint().getExplicitListValues();
                return given != null
                        ? List.of(given)
                        : range(check.getValidationConstraint().getFormula1());
            }
        }
        return List.of();
    }

    private List<String> range(String formula) {
        String area = workbook.getName(formula) == null
                ? formula
                : workbook.getName(formula).getRefersToFormula();
        AreaReference cells = new AreaReference(area, workbook.getSpreadsheetVersion());
        List<String> texts = new ArrayList<>();
        for (CellReference cell : cells.getAllReferencedCells()) {
            texts.add(workbook.getSheet(cell.getSheetName())
                    .getRow(cell.getRow())
                    .getCell(cell.getCol())
                    .getStringCellValue());
        }
        return texts;
    }

    /** The notes of all cells. */
    List<String> notes() {
        return sheet.getCellComments().values().stream()
                .map(comment -> comment.getString().getString())
                .toList();
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
