package org.bagui.plugin.laborcoop.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.rest.Moments;
import org.bagui.plugin.laborcoop.pairing.Side;

/**
 * A transfer as shown; what is not booked is left out.
 *
 * @param trip trip that carries it and books its legs
 * @param state {@code departed}, {@code arrived}, {@code matched}, {@code differs}, {@code explained} or {@code cancelled}
 * @param retention who stayed
 * @param difference departed less arrived; a leg that is not booked counts as nobody
 * @param explained persons of the difference that are accounted for
 * @param unexplained persons of the difference that are not
 * @param history what either side did; not in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransferView(
        String id,
        String sendingPlace,
        String receivingPlace,
        String pairing,
        String trip,
        String occupation,
        String period,
        String state,
        Leg departure,
        Leg arrival,
        List<Stayed> retention,
        int difference,
        int explained,
        int unexplained,
        List<StepView> history) {
    /** A leg. */
    public record Leg(int persons, String date) {
        private static Leg of(Integer persons, LocalDate day) {
            return persons == null ? null : new Leg(persons, day.toString());
        }
    }

    /** Persons who were still there so many months after their arrival. */
    public record Stayed(int months, int persons) {}

    /**
     * What a side did.
     *
     * @param booking number that it is about, or {@code explanation}
     * @param step {@code booked}, {@code corrected}, {@code cancelled} or {@code explained}
     * @param before number before, where one was booked
     * @param persons number since, or persons explained
     * @param date day of the leg
     * @param code reason code of an explanation
     * @param reason why
     * @param at moment
     * @param by name of who did it
     * @param place place of that account
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(
            String booking,
            String step,
            Integer before,
            Integer persons,
            String date,
            String code,
            String reason,
            String at,
            String by,
            String place) {
        private static StepView of(TransferStep step) {
            return new StepView(
                    step.booking,
                    step.step,
                    step.personsBefore,
                    step.persons,
                    step.bookedDay == null ? null : step.bookedDay.toString(),
                    step.reasonCode,
                    step.reason,
                    Moments.text(step.takenAt),
                    step.takenByName,
                    PlaceCode.ofPadded(step.takenAtPlace).text());
        }
    }

    /** A page, the latest first; {@code next} is the {@code before} of the following page. */
    public record Page(List<TransferView> items, String next) {
        static Page of(List<Transfer> page, int limit) {
            String next = page.size() < limit ? null : Long.toString(page.get(limit - 1).id);
            return new Page(page.stream().map(one -> TransferView.of(one, null)).toList(), next);
        }
    }

    static TransferView of(TransferService.Told told) {
        return of(told.transfer(), told.steps().stream().map(StepView::of).toList());
    }

    private static TransferView of(Transfer one, List<StepView> history) {
        return new TransferView(
                Long.toString(one.id),
                one.place(Side.SENDING).text(),
                one.place(Side.RECEIVING).text(),
                one.pairing == null ? null : Long.toString(one.pairing),
                one.trip == null ? null : Long.toString(one.trip),
                one.occupation,
                one.period.toString(),
                one.state().word(),
                Leg.of(one.departed, one.departedOn),
                Leg.of(one.arrived, one.arrivedOn),
                Booking.RETENTION.stream()
                        .filter(booking -> one.persons(booking) != null)
                        .map(booking -> new Stayed(booking.months(), one.persons(booking)))
                        .toList(),
                one.difference(),
                one.explained,
                one.unexplained,
                history);
    }
}
