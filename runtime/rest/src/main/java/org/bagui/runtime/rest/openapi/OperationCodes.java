package org.bagui.runtime.rest.openapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;

/**
 * The codes that an operation may be refused with, by status: this is the one place that knows them. What the dispatcher refuses
 * follows from the operation's permission and path, what {@code Parameters} refuses from the names of its parameters, what the
 * pipeline refuses from its being a write of a register's entries. What else a resource refuses, the {@code @throws} of its
 * methods' Javadoc tell, as in {@code @throws Problem 409 {@code state-conflict}; 422 {@code reason-required}}.
 */
final class OperationCodes {
    /** A status, and what stands behind it up to the next one. */
    private static final Pattern TOLD = Pattern.compile("\\b([45]\\d\\d)\\b(.*?)(?=\\b[45]\\d\\d\\b|$)");

    private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

    private static final Map<String, Refused> BY_PARAMETER = Map.ofEntries(
            Map.entry("jurisdiction", new Refused(400, "bad-place")),
            Map.entry("period", new Refused(400, "bad-period")),
            Map.entry("limit", new Refused(400, "bad-limit")),
            Map.entry("after", new Refused(400, "bad-after")),
            Map.entry("asOf", new Refused(400, "bad-as-of")),
            Map.entry("q", new Refused(400, "bad-search-word")),
            Map.entry("sort", new Refused(400, "bad-sort", "unknown-sort-field")),
            Map.entry("fields", new Refused(400, "unknown-field")),
            Map.entry("measures", new Refused(400, "unknown-measure", "stock-over-time")),
            Map.entry("by", new Refused(400, "unknown-dimension", "duplicate-dimension")),
            Map.entry("format", new Refused(400, "unknown-format")),
            Map.entry(
                    "where",
                    new Refused(
                            400,
                            "bad-where",
                            "bad-where-operator",
                            "bad-where-value",
                            "too-many-conditions",
                            "unknown-where-field")));

    /** What the containment of local plugins refuses: those that serve an operation, and those whose rules look at what is written. */
    private static final String[] CONTAINED = {"plugin-busy", "plugins-busy", "plugin-failed", "plugin-too-slow"};

    private record Refused(int status, List<String> codes) {
        Refused(int status, String... codes) {
            this(status, List.of(codes));
        }
    }

    private final SortedMap<Integer, Set<String>> codes = new TreeMap<>();

    /** The codes so far, in the order of their statuses and names. */
    SortedMap<Integer, Set<String>> all() {
        return codes;
    }

    /** What holds for every operation, signed in or not. */
    OperationCodes common(boolean signedIn) {
        add(400, "unknown-parameter", "repeated-parameter", "malformed-query");
        if (signedIn) {
            add(401, "not-signed-in");
            add(403, "not-permitted", "password-change-required");
        }
        add(406, "not-acceptable");
        add(500, "internal-error");
        return add(503, "unavailable", "platform-busy");
    }

    /** What a bundle that is a plugin adds: it may be switched off, and its calls are contained. */
    OperationCodes ofModule() {
        add(404, "module-not-enabled");
        return add(503, CONTAINED);
    }

    /** What being an operation of that register adds. */
    OperationCodes of(RegisterDefinition register, boolean takesMonths) {
        add(404, "unknown-register", "module-not-enabled");
        return takesMonths && register.period() == PeriodKind.NONE ? add(400, "no-period") : this;
    }

    /** What a place in the path adds. */
    OperationCodes place(String name) {
        return name.equals("period") ? add(400, "bad-period") : add(404, "not-found");
    }

    /** What a query parameter adds. */
    OperationCodes query(String name) {
        Refused refused = BY_PARAMETER.getOrDefault(name, new Refused(400, "bad-parameter"));
        if (name.equals("jurisdiction")) {
            add(404, "not-found");
        } else if (name.equals("asOf")) {
            add(409, "as-of-not-settled");
        }
        return add(refused.status(), refused.codes().toArray(String[]::new));
    }

    /** What a header adds. */
    OperationCodes header(String name) {
        add(400, "malformed-header");
        switch (name) {
            case "If-Match" -> {
                add(412, "stale-version");
                add(428, "version-required");
            }
            case "Idempotency-Key" -> {
                add(409, "request-in-flight");
                add(422, "idempotency-key-reused");
            }
            default -> {}
        }
        return this;
    }

    /** What a body adds. */
    OperationCodes body(boolean json) {
        add(400, "unreadable-body");
        add(408, "body-too-slow");
        add(413, "body-too-large");
        add(415, "unsupported-media-type", "unsupported-encoding");
        add(429, "too-many-uploads");
        if (json) {
            add(400, "malformed-json", "body-required");
            add(422, "invalid-entry");
        }
        return this;
    }

    /** What changing anything adds. */
    OperationCodes change() {
        add(403, "csrf-token-required");
        return add(409, "write-conflict");
    }

    /** What writing entries of a register adds: the pipeline, the gates of months and places, and the rules of plugins. */
    OperationCodes write() {
        add(403, "not-responsible-officer");
        add(409, "period-closed", "month-accepted", "month-frozen-meanwhile", "definition-changed", "duplicate-key");
        return add(503, CONTAINED);
    }

    /** What the {@code @throws} of the method tell; what they say of no status is left to the description. */
    OperationCodes told(String thrown) {
        Matcher told = TOLD.matcher(thrown.replace('\n', ';'));
        while (told.find()) {
            int status = Integer.parseInt(told.group(1));
            Matcher code = CODE.matcher(told.group(2));
            boolean none = true;
            while (code.find()) {
                none = false;
                add(status, code.group(1));
            }
            if (none && status == 404) {
                add(status, "not-found");
            }
        }
        return this;
    }

    private OperationCodes add(int status, String... more) {
        codes.computeIfAbsent(status, first -> new TreeSet<>()).addAll(List.of(more));
        return this;
    }
}
