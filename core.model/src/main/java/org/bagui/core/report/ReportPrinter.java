package org.bagui.core.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes a report as a workbook, in memory and with nothing in a file: for what is no report of a place and a month, such as a
 * list of passengers. The bundle that knows workbooks offers it.
 */
@ProviderType
public interface ReportPrinter {
    /**
     * Writes it; the same report gives the same .xlsx, byte by byte. The stream is left open.
     *
     * @param format {@code xlsx}, or {@code xls} with the figures only; null for {@code xlsx}
     * @param locale language of what is written beside the report's own texts
     * @throws org.bagui.core.problem.Problem 400 {@code unknown-format}
     */
    void print(Report report, String format, Locale locale, OutputStream to) throws IOException;

    /**
     * The media type of a format.
     *
     * @throws org.bagui.core.problem.Problem 400 {@code unknown-format}
     */
    String mediaType(String format);
}
