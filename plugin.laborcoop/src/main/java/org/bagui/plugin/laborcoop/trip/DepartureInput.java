package org.bagui.plugin.laborcoop.trip;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.BusinessClock;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * A departure as the sending side tells it.
 *
 * @param at moment, not in the future
 * @param missing passengers who did not come to it; all others left
 * @param reason why a departure that is told already is corrected
 */
public record DepartureInput(@NotNull String at, List<Missing> missing, String reason) {
    private static final int LONGEST = 200;

    /**
     * A passenger who did not come.
     *
     * @param passenger id of the passenger on the manifest
     * @param reason why, at most 200 characters, without the person's name or ID number
     */
    public record Missing(
            @NotNull String passenger, @NotNull String reason) {}

    Instant moment() {
        return moment(at);
    }

    static Instant moment(String text) {
        Instant moment = Stop.moment("at", text);
        Clock clock = BusinessClock.system();
        if (moment.isAfter(clock.instant())) {
            throw Refusal.of("at", "in-the-future");
        }
        return moment;
    }

    String checkedReason() {
        return Wording.optional("reason", reason, TripChange.LONGEST_REASON);
    }

    /** Reasons by passenger. */
    Map<Long, String> reasons() {
        Map<Long, String> reasons = new LinkedHashMap<>();
        for (Missing one : missing == null ? List.<Missing>of() : missing) {
            String at = "missing/" + reasons.size();
            if (one == null) {
                throw Refusal.of(at, "required");
            }
            long passenger = passenger(at + "/passenger", one.passenger);
            if (reasons.containsKey(passenger)) {
                throw Refusal.of(at + "/passenger", "passenger-twice");
            }
            reasons.put(passenger, Wording.required(at + "/reason", one.reason, LONGEST));
        }
        return reasons;
    }

    static long passenger(String member, String id) {
        if (id == null || !id.matches("\\d{1,18}")) {
            throw Refusal.of(member, "no-such-passenger");
        }
        return Long.parseLong(id);
    }
}
