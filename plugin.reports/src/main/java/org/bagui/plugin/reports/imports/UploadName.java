package org.bagui.plugin.reports.imports;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.ws.rs.core.HttpHeaders;

/** What the sender of an upload calls the file: the header Content-Disposition, as in RFC 6266 and RFC 8187. */
final class UploadName {
    private static final Pattern EXTENDED = Pattern.compile("filename\\*=UTF-8''([^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAIN = Pattern.compile("filename=\"?([^\";]+)\"?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    private UploadName() {}

    /** The name without folders and control characters, or null; a header that is no such one names nothing. */
    static String of(HttpHeaders headers) {
        String header = headers.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        return header == null ? null : of(header);
    }

    static String of(String header) {
        Matcher extended = EXTENDED.matcher(header);
        Matcher plain = PLAIN.matcher(header);
        String name = extended.find() ? decoded(extended.group(1)) : plain.find() ? plain.group(1) : "";
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        if (clean.isEmpty()) {
            return null;
        }
        int end = clean.length() <= LONGEST ? clean.length() : clean.offsetByCodePoints(0, LONGEST / 2);
        return clean.substring(0, end);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
