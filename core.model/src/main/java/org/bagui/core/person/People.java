package org.bagui.core.person;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people that places keep, each by ID number. Number and name are kept sealed; who calls gets them masked, and whole
 * only with a reason, which is logged.
 *
 * <p>Calls take part in the caller's transaction. People outside the session's or the actor's scope are not there. Reading
 * needs {@code people.read}, writing {@code people.write}, seeing in full {@code people.reveal}: 403 otherwise. 503
 * {@code people-keys-unusable} while the keys are not there.
 */
@ProviderType
public interface People {
    /** Whether the keys are there and fit what is kept. */
    boolean isReady();

    /**
     * Registers people, all or none; who is known to the place by ID number is found and not changed.
     *
     * @return one result for each, in their order
     * @throws org.bagui.core.problem.Problem 404 for a place outside the scope; 422 {@code invalid-entry} with one fault
     *     for each wrong member, its row counted from 1, its field {@code idNumber} or {@code name}, the value never in it
     */
    List<Registered> register(Session session, Actor by, List<NewPerson> people);

    /** The people with these ids, by id; who is not there is absent. */
    Map<Long, Person> find(Session session, Actor by, Collection<Long> ids);

    /**
     * Holds these people until the transaction ends, and remembers that rows of a module refer to them: nobody erases them
     * meanwhile, nor later while such a row is there or its module is not there to ask. To be called before such a row is written.
     *
     * @throws org.bagui.core.problem.Problem 404 where any of them is not there
     */
    void hold(Session session, Actor by, Collection<Long> ids);

    /** Everybody in the scope with that ID number: several where several places keep the same person. */
    List<Person> withNumber(Session session, Actor by, String idNumber);

    /**
     * Of each of these ID numbers, as entered, everybody in the scope with it, by id; nobody of a number that is wrong.
     *
     * @throws org.bagui.core.problem.Problem 422 {@code too-many-people} for more than 10,000
     */
    Map<String, List<Person>> withNumbers(Session session, Actor by, Collection<String> idNumbers);

    /**
     * Of each of these people the ids of everybody in the scope with the same ID number, the person's own among them: several
     * places may keep the same person. Who is not there is absent.
     */
    Map<Long, Set<Long>> sameAs(Session session, Actor by, Collection<Long> ids);

    /** Of these people those whose full name stands in the text beside their id; to be asked of texts that stay readable. */
    Set<Long> namedIn(Session session, Actor by, Map<Long, String> texts);

    /** People of a place and those inside it, by id, after the given id. */
    List<Person> list(Session session, Actor by, PlaceCode place, long after, int limit);

    /**
     * People in full. Runs in transactions of its own, so that the record of it stays whatever becomes of the caller's.
     *
     * @param reason why, 4 to 300 characters, without ID number or name; it is kept in the audit log
     * @throws org.bagui.core.problem.Problem 404 where any of them is not there; nothing is revealed then
     */
    List<FullPerson> reveal(Actor by, List<Long> ids, String reason);

    /** Mends name or home place. */
    Person change(Session session, Actor by, long id, PersonChange change);

    /**
     * Erases a person with all consents. Modules are asked beside the caller's transaction, over all places.
     *
     * @throws org.bagui.core.problem.Problem 409 {@code consent-in-force} while any consent holds, {@code person-in-use}
     *     while a row of any module refers to the person, at whatever place, or might in a module that is not there
     */
    void erase(Session session, Actor by, long id);
}
