package org.bagui.runtime.rest.dispatch;

import java.util.HashMap;
import java.util.Map;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.rest.route.RequestPath;

/** Parameters of a query as sent, looked at before any of them means something. */
final class QueryParameters {
    private static final int MOST = 200;

    private final Map<String, Integer> counts = new HashMap<>();
    private final Map<String, String> first = new HashMap<>();

    /** @throws Problem 400 {@code malformed-query} for wrong percent signs, wrong UTF-8 and too many parameters */
    QueryParameters(String query) {
        if (query == null || query.isEmpty()) {
            return;
        }
        String[] parts = query.split("&", MOST + 1);
        if (parts.length > MOST) {
            throw Problem.of(400, "malformed-query");
        }
        for (String part : parts) {
            int equals = part.indexOf('=');
            String name = RequestPath.decoded(equals < 0 ? part : part.substring(0, equals), true, "malformed-query");
            String value = equals < 0 ? "" : RequestPath.decoded(part.substring(equals + 1), true, "malformed-query");
            if (!name.isEmpty() || !value.isEmpty()) {
                counts.merge(name, 1, Integer::sum);
                first.putIfAbsent(name, value);
            }
        }
    }

    /** First value of a parameter, or null. */
    String value(String name) {
        return first.get(name);
    }

    /**
     * Refuses what a method does not take.
     *
     * @param taken parameters that it takes, each with whether it may be given more than once
     */
    void require(Map<String, Boolean> taken) {
        counts.forEach((name, count) -> {
            Boolean many = taken.get(name);
            if (many == null) {
                throw Problem.of(400, "unknown-parameter", shown(name));
            }
            if (!many && count > 1) {
                throw Problem.of(400, "repeated-parameter", shown(name));
            }
        });
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= 60 ? clean : clean.substring(0, 60) + "…";
    }
}
