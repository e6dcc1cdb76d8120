package org.bagui.plugin.ledger.correction;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.month.PeriodWrite;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Utc;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.ledger.month.lock.ClosedMonthPermit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Lets the write of a correction into its closed month pass, and marks the correction as approved in the same
 * transaction: so each is written once, and none is called approved that was not written.
 */
@Component(service = ClosedMonthPermit.class)
public final class CorrectionPermit implements ClosedMonthPermit {
    private static final String ORIGIN = "correction:";

    private final AuditLog audit;

    /** Permits that are recorded here. */
    @Activate
    public CorrectionPermit(@Reference AuditLog audit) {
        this.audit = audit;
    }

    /** Origin of the write of a correction. */
    static String origin(long id) {
        return ORIGIN + id;
    }

    @Override
    public boolean isAskedFor(PeriodWrite write) {
        return write.origin().startsWith(ORIGIN);
    }

    @Override
    public boolean use(Session session, PeriodWrite write) {
        long id = Long.parseLong(write.origin().substring(ORIGIN.length()));
        Correction correction = session.find(Correction.class, id);
        if (correction == null || !correction.isOpen() || !isFor(correction, write)) {
            return false;
        }
        correction.state = Correction.APPROVED;
        correction.decidedAt = Utc.now(session);
        correction.decidedBy = write.actor().username();
        audit.record(
                session,
                new AuditEvent(
                        write.actor().username(),
                        "correction-approved",
                        correction.register,
                        correction.scopePlace,
                        "done",
                        Map.of("correction", Long.toString(id), "entry", Long.toString(correction.entryId))));
        return true;
    }

    private static boolean isFor(Correction correction, PeriodWrite write) {
        Set<PlaceMonth> own = Set.of(new PlaceMonth(correction.place(), correction.period));
        List<PlaceMonth> monthly =
                write.months().stream().filter(month -> month.month() != null).toList();
        return correction.register.equals(write.register()) && own.equals(Set.copyOf(monthly));
    }
}
