package org.bagui.plugin.reports.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;
import org.bagui.plugin.reports.form.FormWorkbook;

/**
 * The hidden sheet with what drop-downs offer, a column a list, each under a name: a list within a check holds 255
 * characters, and a check of an .xls may not point to another sheet but by a name.
 */
final class ChoiceSheet {
    private static final String SHEET = "lists";

    private final Workbook workbook;
    private final Sheet sheet;
    private final List<List<String>> lists = new ArrayList<>();
    private final Map<List<String>, String> names = new HashMap<>();

    ChoiceSheet(FormWorkbook formWorkbook) {
        this.workbook = formWorkbook.workbook();
        this.sheet = formWorkbook.sheet(SHEET);
    }

    /** The name of a list, the same for equal ones; it is known to the workbook at once, as checks need it. */
    String name(List<String> texts) {
        return names.computeIfAbsent(texts, list -> {
            String column = CellReference.convertNumToColString(lists.size());
            lists.add(list);
            Name name = workbook.createName();
            name.setNameName("choices_" + lists.size());
            name.setRefersToFormula(SHEET + "!$" + column + "$1:$" + column + "$" + list.size());
            return name.getNameName();
        });
    }

    /** Writes the lists and hides them. */
    void end() {
        int rows = lists.stream().mapToInt(List::size).max().orElse(0);
        for (int number = 0; number < rows; number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < lists.size(); column++) {
                if (number < lists.get(column).size()) {
                    row.createCell(column).setCellValue(lists.get(column).get(number));
                }
            }
        }
        workbook.setSheetHidden(workbook.getSheetIndex(sheet), true);
    }
}
