package org.bagui.plugin.reports.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.bagui.core.register.definition.ValueKind;
import org.bagui.plugin.reports.form.ColumnWidth;
import org.bagui.plugin.reports.form.FormCells;
import org.bagui.plugin.reports.form.FormHeader;
import org.bagui.plugin.reports.form.FormPage;
import org.bagui.plugin.reports.form.FormStyles;
import org.bagui.plugin.reports.form.FormStyles.Look;
import org.bagui.plugin.reports.form.FormWorkbook;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.template.ColumnChoices.Offer;
import org.bagui.plugin.reports.template.TemplateColumn.Use;

/** Draws a template: title, head, header with notes, an example, then rows to fill in under checks. */
final class TemplateWorkbook {
    private static final int HEADER = 3;
    private static final int NARROW = 7;
    private static final int NAMING_COLUMNS = 3;

    private final FormWorkbook workbook;
    private final FormStyles styles;
    private final TemplateTexts texts;
    private final List<TemplateColumn> columns;
    private final List<Offer> offers = new ArrayList<>();
    private final ChoiceSheet choices;
    private final Sheet sheet;
    private int next = HEADER;
    private int numbered;

    TemplateWorkbook(FormWorkbook workbook, TemplateTexts texts, List<TemplateColumn> columns, ColumnChoices offered) {
        this.workbook = workbook;
        this.styles = workbook.styles();
        this.texts = texts;
        this.columns = columns;
        this.sheet = workbook.sheet(texts.title());
        this.choices = new ChoiceSheet(workbook);
        sheet.setDefaultRowHeightInPoints(FormHeader.ROW);
        for (TemplateColumn column : columns) {
            offers.add(column.isEntered() ? offered.of(column.field()) : Offer.NONE);
        }
    }

    /** Draws what stands above the rows, with the checks of their columns. */
    void head() {
        List<Integer> widths = columns.stream().map(TemplateWorkbook::width).toList();
        for (int column = 0; column < widths.size(); column++) {
            ColumnWidth.set(sheet, column, Math.max(1, widths.get(column)));
            TemplateColumn shown = columns.get(column);
            sheet.setColumnHidden(column, shown.use() == Use.MARK);
            ValueKind kind = shown.isEntered() ? shown.field().kind() : ValueKind.INTEGER;
            sheet.setDefaultColumnStyle(column, styles.column(kind));
        }
        Set<Integer> hints = IntStream.range(0, columns.size())
                .filter(column -> columns.get(column).use() == Use.HINT)
                .boxed()
                .collect(Collectors.toSet());
        FormPage page = FormPage.of(widths, naming(), hints);
        int span = page.firstColumns(widths.size());
        FormHeader.line(sheet, 0, span, texts.title(), styles.of(Look.TITLE), FormHeader.TITLE_LINE);
        FormHeader.line(sheet, 1, span, texts.line(), styles.of(Look.LINE), FormHeader.LINE);
        FormHeader.line(sheet, 2, span, texts.help(), styles.of(Look.HELP), FormHeader.TWO_LINES);
        next = FormHeader.write(sheet, HEADER, columns.stream().map(this::title).toList(), page);
        page.setUp(sheet, HEADER, next - 1);
        ExampleRow.write(sheet.createRow(next), texts.example(), columns, offers, styles);
        next++;
        notesAndChecks();
    }

    private void notesAndChecks() {
        HeaderNotes notes = new HeaderNotes(sheet);
        ColumnNotes words = texts.notes();
        InputChecks checks = new InputChecks(sheet, workbook.isOld(), next, choices);
        for (int column = 0; column < columns.size(); column++) {
            TemplateColumn shown = columns.get(column);
            if (shown.isEntered()) {
                List<String> lines = words.lines(shown, offers.get(column));
                boolean alone = shown.group().isEmpty();
                notes.write(alone ? HEADER : next - 2, column, lines);
                checks.add(column, shown.field(), offers.get(column), shown.title(), String.join("\n", lines));
            }
        }
    }

    private static int width(TemplateColumn column) {
        if (column.use() == Use.MARK) {
            return 0;
        }
        return column.isEntered() ? ColumnWidth.of(column.field(), column.title()) : NARROW;
    }

    /** The running number and what names a row: these stay in sight. */
    private int naming() {
        int column = 1;
        while (column < Math.min(columns.size(), NAMING_COLUMNS)
                && columns.get(column).use() == Use.KNOWN) {
            column++;
        }
        return column;
    }

    private FormHeader.Title title(TemplateColumn column) {
        Look look = !column.isEntered() ? Look.KNOWN : column.required() ? Look.REQUIRED : Look.HEADER;
        return new FormHeader.Title(column.group(), column.title(), styles.of(look), styles.of(Look.HEADER));
    }

    /** Writes a row of what is known. */
    void row(Object[] values) {
        Row row = sheet.createRow(next++);
        numbered++;
        for (int column = 0; column < values.length; column++) {
            TemplateColumn shown = columns.get(column);
            Object value = shown.use() == Use.NUMBER ? (Object) numbered : values[column];
            FormCells.put(row, column, value, style(shown));
        }
    }

    /** Writes empty rows with lines, as far as the sheet has room. */
    void blankRows(int count) {
        int end = Math.min(next + count, SheetLimits.XLS_ROWS);
        while (next < end) {
            Row row = sheet.createRow(next++);
            for (int column = 0; column < columns.size(); column++) {
                FormCells.put(row, column, null, style(columns.get(column)));
            }
        }
    }

    /** Adds the lists behind the drop-downs and locks the structure. */
    void end() {
        choices.end();
        workbook.protect(sheet);
    }

    private CellStyle style(TemplateColumn column) {
        return switch (column.use()) {
            case NUMBER -> styles.of(Look.NUMBER);
            case HINT, MARK -> styles.of(Look.HINT);
            case KNOWN, ASKED -> styles.cell(column.field().kind());
        };
    }
}
