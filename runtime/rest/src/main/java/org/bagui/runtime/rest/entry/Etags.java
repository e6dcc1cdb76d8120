package org.bagui.runtime.rest.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.problem.Problem;

/** Versions of entries as entity tags (RFC 9110, section 8.8.3). */
public final class Etags {
    private static final Pattern TAG = Pattern.compile("\\s*(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]{0,60})\"\\s*(,|$)");
    private static final int LONGEST = 1_000;
    /** What Jetty puts behind the tag of an answer that it compresses, and what such a client then shows. */
    private static final String COMPRESSED = "--gzip";

    private Etags() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** Whether the caller has this version already. */
    static boolean isKnown(String ifNoneMatch, int version) {
        if (ifNoneMatch == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*") || tags(ifNoneMatch, true).contains(Integer.toString(version));
    }

    /**
     * Versions that the caller may have seen; none for {@code *}, any.
     *
     * @throws Problem 428 {@code version-required} where the header is missing, 412 {@code stale-version} for a tag that
     *     no version has
     */
    public static List<Integer> required(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(428, "version-required");
        }
        if (ifMatch.strip().equals("*")) {
            return List.of();
        }
        List<Integer> versions = new ArrayList<>();
        for (String tag : tags(ifMatch, false)) {
            if (tag.matches("[1-9]\\d{0,8}")) {
                versions.add(Integer.parseInt(tag));
            }
        }
        if (versions.isEmpty()) {
            throw Problem.of(412, "stale-version");
        }
        return versions;
    }

    private static List<String> tags(String header, boolean weak) {
        List<String> tags = new ArrayList<>();
        Matcher tag = TAG.matcher(header);
        int at = 0;
        while (header.length() <= LONGEST && at < header.length() && tag.find(at) && tag.start() == at) {
            if (weak || tag.group(1) == null) {
                String shown = tag.group(2);
                boolean compressed = shown.endsWith(COMPRESSED);
                tags.add(compressed ? shown.substring(0, shown.length() - COMPRESSED.length()) : shown);
            }
            at = tag.end();
        }
        if (at < header.length()) {
            throw Problem.of(400, "malformed-header", "ETag");
        }
        return tags;
    }
}
