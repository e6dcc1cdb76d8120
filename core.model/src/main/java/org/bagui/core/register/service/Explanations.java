package org.bagui.core.register.service;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Reasons for warnings: given for one row or for many at once, kept for ever, and good for the figures that they were
 * given for; a figure that changes is asked about anew.
 */
@ProviderType
public interface Explanations {
    /**
     * Gives reasons, all in one transaction. Entries without such a warning are passed over and counted. One reason for
     * many answers what has none yet, so that a call may be sent again; only entries that are named take another reason.
     *
     * @throws org.bagui.core.problem.Problem 403; 404 {@code not-found} for an entry, input or place outside the actor's
     *     scope; 422 {@code unknown-warning}, {@code unknown-reason}, {@code reason-required}, {@code reason-too-long},
     *     {@code too-many-entries}; 409 {@code period-closed}
     */
    Explained explain(Actor actor, ExplanationRequest request);

    /**
     * One page of what was given, newest first.
     *
     * @param place place whose subtree is read
     * @param period month, or null for all
     * @param entry id of an entry, or null for all
     * @param limit greatest number, 1 to 1000
     * @param before id below which to read, or null
     */
    ExplanationPage page(
            Actor actor, String register, PlaceCode place, YearMonth period, Long entry, int limit, Long before);

    /**
     * What became of the reasons.
     *
     * @param explained warnings that were given this reason
     * @param entries entries that they belong to
     * @param without entries named that have no such warning
     */
    record Explained(int explained, int entries, int without) {}
}
