package org.bagui.core.security;

import java.util.Map;
import org.bagui.core.persistence.Session;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The append-only record of who did what (GB/T 22239-2019, security audit): writes, exports, sign-ins, denials.
 *
 * <p>Never put secrets, ID numbers or entered values into the facts.
 */
@ProviderType
public interface AuditLog {
    /** Records inside the caller's transaction, so that a write and its record stand or fall together. */
    void record(Session session, AuditEvent event);

    /** Records in a transaction of its own. */
    void record(AuditEvent event);

    /**
     * One event.
     *
     * @param actor account name, or {@code -} for an anonymous caller
     * @param act what was done, kebab-case: {@code entries-imported}
     * @param subject what it was done to: {@code labour-demand}, {@code account:zhang}
     * @param place padded code of the place concerned, or 0
     * @param outcome {@code done}, {@code denied} or {@code failed}
     * @param facts further facts, small
     */
    record AuditEvent(
            String actor, String act, String subject, long place, String outcome, Map<String, String> facts) {}
}
