package org.bagui.runtime.security.audit;

import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.security.AuditLog;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Keeps the audit log in a table of its own, to which nothing here but an insert leads. */
@Component(service = AuditLog.class)
public final class AuditTrail implements AuditLog {
    private final Transactions transactions;

    /** An audit log kept through these transactions. */
    @Activate
    public AuditTrail(@Reference Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void record(Session session, AuditEvent event) {
        session.persist(new AuditRecord(session.moment(), event));
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
