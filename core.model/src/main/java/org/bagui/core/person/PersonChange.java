package org.bagui.core.person;

import org.bagui.core.place.PlaceCode;

/**
 * A change of what may be mended about a person; null keeps a value. Another ID number is another person.
 *
 * @param name full name
 * @param homePlace place of the household's registration
 */
public record PersonChange(String name, PlaceCode homePlace) {
    /** Nothing of the values: such texts end in logs. */
    @Override
    public String toString() {
        return "PersonChange[]";
    }
}
