package org.bagui.runtime.security.audit;

import java.util.Map;
import java.util.TreeMap;

/** Writes the facts of an audit record as a JSON object of texts, in the order of their names. */
final class AuditFacts {
    private static final int VALUE = 400;

    private AuditFacts() {}

    static String json(Map<String, String> facts) {
        if (facts == null || facts.isEmpty()) {
            return null;
        }
        StringBuilder out = new StringBuilder("{");
        new TreeMap<>(facts).forEach((name, value) -> {
            out.append(out.length() == 1 ? "" : ",");
            text(out, name);
            out.append(':');
            text(out, value == null ? "" : value);
        });
        return out.append('}').toString();
    }

    private static void text(StringBuilder out, String text) {
        out.append('"');
        int end = Math.min(text.length(), VALUE);
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (Character.isISOControl(c)) {
                // Raw control characters have no place in JSON, and PostgreSQL keeps no NUL.
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
