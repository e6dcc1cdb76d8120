package org.bagui.runtime.persistence.unit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.bagui.core.register.ScopeClass;
import org.bagui.runtime.persistence.scope.Guard;
import org.bagui.runtime.persistence.scope.PlaceRule;
import org.bagui.runtime.persistence.scope.ScopeWriteListener;
import org.bagui.runtime.persistence.scope.TransactionFacts;
import org.eclipse.persistence.config.CacheIsolationType;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/** Sets names and scope on every descriptor, so that no entity can be without them. */
final class UnitCustomizer implements SessionCustomizer {
    private final Map<String, ScopeClass> scopes;
    private final Set<Guard> guards;
    private final Supplier<? extends TransactionFacts> transaction;

    UnitCustomizer(
            Map<String, ScopeClass> scopes, Set<Guard> guards, Supplier<? extends TransactionFacts> transaction) {
        this.scopes = scopes;
        this.guards = guards;
        this.transaction = transaction;
    }

    @Override
    public void customize(Session session) {
        List<ClassDescriptor> entities = session.getDescriptors().values().stream()
                .filter(descriptor -> !descriptor.isAggregateDescriptor())
                .filter(descriptor -> !descriptor.isAggregateCollectionDescriptor())
                .toList();
        ColumnNames.apply(entities);
        if (guards.contains(Guard.REGISTER_WRITES)) {
            RegisterTables.check(session);
        }
        for (ClassDescriptor descriptor : entities) {
            ScopeClass scope = scopes.get(descriptor.getJavaClassName());
            if (scope == null) {
                throw new IllegalStateException("no scope class: " + descriptor.getJavaClassName());
            }
            if (guards.contains(Guard.CRITERIA)) {
                descriptor.getQueryManager().setAdditionalCriteria(PlaceRule.criteria(scope));
            }
            if (guards.contains(Guard.PRIVATE_CACHE)) {
                // Whatever the entity itself asks for.
                descriptor.setCacheIsolation(CacheIsolationType.ISOLATED);
            }
            descriptor.getEventManager().addListener(new ScopeWriteListener(guards, scope, transaction));
        }
    }
}
