package org.bagui.plugin.reports.composed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Kind;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.reports.composed.flow.FlowWords;

/** Writes a report as a workbook. */
record ReportWorkbook(Report report, Messages messages, Locale locale) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(BusinessClock.ZONE);

    void writeXls(OutputStream to) throws IOException {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            write(book);
            book.write(to);
        }
    }

    /** The same report gives the same bytes. */
    void writeXlsx(OutputStream to) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> drawings;
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            drawings = write(book);
            Date moment = Date.from(report.asOf());
            book.getProperties().getCoreProperties().setCreated(Optional.of(moment));
            book.getProperties().getCoreProperties().setModified(Optional.of(moment));
            book.getProperties().getCoreProperties().setCreator("Bagui");
            book.write(bytes);
        }
        SteadyZip.write(bytes.toByteArray(), drawings, to);
    }

    private Map<String, byte[]> write(Workbook book) {
        String asOf = text("as-of", moment());
        FlowWords words = new FlowWords(merged -> text("flow.others", merged), merged -> text("flow.remark", merged));
        return new ReportLayout(book, report, asOf, words).write(lineage(), text("lineage"));
    }

    private ReportTable lineage() {
        List<Column> columns = List.of(
                column("figure", Kind.TEXT),
                column("formula", Kind.TEXT),
                column("register", Kind.TEXT),
                column("filter", Kind.TEXT),
                column("entries", Kind.WHOLE),
                column("asOf", Kind.TEXT),
                column("address", Kind.TEXT));
        List<Row> rows = new ArrayList<>();
        for (Report.Lineage one : report.lineage()) {
            rows.add(new Row(
                    Style.PLAIN,
                    Arrays.asList(
                            one.figure(),
                            one.formula(),
                            one.register(),
                            one.filter(),
                            one.entries(),
                            moment(),
                            one.address())));
        }
        return new ReportTable(text("lineage.title"), columns, rows, "");
    }

    /** The moment of the figures as officers read it. */
    private String moment() {
        return MINUTE.format(report.asOf());
    }

    private Column column(String key, Kind kind) {
        return new Column(key, "", text("lineage." + key), kind);
    }

    private String text(String key, Object... args) {
        return messages.text(null, "report." + key, locale, List.of(args));
    }
}
