package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * An arrival as the receiving side tells it.
 *
 * @param at moment, not in the future and not before the departure
 * @param missing ids of passengers who left and did not come
 * @param unnamedMissing how many did not come of those whom the receiving side does not see, since they withdrew their consent
 * @param reason why an arrival that is told already is corrected
 */
public record ArrivalInput(@NotNull String at, List<String> missing, List<Unnamed> unnamedMissing, String reason) {
    /** Persons of an occupation. */
    public record Unnamed(
            @NotNull String occupation, @NotNull Long persons) {}

    Instant moment() {
        return DepartureInput.moment(at);
    }

    String checkedReason() {
        return Wording.optional("reason", reason, TripChange.LONGEST_REASON);
    }

    Set<Long> passengers() {
        Set<Long> passengers = new LinkedHashSet<>();
        for (String one : missing == null ? List.<String>of() : missing) {
            String at = "missing/" + passengers.size();
            if (!passengers.add(DepartureInput.passenger(at, one))) {
                throw Refusal.of(at, "passenger-twice");
            }
        }
        return passengers;
    }

    Map<String, Integer> unnamed() {
        Map<String, Integer> unnamed = new LinkedHashMap<>();
        for (Unnamed one : unnamedMissing == null ? List.<Unnamed>of() : unnamedMissing) {
            String at = "unnamedMissing/" + unnamed.size();
            if (one == null || one.occupation() == null) {
                throw Refusal.of(at + "/occupation", "required");
            }
            if (one.persons() == null || one.persons() < 1 || one.persons() > TripService.MOST_PASSENGERS) {
                throw Refusal.of(at + "/persons", "not-between", 1, TripService.MOST_PASSENGERS);
            }
            if (unnamed.put(one.occupation(), one.persons().intValue()) != null) {
                throw Refusal.of(at + "/occupation", "occupation-told-twice");
            }
        }
        return unnamed;
    }
}
