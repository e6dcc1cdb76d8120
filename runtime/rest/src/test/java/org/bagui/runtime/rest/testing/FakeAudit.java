package org.bagui.runtime.rest.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.AuditLog;

/** Remembers events. */
public final class FakeAudit implements AuditLog {
    public final List<AuditEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void record(Session session, AuditEvent event) {
        events.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }
}
