package org.bagui.plugin.laborcoop.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers.Carrier;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers.Group;
import org.bagui.plugin.laborcoop.transfer.CarriedTransfers.Leg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who is named in the numbers of a transfer when these are corrected. */
class TransferNamesTest {
    private final TransferBench bench = new TransferBench(40);

    private static LegInput leg(int day, Long persons, String... people) {
        return new LegInput(persons, "2022-03-" + day, "示例", people.length == 0 ? null : List.of(people));
    }

    private long departs(String... people) {
        return bench.opens(bench.sender, leg(10, null, people), null);
    }

    private void arrive(long id, String... people) {
        bench.steps.book(
                bench.receiver, id, Booking.ARRIVAL, leg(12, null, people).checked());
    }

    private void stay(long id, int months, long persons, String... people) {
        RetentionInput input = new RetentionInput(months, persons, "示例", people.length == 0 ? null : List.of(people));
        bench.steps.book(bench.receiver, id, input.booking(), input.checked());
    }

    private static String refused(Executable step) {
        Problem problem = assertThrows(Problem.class, step);
        assertEquals(422, problem.status());
        return problem.faults().get(0).field() + " " + problem.faults().get(0).code();
    }

    private String named(long id, Booking booking) {
        Stream<TransferPerson> rows =
                bench.database.rows(TransferPerson.class).stream().filter(row -> row.transfer == id);
        return String.join(
                " ",
                rows.filter(row -> row.isNamed(booking))
                        .map(row -> Long.toString(row.person))
                        .sorted()
                        .toList());
    }

    @Test
    void anotherDayLeavesTheNames() {
        long id = departs("1", "2", "3");
        bench.steps.book(bench.sender, id, Booking.DEPARTURE, leg(11, 4L).checked());
        assertEquals("1 2 3", named(id, Booking.DEPARTURE));
        assertEquals(
                "persons not-between",
                refused(() -> bench.steps.book(
                        bench.sender, id, Booking.DEPARTURE, leg(11, 2L).checked())));
        LegInput nobody = new LegInput(2L, "2022-03-11", "示例", List.of());
        bench.steps.book(bench.sender, id, Booking.DEPARTURE, nobody.checked());
        assertEquals("", named(id, Booking.DEPARTURE));
        assertTrue(bench.database.rows(TransferPerson.class).isEmpty());
        assertEquals(List.of(1L, 2L, 3L), bench.held, "before anything refers to them");
    }

    @Test
    void whoDidNotLeaveNeitherArrivedNorStayed() {
        long id = departs("1", "2", "3");
        arrive(id, "1", "2");
        stay(id, 1, 2, "1", "2");
        stay(id, 3, 1, "2");
        bench.steps.book(
                bench.sender, id, Booking.DEPARTURE, leg(10, null, "1", "3").checked());
        assertEquals("1 3", named(id, Booking.DEPARTURE));
        assertEquals("1", named(id, Booking.ARRIVAL));
        assertEquals("1", named(id, Booking.AFTER_ONE));
        assertEquals("", named(id, Booking.AFTER_THREE));
    }

    @Test
    void whoStayedStayedBefore() {
        long id = departs("1", "2", "3");
        arrive(id, "1", "2", "3");
        stay(id, 1, 2, "1", "2");
        assertEquals("people/0 no-person-to-name", refused(() -> stay(id, 3, 1, "3")));
        stay(id, 3, 2, "1", "2");
        assertEquals("people/0 no-person-to-name", refused(() -> stay(id, 6, 1, "3")));
        stay(id, 1, 2, "2", "3");
        assertEquals("2", named(id, Booking.AFTER_THREE));
    }

    @Test
    void aNumberWithoutNamesSaysNothingOfThem() {
        long id = departs("1", "2");
        arrive(id, "1", "2");
        stay(id, 1, 2);
        stay(id, 3, 1, "2");
        assertEquals("2", named(id, Booking.AFTER_THREE));
    }

    @Test
    void nobodyLeavesTwiceInAMonth() {
        long id = departs("1", "2");
        assertEquals("people/1 person-named-elsewhere", refused(() -> departs("3", "2")));
        bench.steps.book(
                bench.sender, id, Booking.DEPARTURE, leg(11, null, "2", "3").checked());
        bench.steps.cancel(bench.sender, id, Booking.DEPARTURE, "示例");
        assertEquals("2 3", named(departs("3", "2"), Booking.DEPARTURE));
    }

    @Test
    void aTripBooksAnOccupationOnceHoweverItIsSpelt() {
        CarriedTransfers carried = new CarriedTransfers(bench.legs, TransferBench.KEYS);
        Carrier trip = new Carrier(
                9,
                bench.sender.jurisdiction().padded(),
                bench.receiver.jurisdiction().padded(),
                TransferBench.PAIRING);
        book(carried, trip, Booking.DEPARTURE, group("焊工", 1, 2), group("6-18-02-04", 3), group("钳工", 4));
        book(carried, trip, Booking.ARRIVAL, group("电焊工", 1, 3), group("钳 工", 4));
        assertEquals(2, bench.all().size());
        Transfer welders = bench.all().stream()
                .filter(one -> TransferBench.KEYS.isSame(one.occupation, "焊工"))
                .findFirst()
                .orElseThrow();
        assertEquals("3 2", welders.departed + " " + welders.arrived);
        assertEquals("1 3", named(welders.id, Booking.ARRIVAL));
    }

    private static Map.Entry<String, Group> group(String occupation, long... people) {
        List<Rider> riders = LongStream.of(people)
                .mapToObj(person -> new Rider(person, null))
                .toList();
        return Map.entry(occupation, new Group(people.length, riders));
    }

    @SafeVarargs
    private void book(CarriedTransfers carried, Carrier trip, Booking booking, Map.Entry<String, Group>... groups) {
        Actor actor = booking == Booking.DEPARTURE ? bench.sender : bench.receiver;
        Leg leg = new Leg(booking, LocalDate.of(2022, 3, 10), Map.ofEntries(groups), null);
        bench.database.write(actor.scope(), session -> {
            carried.book(session, actor, trip, leg);
            return null;
        });
    }
}
