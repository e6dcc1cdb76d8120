package org.bagui.plugin.reports.composed;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.bagui.core.report.FlowChart;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportTable;

/**
 * A report as JSON.
 *
 * @param report its name
 * @param title its heading
 * @param jurisdiction the place
 * @param period the month
 * @param asOf moment that its figures stand for
 * @param sheets its sheets
 * @param lineage where its figures come from
 */
public record ReportView(
        String report,
        String title,
        String jurisdiction,
        String period,
        String asOf,
        List<Sheet> sheets,
        List<Report.Lineage> lineage) {
    /** A sheet with its tables, or with its flow charts. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Sheet(String name, List<Table> tables, List<FlowChart> flowCharts) {}

    /** A table; cells stand in the order of the columns, null where there is nothing to tell. */
    public record Table(String title, List<Column> columns, List<Row> rows, String note) {}

    /** A column; its kind is {@code text}, {@code whole}, {@code change} or {@code percent}. */
    public record Column(String key, String group, String title, String kind) {}

    /** A row; its style is {@code total}, {@code of-which} or {@code plain}. */
    public record Row(String style, List<Object> cells) {}

    static List<Sheet> sheets(Report report) {
        return report.sheets().stream()
                .filter(sheet ->
                        !sheet.tables().isEmpty() || !sheet.flowCharts().isEmpty())
                .map(sheet -> new Sheet(
                        sheet.name(),
                        sheet.tables().stream().map(ReportView::table).toList(),
                        sheet.flowCharts().isEmpty() ? null : sheet.flowCharts()))
                .toList();
    }

    private static Table table(ReportTable table) {
        List<Column> columns = table.columns().stream()
                .map(column -> new Column(column.key(), column.group(), column.title(), word(column.kind())))
                .toList();
        List<Row> rows = table.rows().stream()
                .map(row -> new Row(word(row.style()), row.cells()))
                .toList();
        return new Table(table.title(), columns, rows, table.note());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
