package org.bagui.core.person;

import org.bagui.core.place.PlaceCode;

/**
 * A person as others see one. There is the year of birth and not its day: with it, the home place and the digits shown,
 * all eighteen digits of the number could be worked out.
 *
 * @param id id of the person, which is told freely and says nothing
 * @param idNumber ID number (GB 11643), all but its first three and last four digits starred
 * @param familyName family name
 * @param sex code of the list {@code sex} (GB/T 2261.1): 1 male, 2 female
 * @param birthYear year of birth
 * @param homePlace place of the household's registration, or null where it is not known
 * @param place place that keeps the person, and by which scope goes
 */
public record Person(
        long id, String idNumber, String familyName, String sex, int birthYear, PlaceCode homePlace, PlaceCode place) {}
