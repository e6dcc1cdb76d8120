package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Two places of a plan beside the pairing that they have today.
 *
 * @param from sending place
 * @param to receiving place
 * @param persons persons that the plan sends; 0 for a pairing that the plan does not use
 * @param occupations the same by occupation of those who go
 * @param pairing id of the pairing, or null where the two have none
 * @param state {@code proposed} or {@code active}, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanPairing(
        String from, String to, long persons, List<Occupation> occupations, String pairing, String state) {
    /** Persons of one occupation. */
    public record Occupation(String occupation, long persons) {}

    /** The places of a plan, ordered by sending and receiving place. */
    public record Answer(List<PlanPairing> items) {}
}
