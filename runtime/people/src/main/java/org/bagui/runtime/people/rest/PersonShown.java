package org.bagui.runtime.people.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.bagui.core.person.FullPerson;
import org.bagui.core.person.Person;
import org.bagui.core.place.PlaceCode;

/**
 * A person as shown, masked; {@code idNumber} has its first three and last four digits.
 *
 * @param sex code of the list {@code sex}: 1 male, 2 female
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PersonShown(
        String id, String idNumber, String familyName, String sex, int birthYear, String homePlace, String place) {
    static PersonShown of(Person one) {
        return new PersonShown(
                Long.toString(one.id()),
                one.idNumber(),
                one.familyName(),
                one.sex(),
                one.birthYear(),
                text(one.homePlace()),
                text(one.place()));
    }

    static List<PersonShown> all(List<Person> people) {
        return people.stream().map(PersonShown::of).toList();
    }

    private static String text(PlaceCode place) {
        return place == null ? null : place.text();
    }

    /**
     * A person in full.
     *
     * @param name full name
     * @param sex sex as the ID number tells it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Full(
            String id, String idNumber, String name, String sex, String birthDate, String homePlace, String place) {
        static Full of(FullPerson one) {
            return new Full(
                    Long.toString(one.id()),
                    one.idNumber(),
                    one.name(),
                    one.sex(),
                    one.birthDate().toString(),
                    text(one.homePlace()),
                    text(one.place()));
        }

        /** Only the id: such texts end in logs. */
        @Override
        public String toString() {
            return "Full[id=" + id + "]";
        }
    }
}
