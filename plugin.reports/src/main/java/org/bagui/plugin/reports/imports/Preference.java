package org.bagui.plugin.reports.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.ws.rs.core.HttpHeaders;

/** The preferences of a request (RFC 7240). */
final class Preference {
    /** Header by which a client prefers something. */
    static final String HEADER = "Prefer";

    /** Header by which the server says that it complied. */
    static final String APPLIED = "Preference-Applied";

    /** The client would rather be answered before the work is done. */
    static final String RESPOND_ASYNC = "respond-async";

    private Preference() {}

    /** Whether the client prefers an answer before the work is done. */
    static boolean isAsync(HttpHeaders headers) {
        List<String> lines = headers.getRequestHeader(HEADER);
        return lines != null
                && lines.stream()
                        .flatMap(line -> Stream.of(line.split(",")))
                        .map(preference -> preference.split(";")[0].strip().toLowerCase(Locale.ROOT))
                        .anyMatch(RESPOND_ASYNC::equals);
    }
}
