package org.bagui.core.person;

import java.time.LocalDate;
import org.bagui.core.place.PlaceCode;

/**
 * A person in full, which only {@link People#reveal} gives. Not to be kept, logged or written to a file that stays.
 *
 * @param id id of the person
 * @param idNumber ID number, 18 characters
 * @param name full name
 * @param sex code of the list {@code sex}: 1 male, 2 female
 * @param birthDate day of birth
 * @param homePlace place of the household's registration, or null where it is not known
 * @param place place that keeps the person
 */
public record FullPerson(
        long id, String idNumber, String name, String sex, LocalDate birthDate, PlaceCode homePlace, PlaceCode place) {
    /** Only the id: such texts end in logs. */
    @Override
    public String toString() {
        return "FullPerson[id=" + id + "]";
    }
}
