package org.bagui.plugin.laborcoop.transfer;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import org.bagui.core.period.Months;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Refusal;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.bagui.plugin.laborcoop.text.Wording;

/**
 * A transfer as the first of its two sides books it.
 *
 * @param sendingPlace code of the place that the workers come from
 * @param receivingPlace code of the place that they go to
 * @param pairing id of the pairing of just these places that carries it; none for a transfer beside any
 * @param occupation code of the occupation, or its name, as in the pairing's quotas
 * @param period month of the departure, {@code 2022-03}
 * @param departure the sending side's leg
 * @param arrival the receiving side's leg; one of the two is needed
 * @param separate true where this is another move than one of the same places, pairing, occupation and month of which only the
 *     other leg is booked
 */
public record TransferInput(
        @NotNull String sendingPlace,
        @NotNull String receivingPlace,
        String pairing,
        @NotNull String occupation,
        @NotNull String period,
        LegInput departure,
        LegInput arrival,
        Boolean separate) {
    private static final int LONGEST = 60;

    /** The transfer that is asked for, without its legs. */
    Transfer asked(Map<Side, PlaceCode> ends, Long between) {
        Transfer transfer = new Transfer();
        transfer.sendingPlace = ends.get(Side.SENDING).padded();
        transfer.receivingPlace = ends.get(Side.RECEIVING).padded();
        transfer.pairing = between;
        transfer.occupation = checkedOccupation();
        transfer.period = month();
        return transfer;
    }

    private String checkedOccupation() {
        return Wording.required("occupation", occupation, LONGEST);
    }

    private YearMonth month() {
        return Months.parse(Refusal.required("period", period, LONGEST))
                .orElseThrow(() -> Refusal.of("period", "no-month"));
    }

    Map<Booking, LegInput.Checked> legs() {
        Map<Booking, LegInput.Checked> legs = new EnumMap<>(Booking.class);
        if (departure != null) {
            legs.put(Booking.DEPARTURE, departure.checked());
        }
        if (arrival != null) {
            legs.put(Booking.ARRIVAL, arrival.checked());
        }
        if (legs.isEmpty()) {
            throw Refusal.of("departure", "required");
        }
        return legs;
    }
}
