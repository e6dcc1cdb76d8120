package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.RollUpSelection;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class HistoryTest extends OnBothDatabases {
    private Instant save(Change... changes) {
        return write(WHOLE_REGION, session -> {
            Demands.entries(session).save(REGISTER, List.of(changes));
            return session.moment();
        });
    }

    private static Change fresh(Demand demand) {
        return new Change(null, demand);
    }

    private List<Object> heads(Instant moment) {
        Selection all = Demands.asOf(Demands.everything(), moment);
        return read(
                IN_LIUNAN, session -> Demands.column(Demands.entries(session).list(all), "headsWanted"));
    }

    private String rollUp(Instant moment) {
        RollUpSelection sum = new RollUpSelection(
                REGISTER,
                null,
                null,
                List.of(new RollUpSelection.Group(null, 6)),
                List.of(new RollUpSelection.Figure(REGISTER.require("headsWanted"), null, false)),
                List.of(),
                moment);
        return read(WHOLE_REGION, session -> Demands.entries(session).rollUp(sum)).stream()
                .map(Arrays::toString)
                .toList()
                .toString();
    }

    @EachDatabase
    void momentsOfThePastGiveTheirEntriesAndFigures() {
        Demand first = Demands.demand(1, LIUNAN, "焊工", 1);
        Demand foreign = Demands.demand(2, LIUBEI, "焊工", 100);
        Instant one = save(fresh(first), fresh(foreign));
        Change change = Demands.change(first, "headsWanted", 5);
        Instant two = save(change, fresh(Demands.demand(3, LIUNAN, "钳工", 7)));
        Instant three = save(new Change(change.after(), null));
        assertEquals(List.of(), heads(one.minus(1, ChronoUnit.MICROS)));
        assertEquals(List.of(1), heads(one));
        assertEquals(List.of(1), heads(two.minus(1, ChronoUnit.MICROS)));
        assertEquals(List.of(5, 7), heads(two));
        assertEquals(List.of(7), heads(three));
        assertEquals(List.of(7), heads(null));
        assertEquals("[[450203, 1], [450205, 100]]", rollUp(one));
        assertEquals("[[450203, 12], [450205, 100]]", rollUp(two));
        assertEquals("[[450203, 7], [450205, 100]]", rollUp(three));
    }

    @EachDatabase
    void versionsCarryTheirMoments() {
        Demand demand = Demands.demand(1, LIUNAN, "焊工", 1);
        Instant one = save(fresh(demand));
        Instant two = save(Demands.change(demand, "headsWanted", 5));
        List<EntryView> versions = versions(IN_LIUNAN, Integer.MAX_VALUE, 9);
        assertEquals(List.of(2, 1), Demands.column(versions, "version"));
        assertEquals(List.of(5, 1), Demands.column(versions, "headsWanted"));
        assertEquals(List.of(utc(two), utc(one)), Demands.column(versions, "rowStart"));
        assertEquals(Arrays.asList(null, utc(two)), Demands.column(versions, "rowEnd"));
        assertEquals(List.of(2), Demands.column(versions(IN_LIUNAN, Integer.MAX_VALUE, 1), "version"));
        assertEquals(List.of(1), Demands.column(versions(IN_LIUNAN, 2, 9), "version"));
        assertEquals(List.of(), versions(IN_LIUBEI, Integer.MAX_VALUE, 9));
    }

    private List<EntryView> versions(Scope scope, int before, int limit) {
        return read(scope, session -> Demands.entries(session)
                .versions(REGISTER, REGISTER.fields("version", "headsWanted"), 1, before, limit));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    @EachDatabase
    void whatOneOriginWroteIsFoundAgain() {
        Demand demand = Demands.demand(1, LIUNAN, "焊工", 1);
        Demands.set(demand, "origin", "import:1");
        Demand other = Demands.demand(2, LIUBEI, "焊工", 1);
        Demands.set(other, "origin", "import:1");
        save(fresh(demand), fresh(other));
        save(Demands.change(demand, "origin", "rest"));
        List<long[]> all = read(WHOLE_REGION, session -> session.writtenBy(REGISTER, "import:1"));
        assertEquals(
                "[[1, 1], [2, 1]]", all.stream().map(Arrays::toString).toList().toString());
        assertEquals(
                1,
                read(IN_LIUBEI, session -> session.writtenBy(REGISTER, "import:1"))
                        .size());
    }

    @EachDatabase
    void writesHaveRisingMomentsByTheDatabasesClock() {
        List<Instant> moments = new ArrayList<>();
        for (int i = 1; i <= 50; i++) {
            moments.add(save(fresh(Demands.demand(i, LIUNAN, "p" + i, i))));
        }
        for (int i = 1; i < moments.size(); i++) {
            assertTrue(moments.get(i).isAfter(moments.get(i - 1)), moments.toString());
        }
        assertTrue(moments.get(49).isBefore(Instant.now().plusSeconds(5)));
    }

    @EachDatabase
    void momentsThatAreNotSettledOrNotYetAreRefused() {
        Instant before = read(IN_LIUNAN, session -> session.settledUntil());
        write(IN_LIUNAN, session -> {
            Instant moment = session.moment();
            assertEquals(moment, session.moment());
            Demands.save(session, Demands.demand(1, LIUNAN, "焊工", 1));
            assertEquals(moment, session.moment());
            assertEquals(moment.minus(1, ChronoUnit.MICROS), session.settledUntil());
            assertEquals(List.of(), heads(before));
            assertEquals(List.of(), heads(moment.minus(1, ChronoUnit.MICROS)));
            Problem early = assertThrows(Problem.class, () -> heads(moment));
            assertEquals("409 as-of-not-settled", early.status() + " " + early.code());
            return null;
        });
        Problem future = assertThrows(Problem.class, () -> heads(Instant.now().plusSeconds(3600)));
        assertEquals("400 bad-as-of", future.status() + " " + future.code());
        Instant after = read(IN_LIUNAN, session -> session.settledUntil());
        assertEquals(List.of(1), heads(after));
    }

    @EachDatabase
    void refusedWritesDoNotHoldBackWhatIsSettled() {
        assertThrows(
                IllegalStateException.class,
                () -> write(IN_LIUNAN, session -> {
                    session.moment();
                    throw new IllegalStateException("no");
                }));
        Instant now = Instant.now().minusSeconds(5);
        assertTrue(read(IN_LIUNAN, session -> session.settledUntil()).isAfter(now));
    }
}
