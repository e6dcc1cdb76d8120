package org.bagui.plugin.laborcoop.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.core.report.FlowChart;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.laborcoop.figures.Flows.Flow;

/** Who went from where to where: as a chart, as a matrix of those with figures, and as a list with both ends' numbers. */
final class FlowTables {
    /** More columns cannot be read on a page; of more places those with the fewest persons are one. */
    private static final int MOST_COLUMNS = 16;

    private final CooperationTexts texts;

    FlowTables(CooperationTexts texts) {
        this.texts = texts;
    }

    private Map<String, String> names(List<Flow> flows) {
        Collection<String> codes = new TreeSet<>();
        flows.forEach(flow -> codes.addAll(List.of(flow.from(), flow.to())));
        return texts.places(codes);
    }

    private static List<Flow> departed(List<Flow> flows) {
        return flows.stream().filter(flow -> flow.departed() > 0).toList();
    }

    /** The chart of those who departed; arrivals of which no departure is booked are told below. */
    FlowChart chart(List<Flow> flows) {
        Map<String, String> names = names(flows);
        long unbooked = flows.stream()
                .filter(flow -> flow.departed() == 0)
                .mapToLong(Flow::arrived)
                .sum();
        String arrivals = unbooked == 0 ? "" : " " + texts.of("note.arrived-only", unbooked);
        List<FlowChart.Flow> drawn = departed(flows).stream()
                .map(flow -> new FlowChart.Flow(names.get(flow.from()), names.get(flow.to()), flow.departed()))
                .toList();
        return new FlowChart(
                texts.of("chart"),
                texts.of("unit"),
                texts.of("column.from"),
                texts.of("column.to"),
                drawn,
                (drawn.isEmpty() ? texts.of("chart.none") : texts.of("chart.note")) + arrivals);
    }

    /** From places (rows) to places (columns), both by their codes, in persons who departed. */
    ReportTable matrix(List<Flow> all, String by) {
        List<Flow> flows = departed(all);
        Map<String, String> names = names(flows);
        Map<String, Long> reached = new TreeMap<>();
        flows.forEach(flow -> reached.merge(flow.to(), flow.departed(), Long::sum));
        boolean many = reached.size() > MOST_COLUMNS;
        List<String> shown = reached.keySet().stream()
                .sorted(Comparator.comparing(reached::get, Comparator.reverseOrder()))
                .limit(many ? MOST_COLUMNS - 1 : MOST_COLUMNS)
                .sorted()
                .toList();
        List<Column> columns = new ArrayList<>();
        columns.add(texts.column("from", TEXT));
        columns.add(texts.column("total", WHOLE));
        shown.forEach(code -> columns.add(new Column("to" + code, "", names.get(code), WHOLE)));
        if (many) {
            columns.add(texts.column("others", WHOLE));
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row(Style.TOTAL, texts.of("row.total"), reached, shown, many));
        for (String from : new TreeSet<>(flows.stream().map(Flow::from).toList())) {
            Map<String, Long> line = new TreeMap<>();
            flows.stream()
                    .filter(flow -> flow.from().equals(from))
                    .forEach(flow -> line.merge(flow.to(), flow.departed(), Long::sum));
            rows.add(row(Style.PLAIN, names.get(from), line, shown, many));
        }
        String note = flows.isEmpty() ? texts.of("chart.none") : texts.of(many ? "note.matrix-many" : "note.matrix");
        return new ReportTable(texts.of("table." + by), columns, rows, note);
    }

    private static Row row(Style style, String name, Map<String, Long> line, List<String> shown, boolean many) {
        List<Object> cells = new ArrayList<>();
        long total = line.values().stream().mapToLong(Long::longValue).sum();
        long rest = total;
        cells.add(name);
        cells.add(total);
        for (String code : shown) {
            Long cell = line.get(code);
            cells.add(cell);
            rest -= cell == null ? 0 : cell;
        }
        if (many) {
            cells.add(rest == 0 ? null : rest);
        }
        return new Row(style, cells);
    }

    /** All ways, the largest first. */
    ReportTable list(List<Flow> flows) {
        List<Row> rows = flows.stream()
                .sorted(Comparator.comparingLong((Flow flow) -> Math.max(flow.departed(), flow.arrived()))
                        .reversed()
                        .thenComparing(Flow::from)
                        .thenComparing(Flow::to))
                .map(flow -> new Row(
                        Style.PLAIN,
                        List.of(
                                texts.place(flow.from()),
                                texts.place(flow.to()),
                                flow.departed(),
                                flow.arrived(),
                                flow.arrived() - flow.departed())))
                .toList();
        return new ReportTable(
                texts.of("table.ways"),
                List.of(
                        texts.column("from", TEXT),
                        texts.column("to", TEXT),
                        texts.column("departed", WHOLE),
                        texts.column("arrived", WHOLE),
                        texts.column("arrivedLess", CHANGE)),
                rows,
                rows.isEmpty() ? texts.of("none") : "");
    }
}
