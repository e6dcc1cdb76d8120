package org.bagui.runtime.people.rest;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.core.person.NewPerson;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Severity;
import org.bagui.core.security.Actor;

/**
 * A person as sent.
 *
 * @param place place that keeps the person; the caller's own where it is left out
 * @param idNumber ID number of 18 characters, as text
 * @param name full name
 * @param homePlace place of the household's registration, or left out
 */
public record PersonEntered(
        String place, @NotNull String idNumber, @NotNull String name, String homePlace) {
    NewPerson person(Actor caller) {
        PlaceCode keeping = place == null ? caller.jurisdiction() : code("place", place);
        caller.requirePlace(keeping);
        return new NewPerson(keeping, idNumber, name, homePlace(homePlace));
    }

    /** The place of a household as sent, or null where it is left out. */
    static PlaceCode homePlace(String text) {
        return text == null ? null : code("homePlace", text);
    }

    private static PlaceCode code(String member, String text) {
        return PlaceCode.parse(text.strip()).orElseThrow(() -> refused(member, "unknown-code", "division"));
    }

    static Problem refused(String member, String code, Object... args) {
        return Problem.invalid(List.of(new Fault(1, member, code, Severity.ERROR, List.of(args), null)));
    }

    /** Nothing of the values: such texts end in logs. */
    @Override
    public String toString() {
        return "PersonEntered[]";
    }
}
