package org.bagui.runtime.persistence.scope;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.ScopeClass;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.DatabaseMapping;

/** Refuses to write rows whose place, before or after, or whose referenced row lies outside the scope. */
public final class ScopeWriteListener extends DescriptorEventAdapter {
    private final Set<Guard> guards;
    private final ScopeClass scopeClass;
    private final Supplier<? extends TransactionFacts> transaction;

    public ScopeWriteListener(
            Set<Guard> guards, ScopeClass scopeClass, Supplier<? extends TransactionFacts> transaction) {
        this.guards = guards;
        this.scopeClass = scopeClass;
        this.transaction = transaction;
    }

    @Override
    public void prePersist(DescriptorEvent event) {
        check(event, event.getSource());
    }

    @Override
    public void aboutToInsert(DescriptorEvent event) {
        check(event, event.getSource());
    }

    @Override
    public void aboutToUpdate(DescriptorEvent event) {
        checkBefore(event);
        check(event, event.getSource());
    }

    @Override
    public void preRemove(DescriptorEvent event) {
        checkBefore(event);
    }

    @Override
    public void aboutToDelete(DescriptorEvent event) {
        checkBefore(event);
    }

    private void checkBefore(DescriptorEvent event) {
        Object source = event.getSource();
        if (event.getSession() instanceof UnitOfWorkImpl unit) {
            Object before = unit.getBackupClone(source, event.getDescriptor());
            check(event, before == null ? source : before);
        } else {
            check(event, source);
        }
    }

    private void check(DescriptorEvent event, Object entity) {
        TransactionFacts now = transaction.get();
        // Of an entity before its change, too: it is the one now that the store knows.
        if (guards.contains(Guard.REGISTER_WRITES)
                && event.getSource() instanceof RegisterEntry entry
                && !now.isSaving(entry)) {
            throw new IllegalStateException("entries of registers are written through RegisterService only");
        }
        ClassDescriptor descriptor = event.getDescriptor();
        AbstractSession session = event.getSession();
        if (guards.contains(Guard.WRITTEN_PLACE)
                && !PlaceRule.writable(scopeClass, now.scope(), places(descriptor, scopeClass, entity))) {
            throw Problem.notFound();
        }
        if (guards.contains(Guard.REFERENCES)) {
            for (DatabaseMapping mapping : descriptor.getMappings()) {
                if (mapping.isOneToOneMapping()) {
                    checkReference(session, mapping.getRealAttributeValueFromObject(entity, session), now);
                }
            }
        }
    }

    private void checkReference(AbstractSession session, Object target, TransactionFacts now) {
        ClassDescriptor descriptor = target == null ? null : session.getDescriptor(target);
        ScopeClass itsClass = descriptor == null ? null : EntityScopes.declared(descriptor.getJavaClass());
        if (itsClass != null && !PlaceRule.readable(itsClass, now.scope(), places(descriptor, itsClass, target))) {
            throw Problem.notFound();
        }
    }

    private static List<Long> places(ClassDescriptor descriptor, ScopeClass scopeClass, Object entity) {
        return PlaceRule.attributes(scopeClass).stream()
                .map(name -> (Long) descriptor.getMappingForAttributeName(name).getAttributeValueFromObject(entity))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
    }
}
