package org.bagui.plugin.ledger.month;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.ledger.month.snapshot.Figures;
import org.bagui.plugin.ledger.month.snapshot.SnapshotDifference;

/**
 * The month of a place as an answer shows it.
 *
 * @param name name of the place
 * @param state {@code open}, {@code submitted}, {@code returned}, {@code accepted} or {@code closed}
 * @param due last day on which the month is reported in time; with the first submission it is kept
 * @param overdue whether that day is over and the month was never submitted
 * @param late whether it was submitted after that day, or is overdue
 * @param required whether the place must report; where nobody is due it says so by submitting nobody
 * @param completeness computed from the entries, whether the month was submitted or not
 * @param places the places right below, with their states
 * @param snapshots what was submitted, the first first
 * @param changedSince number of figures that differ from the last snapshot
 * @param events who did what when
 * @param steps steps that the caller may take now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MonthView(
        String period,
        String place,
        String name,
        String state,
        String due,
        boolean overdue,
        boolean late,
        boolean required,
        List<Complete> completeness,
        List<Inside> places,
        List<SnapshotLine> snapshots,
        Integer changedSince,
        List<Event> events,
        List<String> steps) {
    /**
     * How complete a register is; the rate is reported / due, absent where nobody is due.
     *
     * @param reported enterprises that have reported
     * @param late enterprises that have reported late
     * @param rate reported of those due; absent where nobody is due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Complete(String register, int due, int reported, int late, Double rate) {
        static List<Complete> of(Map<String, int[]> sums) {
            return sums.entrySet().stream()
                    .map(sum -> of(sum.getKey(), sum.getValue()))
                    .toList();
        }

        private static Complete of(String register, int[] sum) {
            return new Complete(register, sum[0], sum[1], sum[2], sum[0] == 0 ? null : (double) sum[1] / sum[0]);
        }
    }

    /**
     * A place below.
     *
     * @param name name of the place
     * @param state state of its month
     * @param due last day on which its month is reported in time
     * @param overdue whether that day is over and it was never submitted
     * @param late whether it was first submitted after that day, or is overdue
     * @param completeness how complete its registers are
     * @param reminder text that asks the place for its month, to be sent as it stands; absent where it is sent up or not due
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inside(
            String place,
            String name,
            String state,
            String due,
            boolean overdue,
            boolean late,
            List<Complete> completeness,
            String reminder) {}

    /**
     * A snapshot among others.
     *
     * @param number number of the snapshot, from 1 on
     * @param due last day in time, as it held then; absent in snapshots of older releases
     * @param late whether it was taken after that day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SnapshotLine(int number, String asOf, String digest, String by, String due, boolean late) {}

    /**
     * A step that was taken.
     *
     * @param step {@code submit}, {@code return}, {@code accept}, {@code close} or {@code reopen}
     * @param missing places that it went without
     * @param snapshot number of the snapshot that the step made
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Event(
            String step, String at, String by, String byName, String reason, List<String> missing, Integer snapshot) {}

    /**
     * A snapshot with its figures and what has changed since.
     *
     * @param number number of the snapshot, from 1 on
     * @param differences figures that differ since
     */
    public record SnapshotView(
            String period,
            String place,
            int number,
            String asOf,
            String digest,
            String by,
            List<Figures.RegisterFigures> registers,
            List<SnapshotDifference> differences) {}
}
