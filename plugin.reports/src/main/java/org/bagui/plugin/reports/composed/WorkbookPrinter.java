package org.bagui.plugin.reports.composed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.bagui.core.problem.Messages;
import org.bagui.core.report.Report;
import org.bagui.core.report.ReportPrinter;
import org.bagui.plugin.reports.web.ExportFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes reports as workbooks for other bundles. */
@Component(service = ReportPrinter.class)
public final class WorkbookPrinter implements ReportPrinter {
    private final Messages messages;

    /** Takes its words from the messages. */
    @Activate
    public WorkbookPrinter(@Reference Messages messages) {
        this.messages = messages;
    }

    @Override
    public void print(Report report, String format, Locale locale, OutputStream to) throws IOException {
        ReportWorkbook book = new ReportWorkbook(report, messages, locale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (ExportFormat.workbook(format) == ExportFormat.XLS) {
            book.writeXls(bytes);
        } else {
            book.writeXlsx(bytes);
        }
        bytes.writeTo(to);
    }

    @Override
    public String mediaType(String format) {
        return ExportFormat.workbook(format).mediaType();
    }
}
