package org.bagui.plugin.laborcoop.transfer;

import java.time.LocalDate;
import java.time.YearMonth;
import org.bagui.core.rest.Refusal;

/** What must hold of the numbers and days of a transfer after every step, whoever took it. */
final class TransferRules {
    private TransferRules() {}

    /**
     * Checks the day of a leg: of the transfer's month for a departure, of that or the next one for an arrival.
     *
     * @throws org.bagui.core.problem.Problem 422 at {@code date}
     */
    static void requireDay(Transfer transfer, Booking booking, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.of("date", "in-the-future");
        }
        YearMonth month = YearMonth.from(day);
        boolean next = booking == Booking.ARRIVAL && month.equals(transfer.period.plusMonths(1));
        if (!month.equals(transfer.period) && !next) {
            throw Refusal.of("date", "date-outside-month", transfer.period.toString());
        }
    }

    /**
     * Checks that so many months have gone by since the arrival.
     *
     * @param told the state to tell in a refusal
     */
    static void requireDue(Transfer transfer, Booking booking, LocalDate today, TransferState told) {
        if (transfer.arrivedOn == null) {
            throw TransferConflict.of(told, "transfer-not-arrived");
        }
        LocalDate due = transfer.arrivedOn.plusMonths(booking.months());
        if (due.isAfter(today)) {
            throw TransferConflict.of(told, "transfer-retention-too-early", due.toString());
        }
    }

    /** Checks the same of all numbers that are booked, since an arrival may move. */
    static void requireAllDue(Transfer transfer, LocalDate today, TransferState told) {
        for (Booking booking : Booking.RETENTION) {
            if (transfer.persons(booking) != null) {
                requireDue(transfer, booking, today, told);
            }
        }
    }

    /**
     * Checks that nobody arrives before leaving, and that never more stayed than arrived or had stayed before.
     *
     * @param told the state to tell in a refusal
     */
    static void requireSound(Transfer transfer, TransferState told) {
        if (transfer.departedOn != null
                && transfer.arrivedOn != null
                && transfer.arrivedOn.isBefore(transfer.departedOn)) {
            throw TransferConflict.of(told, "transfer-arrives-before-leaving");
        }
        int most = transfer.arrived == null ? 0 : transfer.arrived;
        for (Booking booking : Booking.RETENTION) {
            Integer stayed = transfer.persons(booking);
            if (stayed == null) {
                continue;
            }
            if (transfer.arrived == null) {
                throw TransferConflict.of(told, "transfer-retention-booked");
            }
            if (stayed > most) {
                throw TransferConflict.of(told, "transfer-retention-too-many", most);
            }
            most = stayed;
        }
    }
}
