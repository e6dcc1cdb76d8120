package org.bagui.plugin.reports.imports;

import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.web.MediaTypes;

/** What the content type of an upload claims; the content itself decides. */
final class UploadType {
    private UploadType() {}

    /**
     * The format claimed, or null where the sender claims none.
     *
     * @throws Problem 415 {@code unsupported-media-type} for a type that is no table
     */
    static SheetFormat claimed(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        String name = type == null
                ? MediaType.APPLICATION_OCTET_STREAM
                : (type.getType() + "/" + type.getSubtype()).toLowerCase(Locale.ROOT);
        return switch (name) {
            // WPS names its own files so; inside they are workbooks of one of the two makes.
            case MediaType.APPLICATION_OCTET_STREAM,
                    "application/wps-office.et",
                    "application/wps-office.ett",
                    "application/wps-office.xls",
                    "application/wps-office.xlsx",
                    "application/kset",
                    "application/x-et" -> null;
            case MediaTypes.XLS -> SheetFormat.XLS;
            case MediaTypes.XLSX -> SheetFormat.XLSX;
            case MediaTypes.CSV -> SheetFormat.CSV;
            default -> throw Problem.of(415, "unsupported-media-type", name);
        };
    }
}
