package org.bagui.plugin.laborcoop.transfer;

import static org.bagui.plugin.laborcoop.transfer.TransferBench.leg;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.Fault;
import org.bagui.plugin.laborcoop.pairing.PairingSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who may book what of a transfer, and what is told where it cannot be. */
class TransferStepsTest {
    private final TransferBench bench = new TransferBench(40);

    private static void assertConflict(String codes, Executable step) {
        Problem problem = assertThrows(Problem.class, step);
        assertEquals("409 state-conflict", problem.status() + " " + problem.code());
        assertEquals(
                List.of(codes.split(" ")),
                problem.faults().stream().map(Fault::code).toList());
    }

    @Test
    void theDifferenceIsOpenUntilExplainedAndAgainWhenItChanges() {
        long id = bench.departs(20);
        bench.steps.book(bench.receiver, id, Booking.ARRIVAL, leg(17, 12, null).checked());
        assertEquals(
                "differs 3", bench.shown(id).state() + " " + bench.shown(id).unexplained());
        ExplanationInput two = new ExplanationInput("turned-back", 2L, "示例").checked();
        bench.steps.explain(bench.sender, id, two);
        assertConflict("transfer-differs transfer-less-to-explain", () -> bench.steps.explain(bench.receiver, id, two));
        bench.steps.explain(bench.receiver, id, new ExplanationInput("other", 1L, "示例").checked());
        assertEquals(
                "explained 0", bench.shown(id).state() + " " + bench.shown(id).unexplained());
        bench.steps.book(
                bench.receiver, id, Booking.ARRIVAL, leg(18, 12, "示例漏记").checked());
        assertEquals(
                "differs 2", bench.shown(id).state() + " " + bench.shown(id).unexplained());
        bench.steps.book(
                bench.sender, id, Booking.DEPARTURE, leg(18, 10, "示例重复").checked());
        TransferView matched = bench.shown(id);
        assertEquals("matched 0", matched.state() + " " + matched.unexplained());
        assertEquals(
                List.of("booked", "booked", "explained", "explained", "corrected", "corrected"),
                matched.history().stream().map(TransferView.StepView::step).toList());
        assertEquals(17, matched.history().get(4).before());
        assertEquals(12, bench.audit.events().size(), "each step at both ends");
    }

    @Test
    void eachSideBooksItsOwnLegAndThoseAboveBothNone() {
        long id = bench.departs(20);
        assertConflict(
                "transfer-departed transfer-of-the-other-side",
                () -> bench.steps.book(
                        bench.sender, id, Booking.ARRIVAL, leg(1, 12, null).checked()));
        assertConflict(
                "transfer-departed transfer-of-the-other-side",
                () -> bench.steps.cancel(TransferBench.at("450000"), id, Booking.DEPARTURE, "示例"));
        assertConflict("transfer-of-the-other-side", () -> bench.opens(bench.sender, null, leg(1, 12, null)));
        Problem stranger = assertThrows(
                Problem.class,
                () -> bench.steps.book(
                        TransferBench.at("451030"),
                        id,
                        Booking.ARRIVAL,
                        leg(1, 12, null).checked()));
        assertEquals(404, stranger.status());
        assertEquals(1, bench.all().size());
    }

    @Test
    void aCorrectionNeedsAReasonAndThePairing() {
        long id = bench.departs(20);
        assertConflict(
                "transfer-departed transfer-booked-already",
                () -> bench.steps.book(
                        bench.sender, id, Booking.DEPARTURE, leg(21, 10, null).checked()));
        assertConflict("transfer-quota-overrun", () -> bench.departs(21));
        PairingSample.end(bench.pairing, LocalDate.of(2022, 3, 10));
        assertConflict(
                "transfer-departed pairing-ended",
                () -> bench.steps.book(
                        bench.sender, id, Booking.DEPARTURE, leg(21, 10, "示例").checked()));
        bench.steps.book(bench.sender, id, Booking.DEPARTURE, leg(19, 10, "示例").checked());
        assertEquals(19, bench.shown(id).departure().persons());
    }

