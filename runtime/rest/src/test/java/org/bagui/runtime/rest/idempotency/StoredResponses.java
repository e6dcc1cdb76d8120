package org.bagui.runtime.rest.idempotency;

import java.time.LocalDateTime;
import java.util.Map;

/** The statements that first answers are kept by, over rows in memory. */
public final class StoredResponses {
    private StoredResponses() {}

    public static Object key(FirstAnswer answer) {
        return answer.keyHash;
    }

    public static int execute(Map<Object, FirstAnswer> rows, String jpql, Map<String, Object> parameters) {
        if (jpql.contains("a.createdAt < :old")) {
            int before = rows.size();
            rows.values().removeIf(row -> row.createdAt.isBefore((LocalDateTime) parameters.get("old")));
            return before - rows.size();
        }
        FirstAnswer row = rows.get(parameters.get("hash"));
        if (jpql.startsWith("delete")) {
            return rows.remove(parameters.get("hash")) == null ? 0 : 1;
        }
        if (jpql.startsWith("update") && row != null && row.attempt.equals(parameters.get("seen"))) {
            row.attempt = (Integer) parameters.get("next");
            row.run = (String) parameters.get("run");
            return 1;
        }
        return 0;
    }
}
