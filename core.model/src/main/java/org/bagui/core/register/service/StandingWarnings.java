package org.bagui.core.register.service;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Warnings of the entries that are there now, found by taking them through the register's rules again: nothing is stored
 * that could grow old. Entries are checked in batches; drafts are left out.
 *
 * <p>Rules see the addressed place and the actor's scope, nothing beyond, so that a warning tells nothing of other places.
 * Refusals are those of {@link RegisterService}; 400 {@code period-required} or {@code no-period} where the month does not
 * fit the register, 422 {@code unknown-warning} for a code that no rule of the register raises.
 */
@ProviderType
public interface StandingWarnings {
    /** Codes of the warnings that entries of a register may have; none where the register is not there now. */
    Set<String> codes(String register);

    /**
     * One page of warnings.
     *
     * @param limit greatest number of warnings, 1 to 1000
     * @param after token of the page before, or null
     */
    WarningPage page(Actor actor, WarningQuery query, int limit, String after);

    /**
     * Warnings of some entries of a register, in no order of theirs.
     *
     * @param place place inside which they are; rules look no further
     * @param entries ids of at most 1000 entries; others and drafts are passed over
     */
    List<StandingWarning> of(Actor actor, String register, PlaceCode place, List<Long> entries);

    /** All warnings, one after another, until one is not wanted any more (the predicate says false). */
    void each(Actor actor, WarningQuery query, Predicate<StandingWarning> sink);
}
