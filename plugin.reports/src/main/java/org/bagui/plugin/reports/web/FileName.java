package org.bagui.plugin.reports.web;

import java.nio.charset.StandardCharsets;

/** The header Content-Disposition of a download (RFC 6266), its name also in other scripts (RFC 8187). */
public final class FileName {
    private static final String ATTR_CHARS = "!#$&+-.^_`|~";

    private FileName() {}

    /** An attachment of a plain ASCII name and a name in any script. */
    public static String attachment(String ascii, String name) {
        return "attachment; filename=\"" + ascii.replaceAll("[^A-Za-z0-9._-]", "_") + "\"; filename*=UTF-8''"
                + encoded(name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_"));
    }

    private static String encoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || ATTR_CHARS.indexOf(c) >= 0);
            encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
        }
        return encoded.toString();
    }
}
