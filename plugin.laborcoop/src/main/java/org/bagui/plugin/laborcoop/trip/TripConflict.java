package org.bagui.plugin.laborcoop.trip;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.transfer.TransferConflict;

/** Refusals of steps that a trip does not allow: 409 {@code state-conflict}, the state first and then what stands in the way. */
final class TripConflict {
    private TripConflict() {}

    static Problem of(Trip trip, String code, Object... args) {
        return TransferConflict.told(state(trip), code, args);
    }

    /** The state alone stands in the way. */
    static Problem of(Trip trip) {
        return over(trip, List.of());
    }

    static Problem over(Trip trip, List<Fault> faults) {
        return Problem.withFaults(409, "state-conflict", faults(trip, faults));
    }

    /** The state, and then these faults. */
    static List<Fault> faults(Trip trip, List<Fault> faults) {
        List<Fault> all = new ArrayList<>(List.of(Refusal.fault("state", state(trip))));
        all.addAll(faults);
        return all;
    }

    /** Does what the transfers of the trip may refuse, and tells its state then; their day is the trip's moment. */
    static void within(Trip trip, Runnable work) {
        try {
            work.run();
        } catch (Problem refused) {
            if (refused.status() == 409 && !refused.faults().isEmpty()) {
                throw over(trip, refused.faults());
            }
            if (refused.faults().stream().anyMatch(one -> one.field().equals("date"))) {
                throw Problem.withFaults(
                        refused.status(),
                        refused.code(),
                        refused.faults().stream().map(TripConflict::atMoment).toList());
            }
            throw refused;
        }
    }

    private static Fault atMoment(Fault fault) {
        return fault.field().equals("date")
                ? Refusal.fault("at", fault.code(), fault.args().toArray())
                : fault;
    }

    private static String state(Trip trip) {
        return "trip-" + trip.state;
    }
}
