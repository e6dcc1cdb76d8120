package org.bagui.plugin.reports.imports;

import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.web.MediaTypes;

/** What the content type of an upload claims; the content itself decides. */
final class UploadType {
    private UploadType() {}

    /**
     * The format claimed, or null where the sender claims none.
     *
     * @throws org.bagui.core.problem.Problem 415 {@code unsupported-media-type} for a type that is no table
     */
    static SheetFormat claimed(HttpHeaders headers) {
        MediaType type = headers.getMediaType();
        return type == null ? null : MediaTypes.claimed(type.getType() + "/" + type.getSubtype());
    }
}
