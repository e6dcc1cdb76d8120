package org.bagui.plugin.reports.template;

import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.bagui.plugin.reports.form.FormStyles;
import org.bagui.plugin.reports.form.FormStyles.Look;
import org.bagui.plugin.reports.template.ColumnChoices.Offer;
import org.bagui.plugin.reports.template.TemplateColumn.Use;

/** A row that shows how columns are filled in; an import knows it by its first word and leaves it out. */
final class ExampleRow {
    private static final float HEIGHT = 28;

    private ExampleRow() {}

    static void write(Row row, String word, List<TemplateColumn> columns, List<Offer> offers, FormStyles styles) {
        row.setHeightInPoints(HEIGHT);
        for (int column = 0; column < columns.size(); column++) {
            TemplateColumn shown = columns.get(column);
            String text = shown.use() == Use.NUMBER ? word : shown.isEntered() ? text(shown, offers.get(column)) : "";
            row.createCell(column).setCellStyle(styles.of(Look.EXAMPLE));
            if (!text.isEmpty()) {
                row.getCell(column).setCellValue(text);
            }
        }
    }

    private static String text(TemplateColumn column, Offer offer) {
        List<String> texts = offer.texts();
        if (offer.many() && texts.size() > 1) {
            return texts.get(0) + "、" + texts.get(1);
        }
        if (!texts.isEmpty()) {
            return texts.get(0);
        }
        return switch (column.field().kind()) {
            case INTEGER, LONG -> "12";
            case DECIMAL -> "12.5";
            case DATE -> "2022-03-15";
            case MONTH -> "2022-03";
            case TEXT -> typed(column.field().type());
            case BOOLEAN, MOMENT -> "";
        };
    }

    private static String typed(String type) {
        return switch (type) {
            case "credit-code" -> "91450200MA5XXXXX0X";
            case "phone" -> "13900000000";
            case "age-range" -> "18-45";
            default -> "";
        };
    }
}
