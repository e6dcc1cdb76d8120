package org.bagui.runtime.persistence.rows;

import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.runtime.persistence.scope.PlaceRule;

/** Adds the scope's condition to a statement over a register; no statement is made without it. */
public final class ScopeSql {
    private ScopeSql() {}

    /** Adds the condition of the scope, narrowed to a place where one is asked for. */
    public static void add(SqlText sql, RegisterDefinition register, Scope scope, Scope place) {
        switch (register.scope()) {
            case SUBTREE -> within(sql, place == null ? scope : common(scope, place), "");
            case GLOBAL, REFERENCE -> {
                if (place != null) {
                    within(sql, place, "");
                }
            }
            case OWN_AND_ANCESTORS -> {
                ownAndAncestors(sql, scope);
                if (place != null) {
                    within(sql, place, "");
                }
            }
            case TWO_ENDED -> {
                eitherEnd(sql, scope, "");
                if (place != null) {
                    eitherEnd(sql, place, "");
                }
            }
        }
    }

    /** Adds the same condition to a statement that finds each row by a key: the planner is not offered places as a way. */
    static void addBesideKey(SqlText sql, RegisterDefinition register, Scope scope, Scope place) {
        if (register.scope() == ScopeClass.SUBTREE) {
            within(sql, place == null ? scope : common(scope, place), "0 + ");
        } else {
            add(sql, register, scope, place);
        }
    }

    /**
     * Adds the condition that the row may be written under the scope.
     *
     * @param alias what stands before the columns, as in {@code t.}, or empty
     */
    public static void addWritable(SqlText sql, RegisterDefinition register, Scope scope, String alias) {
        switch (register.scope()) {
            case SUBTREE, OWN_AND_ANCESTORS -> within(sql, scope, alias);
            case TWO_ENDED -> eitherEnd(sql, scope, alias);
            case GLOBAL -> {
                // Everybody's.
            }
            case REFERENCE -> {
                if (!scope.isOfRegion()) {
                    sql.add(" AND 1 = 0");
                }
            }
        }
    }

    /** The places that lie in both, or null where there are none. */
    private static Scope common(Scope a, Scope b) {
        long from = Math.max(a.from(), b.from());
        long to = Math.min(a.to(), b.to());
        return from > to ? null : new Scope(from, to);
    }

    private static void within(SqlText sql, Scope places, String alias) {
        if (places == null) {
            sql.and().add("1 = 0");
            return;
        }
        sql.and().add(alias).add("scope_place BETWEEN ");
        sql.bind(places.from()).add(" AND ").bind(places.to());
    }

    private static void ownAndAncestors(SqlText sql, Scope scope) {
        sql.and().add("(scope_place BETWEEN ").bind(scope.from()).add(" AND ").bind(scope.to());
        sql.add(" OR scope_place = 0");
        List<Long> ancestors = PlaceRule.ancestors(scope);
        ancestors.forEach(place -> sql.add(" OR scope_place = ").bind(place));
        sql.add(")");
    }

    private static void eitherEnd(SqlText sql, Scope scope, String alias) {
        sql.and().add("(").add(alias).add("sending_place BETWEEN ");
        sql.bind(scope.from()).add(" AND ").bind(scope.to());
        sql.add(" OR ").add(alias).add("receiving_place BETWEEN ");
        sql.bind(scope.from()).add(" AND ").bind(scope.to()).add(")");
    }
}
