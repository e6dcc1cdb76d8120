package org.bagui.core.security;

import java.util.List;
import java.util.Optional;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.succession.Succession;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A role of accounts that act for one thing and see nothing else, as the clerk of an enterprise; a service of the module that
 * knows such things. Each account with the role is tied to one of them ({@link Actor#tie}) and has no other role.
 *
 * <p>The role permits what the module declares here, and to read code lists; none of the general ways into the registers. What
 * the permissions open asks {@link Actor#requireTie} for the thing, never the request. Titles stand in the module's l10n files as
 * {@code role.<word>} and {@code tie.<kind>}, those of its faults as {@code fault.<code>}.
 */
@ConsumerType
public interface TiedRole extends PermissionDeclaration {
    /** Its word in the interface: {@code school-clerk}. */
    String word();

    /** Kind of the things: {@code school}; each has one role. */
    String kind();

    /** Permissions of the role, each of the duty {@link Duty#TIED} and of no built-in role. */
    @Override
    List<DeclaredPermission> permissions();

    /** A key as it is kept, from what was entered. */
    default String normal(String entered) {
        return entered.strip();
    }

    /** Code of the fault of a key in its kept form; empty where the place has the thing. */
    Optional<String> fault(Session session, PlaceCode place, String key);

    /** Where accounts of the thing go with a succession of their place; empty where they stay. */
    default Optional<PlaceCode> successor(Session session, Succession succession, PlaceCode place, String key) {
        return succession.mainSuccessor(place);
    }
}
