package org.bagui.runtime.persistence.scope;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses query texts and parameters that could leave the scope. */
public final class QueryText {
    /**
     * EclipseLink's ways from JPQL to SQL. Looked for everywhere, text constants included: who needs such a text binds a
     * parameter. Blanks are all that the parser takes for blanks, Unicode's included.
     */
    private static final Pattern SQL =
            Pattern.compile("(?iU)\\b(SQL|FUNCTION|FUNC|OPERATOR|COLUMN|TABLE)[\\s\\p{Z}\\p{Cc}]*\\(");

    private final Set<Guard> guards;

    public QueryText(Set<Guard> guards) {
        this.guards = guards;
    }

    /**
     * Checks a query before it is made.
     *
     * @throws IllegalArgumentException where it is refused; that is a fault of the plugin, not of its caller
     */
    public void check(String jpql, Map<String, Object> parameters) {
        if (guards.contains(Guard.QUERY_TEXT) && SQL.matcher(jpql).find()) {
            throw new IllegalArgumentException("SQL, FUNCTION, OPERATOR, COLUMN and TABLE are closed in queries");
        }
        if (guards.contains(Guard.PARAMETER_NAMES)) {
            for (String name : parameters.keySet()) {
                if (name.regionMatches(true, 0, PlaceRule.PARAMETER_PREFIX, 0, PlaceRule.PARAMETER_PREFIX.length())) {
                    throw new IllegalArgumentException("a parameter must not be named like the scope's: " + name);
                }
            }
        }
    }
}
