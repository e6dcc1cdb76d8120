package org.bagui.runtime.persistence.scope;

import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.eclipse.persistence.expressions.Expression;
import org.eclipse.persistence.internal.expressions.QueryKeyExpression;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.queries.ModifyAllQuery;
import org.eclipse.persistence.queries.UpdateAllQuery;

/** Refuses bulk changes that would bypass history or move rows out of a scope. */
public final class BulkWrites {
    private final Set<Guard> guards;

    public BulkWrites(Set<Guard> guards) {
        this.guards = guards;
    }

    /**
     * Checks a query that changes many rows.
     *
     * @throws IllegalArgumentException where it is refused; that is a fault of the plugin, not of its caller
     * @throws Problem 404 for rows that only a whole region may write
     */
    public void check(DatabaseQuery query, Scope scope) {
        if (!(query instanceof ModifyAllQuery change)) {
            throw new IllegalArgumentException("only UPDATE and DELETE are executed");
        }
        Class<?> type = change.getReferenceClass();
        if (guards.contains(Guard.REGISTER_WRITES) && RegisterEntry.class.isAssignableFrom(type)) {
            throw new IllegalArgumentException(
                    "a bulk change bypasses history; write the register instead: " + type.getSimpleName());
        }
        if (!guards.contains(Guard.BULK_WRITES)) {
            return;
        }
        ScopeClass scopeClass = EntityScopes.declared(type);
        if (scopeClass == ScopeClass.OWN_AND_ANCESTORS) {
            throw new IllegalArgumentException(
                    "rows of an upper place are only readable; change them one by one: " + type.getSimpleName());
        }
        if (scopeClass == ScopeClass.REFERENCE && !scope.isOfRegion()) {
            throw Problem.notFound();
        }
        if (change instanceof UpdateAllQuery update) {
            checkPlaces(scopeClass, update.getUpdateClauses());
        }
    }

    private static void checkPlaces(ScopeClass scopeClass, Map<?, ?> clauses) {
        for (Object target : clauses.keySet()) {
            String name = target instanceof QueryKeyExpression key
                    ? key.getName()
                    : target instanceof Expression other ? other.getName() : String.valueOf(target);
            if (PlaceRule.attributes(scopeClass).contains(name)) {
                throw new IllegalArgumentException("a bulk change must not move rows to another place: " + name);
            }
        }
    }
}
