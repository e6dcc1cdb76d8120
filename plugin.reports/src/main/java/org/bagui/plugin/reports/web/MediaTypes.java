package org.bagui.plugin.reports.web;

import java.util.Locale;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.SheetFormat;

/** Media types of the files that come and go. */
public final class MediaTypes {
    /** Workbooks of the old kind. */
    public static final String XLS = "application/vnd.ms-excel";

    /** Workbooks of the new kind. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Text tables, without the charset. */
    public static final String CSV = "text/csv";

    private MediaTypes() {}

    /**
     * The format that a media type without parameters claims, or null where it claims none.
     *
     * @throws Problem 415 {@code unsupported-media-type} for a type that is no table
     */
    public static SheetFormat claimed(String mediaType) {
        String name = mediaType.toLowerCase(Locale.ROOT);
        return switch (name) {
            // WPS names its own files so; inside they are workbooks of one of the two makes.
            case MediaType.APPLICATION_OCTET_STREAM,
                    "application/wps-office.et",
                    "application/wps-office.ett",
                    "application/wps-office.xls",
                    "application/wps-office.xlsx",
                    "application/kset",
                    "application/x-et" -> null;
            case XLS -> SheetFormat.XLS;
            case XLSX -> SheetFormat.XLSX;
            case CSV -> SheetFormat.CSV;
            default -> throw Problem.of(415, "unsupported-media-type", name);
        };
    }
}
