package org.bagui.plugin.reports.fake;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.AuditLog;

/** Keeps what is recorded. */
public final class FakeAudit implements AuditLog {
    public final List<AuditEvent> events = new ArrayList<>();

    @Override
    public void record(Session session, AuditEvent event) {
        events.add(event);
    }

    @Override
    public void record(AuditEvent event) {
        events.add(event);
    }
}
