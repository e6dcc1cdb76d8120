package org.bagui.runtime.persistence.datasource;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Settings of an H2 address: those that keep acknowledged data safe are always there, and cannot be weakened.
 *
 * <p>H2's own default for {@code WRITE_DELAY} loses commits that were acknowledged when the process is killed.
 */
final class H2Url {
    private static final Map<String, String> FIXED = Map.of(
            "WRITE_DELAY", "0",
            "DB_CLOSE_ON_EXIT", "FALSE",
            // Empty values stand where PostgreSQL puts them, in orders and in indexes.
            "DEFAULT_NULL_ORDERING", "HIGH");

    private static final Set<String> FREE =
            Set.of("CACHE_SIZE", "LOCK_TIMEOUT", "MAX_COMPACT_TIME", "MAX_MEMORY_ROWS", "TRACE_LEVEL_FILE");

    private H2Url() {}

    /** The address with all settings that the platform needs. */
    static String checked(String url) {
        String[] parts = url.split(";");
        if (!parts[0].startsWith("jdbc:h2:file:")) {
            throw refused(parts[0], "only files keep data: jdbc:h2:file:<path>");
        }
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("=", 2);
            String name = pair[0].strip().toUpperCase(Locale.ROOT);
            String value = pair.length == 2 ? pair[1].strip() : "";
            if (FIXED.containsKey(name)) {
                if (!FIXED.get(name).equalsIgnoreCase(value)) {
                    throw refused(parts[i], name + " must stay " + FIXED.get(name));
                }
            } else if (!FREE.contains(name)) {
                throw refused(parts[i], "only these settings may be given: " + new java.util.TreeSet<>(FREE));
            } else {
                settings.put(name, value);
            }
        }
        settings.putIfAbsent("LOCK_TIMEOUT", "10000");
        settings.putAll(new java.util.TreeMap<>(FIXED));
        StringBuilder whole = new StringBuilder(parts[0]);
        settings.forEach(
                (name, value) -> whole.append(';').append(name).append('=').append(value));
        return whole.toString();
    }

    private static IllegalArgumentException refused(String part, String why) {
        return new IllegalArgumentException("H2 address refused at \"" + part + "\": " + why);
    }
}
