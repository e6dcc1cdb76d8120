package org.bagui.runtime.itest.modules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a package header of a manifest: clauses at commas, attributes at semicolons, neither inside quotes. */
final class ManifestHeader {
    private static final Pattern CLAUSE = Pattern.compile("(?:[^,\"]|\"[^\"]*\")+");
    private static final Pattern PART = Pattern.compile("(?:[^;\"]|\"[^\"]*\")+");

    private ManifestHeader() {}

    /** Returns each package with its attributes and directives, in the header's order; empty for no header. */
    static Map<String, Map<String, String>> parse(String header) {
        Map<String, Map<String, String>> packages = new LinkedHashMap<>();
        Matcher clauses = CLAUSE.matcher(header == null ? "" : header);
        while (clauses.find()) {
            Matcher parts = PART.matcher(clauses.group());
            parts.find();
            String name = parts.group().strip();
            Map<String, String> attributes = new LinkedHashMap<>();
            while (parts.find()) {
                String[] pair = parts.group().split(":?=", 2);
                attributes.put(pair[0].strip(), pair[1].strip().replace("\"", ""));
            }
            packages.put(name, attributes);
        }
        return packages;
    }
}