    @Test
    void neverMoreStayThanArrivedOrHadStayed() {
        long id = bench.departs(20);
        LegInput.Checked eighteen = new RetentionInput(1, 18L, null, null).checked();
        assertConflict(
                "transfer-departed transfer-not-arrived",
                () -> bench.steps.book(bench.receiver, id, Booking.AFTER_ONE, eighteen));
        bench.steps.book(bench.receiver, id, Booking.ARRIVAL, leg(20, 12, null).checked());
        bench.steps.book(bench.receiver, id, Booking.AFTER_ONE, eighteen);
        assertConflict(
                "transfer-matched transfer-retention-too-many",
                () -> bench.steps.book(
                        bench.receiver, id, Booking.AFTER_THREE, new RetentionInput(3, 19L, null, null).checked()));
        assertConflict(
                "transfer-matched transfer-retention-too-many",
                () -> bench.steps.book(
                        bench.receiver, id, Booking.ARRIVAL, leg(17, 12, "示例").checked()));
        assertConflict(
                "transfer-matched transfer-retention-booked",
                () -> bench.steps.cancel(bench.receiver, id, Booking.ARRIVAL, "示例"));
    }

    @Test
    void daysFitTheMonthAndEachOther() {
        for (String day : List.of("2022-02-28", "2022-04-01", "2999-03-01")) {
            Problem wrong = assertThrows(
                    Problem.class, () -> bench.opens(bench.sender, new LegInput(1L, day, null, null), null), day);
            assertEquals(422, wrong.status());
        }
        long id = bench.departs(20);
        assertConflict(
                "transfer-departed transfer-arrives-before-leaving",
                () -> bench.steps.book(
                        bench.receiver, id, Booking.ARRIVAL, new LegInput(20L, "2022-03-09", null, null).checked()));
    }

    @Test
    void theOtherSideDoesNotOpenTheSameMoveAgain() {
        long id = bench.departs(20);
        Problem refused = assertThrows(
                Problem.class,
                () -> bench.opens(bench.receiver, "6-18-02-04", TransferBench.MARCH, null, leg(20, 12, null), null));
        assertEquals(
                List.of("transfer-departed", "transfer-open-half"),
                refused.faults().stream().map(Fault::code).toList());
        assertEquals(List.of(Long.toString(id)), refused.faults().get(1).args());
        bench.departs(1);
        bench.opens(bench.receiver, "6-18-02-04", TransferBench.MARCH, null, leg(20, 12, null), true);
        assertEquals(3, bench.all().size(), "another batch leaves in the same month");
    }

    @Test
    void whoStayedIsCountedFromTheArrivalThatHolds() {
        LocalDate due = bench.service.today().minusMonths(1);
        long id = bench.opens(bench.receiver, "钳工", YearMonth.from(due), null, TransferBench.leg(9, due, null), null);
        bench.steps.book(bench.receiver, id, Booking.AFTER_ONE, new RetentionInput(1, 8L, null, null).checked());
        LegInput later = TransferBench.leg(9, due.plusDays(1), "示例");
        assertConflict(
                "transfer-arrived transfer-retention-too-early",
                () -> bench.steps.book(bench.receiver, id, Booking.ARRIVAL, later.checked()));
        bench.steps.cancel(bench.receiver, id, Booking.AFTER_ONE, "示例");
        bench.steps.book(bench.receiver, id, Booking.ARRIVAL, later.checked());
    }

    @Test
    void departuresBeforeTheEndOfAPairingAreBookedAfterIt() {
        PairingSample.end(bench.pairing, LocalDate.of(2022, 3, 11));
        bench.departs(20);
        assertConflict("pairing-ended", () -> bench.opens(bench.sender, leg(1, 11, null), null));
    }

    @Test
    void noTextHoldsAnIdNumber() {
        for (String text : List.of("11010519491231002X", "ID110105/19491231/002X", "１１０１０５１９４９１２３１００２Ｘ")) {
            assertPersonal(() -> leg(1, 10, text).checked());
            assertPersonal(() -> new RetentionInput(1, 1L, text, null).checked());
            assertPersonal(() -> new ExplanationInput("other", 1L, text).checked());
            assertPersonal(() -> new CancellationInput("arrival", text).checkedReason());
            assertPersonal(() -> bench.opens(bench.sender, text, TransferBench.MARCH, leg(1, 10, null), null, null));
        }
    }

    private static void assertPersonal(Executable step) {
        Problem problem = assertThrows(Problem.class, step);
        assertEquals("personal-text", problem.faults().get(0).code());
    }
}
