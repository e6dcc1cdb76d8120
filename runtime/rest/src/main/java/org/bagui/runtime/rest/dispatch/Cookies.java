package org.bagui.runtime.rest.dispatch;

/** Reads the header {@code Cookie} (RFC 6265). */
final class Cookies {
    private Cookies() {}

    /** Value of the first cookie of that name, or null. */
    static String value(String header, String name) {
        if (header != null) {
            for (String pair : header.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
                    return pair.substring(equals + 1).strip();
                }
            }
        }
        return null;
    }
}
