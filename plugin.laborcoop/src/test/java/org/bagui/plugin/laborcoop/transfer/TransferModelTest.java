package org.bagui.plugin.laborcoop.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.pairing.PairingSample;
import org.bagui.plugin.laborcoop.pairing.Side;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * Bookings, corrections and cancellations of both sides in any order, in two months, of two occupations in several spellings, under
 * a pairing that ends in the midst of it, against a simple model.
 */
class TransferModelTest {
    private static final int QUOTA = 20;
    private static final int STEPS = 120;
    private static final List<String> WELDERS = List.of("焊工", "6-18-02-04", "６－１８－０２－０４", "电 焊工", "焊工 ");
    private static final List<String> OTHERS = List.of("CNC操作工", "ｃｎｃ 操作工");
    private static final List<LocalDate> ENDS =
            List.of(LocalDate.of(2022, 3, 10), LocalDate.of(2022, 3, 11), LocalDate.of(2022, 4, 11));

    private final TransferBench bench = new TransferBench(QUOTA);
    private final TransferModel model = new TransferModel(QUOTA);
    private int taken;
    private int refused;

    @RepeatedTest(100)
    void anyOrderKeepsCountsQuotasAndDifferences(RepetitionInfo run) {
        Random random = new Random(20_220_300 + run.getCurrentRepetition());
        for (int step = 0; step < STEPS; step++) {
            if (step == STEPS / 2) {
                LocalDate end = ENDS.get(random.nextInt(ENDS.size()));
                PairingSample.end(bench.pairing, end);
                model.end(end);
            }
            step(random, step);
            assertSame();
        }
        assertTrue(taken > 10 && refused > 10, taken + " taken, " + refused + " refused");
    }

    private void step(Random random, int step) {
        Booking booking = Booking.values()[random.nextInt(Booking.values().length)];
        int persons = random.nextInt(13);
        List<Long> ids = List.copyOf(model.booked.keySet());
        if (ids.size() < 2 && step < STEPS / 2 || ids.size() < 9 && random.nextInt(8) == 0) {
            open(random, booking.months() == 0 ? booking : Booking.ARRIVAL, persons);
            return;
        }
        long id = ids.get(random.nextInt(ids.size()));
        Actor own = booking.side() == Side.SENDING ? bench.sender : bench.receiver;
        Actor other = booking.side() == Side.SENDING ? bench.receiver : bench.sender;
        switch (random.nextInt(8)) {
            case 0 -> cancel(own, id, booking);
            case 1 -> expect(false, () -> bench.steps.cancel(other, id, booking, "示例"));
            case 2 -> expect(false, () -> bench.steps.book(other, id, booking, number(id, booking, persons)));
            case 3 -> explain(random.nextBoolean() ? own : other, id, 1 + random.nextInt(4));
            default -> book(own, id, booking, persons);
        }
    }

    private LegInput.Checked number(long id, Booking booking, int persons) {
        return booking.months() > 0
                ? new RetentionInput(booking.months(), (long) persons, "示例", null).checked()
                : leg(model.month(id), booking, persons).checked();
    }

    private static LegInput leg(YearMonth month, Booking booking, int persons) {
        return TransferBench.leg(persons, month.atDay(booking == Booking.DEPARTURE ? 10 : 12), "示例");
    }

    private void open(Random random, Booking booking, int persons) {
        boolean departs = booking == Booking.DEPARTURE;
        YearMonth month = random.nextBoolean() ? TransferBench.MARCH : TransferBench.MARCH.plusMonths(1);
        List<String> spellings = random.nextInt(3) == 0 ? OTHERS : WELDERS;
        String occupation = spellings.get(random.nextInt(spellings.size()));
        boolean separate = random.nextInt(4) == 0;
        LegInput leg = leg(month, booking, persons);
        long[] made = new long[1];
        TransferModel.Move move = new TransferModel.Move(spellings == WELDERS, month);
        boolean may = model.mayOpen(move, booking.word(), persons, separate);
        expect(
                may,
                () -> made[0] = departs
                        ? bench.opens(bench.sender, occupation, month, leg, null, separate)
                        : bench.opens(bench.receiver, occupation, month, null, leg, separate));
        if (may) {
            model.open(made[0], move);
            model.book(made[0], booking.word(), persons);
        }
    }

    private void book(Actor actor, long id, Booking booking, int persons) {
        boolean may = model.mayBook(id, booking.word(), persons);
        expect(may, () -> bench.steps.book(actor, id, booking, number(id, booking, persons)));
        if (may) {
            model.book(id, booking.word(), persons);
        }
    }

    private void cancel(Actor actor, long id, Booking booking) {
        boolean may = model.mayCancel(id, booking.word());
        expect(may, () -> bench.steps.cancel(actor, id, booking, "示例"));
        if (may) {
            model.book(id, booking.word(), null);
        }
    }

    private void explain(Actor actor, long id, int persons) {
        boolean may = persons <= model.open(id);
        ExplanationInput said = new ExplanationInput("other", (long) persons, "示例").checked();
        expect(may, () -> bench.steps.explain(actor, id, said));
        if (may) {
            model.explain(id, persons);
        }
    }

    private void expect(boolean may, Runnable step) {
        boolean done = true;
        try {
            step.run();
        } catch (Problem problem) {
            assertEquals("409 state-conflict", problem.status() + " " + problem.code());
            done = false;
        }
        assertEquals(may, done);
        taken += done ? 1 : 0;
        refused += done ? 0 : 1;
    }

    private void assertSame() {
        Map<Long, Map<String, Integer>> booked = new TreeMap<>();
        for (Transfer transfer : bench.all()) {
            Map<String, Integer> numbers = new TreeMap<>();
            for (Booking booking : Booking.values()) {
                if (transfer.persons(booking) != null) {
                    numbers.put(booking.word(), transfer.persons(booking));
                }
            }
            booked.put(transfer.id, numbers);
        }
        assertEquals(model.booked, booked);
        assertTrue(
                booked.values().stream().flatMap(one -> one.values().stream()).allMatch(count -> count >= 0));
        assertTrue(model.departed() <= QUOTA);
        assertEquals(
                model.booked.keySet().stream()
                        .filter(id -> model.open(id) > 0)
                        .collect(Collectors.toMap(id -> id, model::open)),
                listed());
    }

    private Map<Long, Integer> listed() {
        TransferService.Asked asked = new TransferService.Asked(bench.receiver.jurisdiction(), null, true);
        return bench.service.page(bench.receiver, asked, Long.MAX_VALUE, 200).stream()
                .collect(Collectors.toMap(one -> one.id, one -> one.unexplained));
    }
}
