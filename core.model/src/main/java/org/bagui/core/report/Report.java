package org.bagui.core.report;

import java.time.Instant;
import java.util.List;

/**
 * A composed report.
 *
 * @param title heading of the whole report, with place and month
 * @param asOf moment that its figures stand for
 * @param sheets its sheets, in order
 * @param lineage where its figures come from
 */
public record Report(String title, Instant asOf, List<Sheet> sheets, List<Lineage> lineage) {
    public Report {
        sheets = List.copyOf(sheets);
        lineage = List.copyOf(lineage);
    }

    /**
     * One sheet.
     *
     * @param name short name
     * @param tables tables, from top to bottom
     * @param charts charts, of tables of this sheet or others
     * @param onePage whether it must fit on one page; further tables then stand side by side below the first
     * @param flowCharts flow charts, each of a page; on a sheet without tables and charts
     */
    public record Sheet(
            String name, List<ReportTable> tables, List<Chart> charts, boolean onePage, List<FlowChart> flowCharts) {
        public Sheet {
            tables = List.copyOf(tables);
            charts = List.copyOf(charts);
            flowCharts = List.copyOf(flowCharts);
            if (!flowCharts.isEmpty() && !(tables.isEmpty() && charts.isEmpty())) {
                throw new IllegalArgumentException("flow charts stand on a sheet of their own: " + name);
            }
        }

        /** A sheet without flow charts. */
        public Sheet(String name, List<ReportTable> tables, List<Chart> charts, boolean onePage) {
            this(name, tables, charts, onePage, List.of());
        }

        /** A sheet of one flow chart. */
        public static Sheet of(String name, FlowChart flows) {
            return new Sheet(name, List.of(), List.of(), true, List.of(flows));
        }
    }

    /**
     * A bar chart of one column of a table.
     *
     * @param title heading
     * @param unit unit of the values, at the axis
     * @param sheet place of the sheet that holds the table
     * @param table place of the table in that sheet
     * @param column place of the column of values; names come from the first column
     * @param fromRow first row
     * @param toRow last row
     */
    public record Chart(String title, String unit, int sheet, int table, int column, int fromRow, int toRow) {}

    /**
     * Where a figure comes from.
     *
     * @param figure title of the figure
     * @param formula how it is computed
     * @param register name of the register
     * @param filter place, month and further conditions, as people read them
     * @param entries number of entries that it comes from
     * @param address roll-up that gives it
     */
    public record Lineage(
            String figure, String formula, String register, String filter, long entries, String address) {}
}
