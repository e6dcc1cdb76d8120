package org.bagui.runtime.security.audit;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the facts of an audit record as a JSON object of texts, in the order of their names, and reads them again. */
final class AuditFacts {
    private static final int VALUE = 400;
    /** A name and its value as written here: nothing but quotes and backslashes is escaped. */
    private static final Pattern FACT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\":\"((?:[^\"\\\\]|\\\\.)*+)\"");

    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

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

    /** The facts that a record keeps, by name. */
    static Map<String, String> read(String json) {
        Map<String, String> facts = new TreeMap<>();
        if (json != null) {
            Matcher fact = FACT.matcher(json);
            while (fact.find()) {
                facts.put(plain(fact.group(1)), plain(fact.group(2)));
            }
        }
        return facts;
    }

    private static String plain(String written) {
        return ESCAPED.matcher(written).replaceAll("$1");
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
