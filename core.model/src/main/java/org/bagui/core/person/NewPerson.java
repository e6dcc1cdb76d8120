package org.bagui.core.person;

import org.bagui.core.place.PlaceCode;

/**
 * A person to be registered, as entered.
 *
 * @param place place that keeps the person
 * @param idNumber ID number; full width, blanks around it and a small x are mended, nothing else is
 * @param name full name, at most 60 characters
 * @param homePlace place of the household's registration, or null where it is not known
 */
public record NewPerson(PlaceCode place, String idNumber, String name, PlaceCode homePlace) {
    /** Only the place: such texts end in logs. */
    @Override
    public String toString() {
        return "NewPerson[place=" + place + "]";
    }
}
