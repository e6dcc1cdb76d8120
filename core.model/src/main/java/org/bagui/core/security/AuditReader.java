package org.bagui.core.security;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reads the audit log, for whoever has {@link Permission#AUDIT_READ}: auditors and nobody else, so that those who manage
 * accounts do not judge their own doings (GB/T 22239-2019: system, security and audit administrators are different people).
 *
 * <p>A record about no place, such as a sign-in under a name that is none, belongs to the platform as a whole: it is read where
 * the whole of a region is asked for, and nowhere below.
 */
@ProviderType
public interface AuditReader {
    /**
     * Records, newest first; those of one moment by their ids, the latest first.
     *
     * @throws org.bagui.core.problem.Problem 403 {@code not-permitted}, 404 {@code not-found} for a place outside the actor's, 400
     *     {@code bad-after} where the question's {@code after} is no record of the place
     */
    List<Recorded> read(Actor by, Question question);

    /**
     * What is asked for; where anything but the place is null, all of it is meant.
     *
     * @param place place whose records, with those of all places inside it, are wanted
     * @param from earliest moment
     * @param to moment before which they were written
     * @param actor account that acted
     * @param act what was done, kebab-case
     * @param subject what it was done to
     * @param outcome {@code done}, {@code denied} or {@code failed}
     * @param after id of the record after which the page begins
     * @param limit most records, at least 1
     */
    record Question(
            PlaceCode place,
            Instant from,
            Instant to,
            String actor,
            String act,
            String subject,
            String outcome,
            Long after,
            int limit) {
        /** The same question about another page. */
        public Question page(Long after, int limit) {
            return new Question(place, from, to, actor, act, subject, outcome, after, limit);
        }

        /** Whatever came of it. */
        public Question(
                PlaceCode place,
                Instant from,
                Instant to,
                String actor,
                String act,
                String subject,
                Long after,
                int limit) {
            this(place, from, to, actor, act, subject, null, after, limit);
        }
    }

    /**
     * A record.
     *
     * @param id its id, increasing
     * @param at moment of the transaction that it belongs to
     * @param place place concerned, or null
     * @param facts further facts as recorded, by name
     * @see AuditLog.AuditEvent
     */
    record Recorded(
            long id,
            Instant at,
            String actor,
            String act,
            String subject,
            PlaceCode place,
            String outcome,
            Map<String, String> facts) {}
}
