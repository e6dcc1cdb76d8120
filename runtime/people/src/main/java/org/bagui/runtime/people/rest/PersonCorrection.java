package org.bagui.runtime.people.rest;

import org.bagui.core.person.PersonChange;

/**
 * What is mended about a person, as sent; what is left out stays. Who somebody is by ID number, and who keeps the data, never changes.
 *
 * @param name full name
 * @param homePlace place of the household's registration
 */
public record PersonCorrection(String name, String homePlace) {
    PersonChange change() {
        return new PersonChange(name, PersonEntered.homePlace(homePlace));
    }

    /** Nothing of the values: such texts end in logs. */
    @Override
    public String toString() {
        return "PersonCorrection[]";
    }
}
