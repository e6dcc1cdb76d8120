package org.bagui.runtime.security.audit;

import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.CallOrigin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Keeps the audit log in a table of its own, to which nothing here but an insert leads. */
@Component(service = AuditLog.class)
public final class AuditTrail implements AuditLog {
    private final Transactions transactions;
    private volatile CallOrigin origin;

    /** An audit log kept through these transactions. */
    @Activate
    public AuditTrail(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    /** Whoever knows where what a thread does comes from: the interface, which comes after the log. */
    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    public void bindOrigin(CallOrigin there) {
        origin = there;
    }

    void unbindOrigin(CallOrigin gone) {
        if (origin == gone) {
            origin = null;
        }
    }

    @Override
    public void record(Session session, AuditEvent event) {
        session.persist(new AuditRecord(session.moment(), withOrigin(event)));
    }

    private AuditEvent withOrigin(AuditEvent event) {
        CallOrigin there = origin;
        Map<String, String> from = there == null ? Map.of() : there.facts();
        if (from.isEmpty()) {
            return event;
        }
        Map<String, String> facts = new TreeMap<>(event.facts() == null ? Map.of() : event.facts());
        facts.putAll(from);
        return new AuditEvent(event.actor(), event.act(), event.subject(), event.place(), event.outcome(), facts);
    }

    @Override
    public void record(AuditEvent event) {
        // The log is the platform's own: the place of the event is a fact of the record, not the writer's scope.
        transactions.write(Scope.everywhere(), session -> {
            record(session, event);
            return null;
        });
    }
}
