package org.bagui.core.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What people agreed to. A person that is not there, or lies outside the session's or the actor's scope, is 404
 * {@code not-found}; reading needs {@code people.read}, writing {@code people.write}.
 */
@ProviderType
public interface Consents {
    /** All consents of a person, by number; withdrawn ones stay. */
    List<Consent> of(Session session, Actor by, long person);

    /** All consents of many people, those of each by number; who is not there is absent, who agreed to nothing has none. */
    Map<Long, List<Consent>> of(Session session, Actor by, Collection<Long> people);

    /**
     * Notes a consent.
     *
     * @throws org.bagui.core.problem.Problem 422 {@code invalid-entry}: {@code required}, {@code too-long}, {@code in-the-future},
     *     {@code personal-text} where a text holds an ID number or the person's name
     */
    Consent note(Session session, Actor by, long person, NewConsent consent);

    /**
     * Notes the same consent of each of many people, all or none.
     *
     * @throws org.bagui.core.problem.Problem as for one; faults tell the place of the person among them by row, counted from 1
     */
    void note(Session session, Actor by, List<Long> people, NewConsent consent);

    /**
     * Withdraws a consent from today.
     *
     * @throws org.bagui.core.problem.Problem 409 {@code consent-withdrawn} for one that is withdrawn already
     */
    Consent withdraw(Session session, Actor by, long person, int number);
}
