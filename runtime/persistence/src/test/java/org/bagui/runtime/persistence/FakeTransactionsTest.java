package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.testkit.FakeTransactions;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Holiday;
import org.bagui.runtime.persistence.sample.Notice;
import org.bagui.runtime.persistence.sample.Pairing;
import org.bagui.runtime.persistence.sample.ParkBranch;
import org.bagui.runtime.persistence.sample.Permit;
import org.bagui.runtime.persistence.sample.Setting;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** What plugin authors test their services over does what the platform does: both are told the same, and answer it. */
class FakeTransactionsTest extends OnBothDatabases {
    private static final List<Scope> SCOPES =
            List.of(IN_LIUNAN, IN_LIUBEI, IN_LIUZHOU, WHOLE_REGION, Scope.everywhere());

    private final FakeTransactions fake = new FakeTransactions(
            Branch.class, ParkBranch.class, Notice.class, Holiday.class, Pairing.class, Permit.class, Setting.class);

    /** Something done with transactions, and what came of it. */
    @FunctionalInterface
    private interface Script {
        Object run(Transactions transactions);
    }

    /** Gives what the platform said, and checks that the fake says it, too. */
    private Object same(Script script) {
        Object told = told(() -> script.run(platform.transactions()));
        assertEquals(told, told(() -> script.run(fake)));
        return told;
    }

    private static Object told(Supplier<Object> work) {
        try {
            return work.get();
        } catch (Problem problem) {
            return problem.status() + " " + problem.code();
        } catch (IllegalStateException | IllegalArgumentException misuse) {
            return misuse.getClass().getSimpleName();
        }
    }

    private void fill() {
        same(transactions -> transactions.write(Scope.everywhere(), session -> {
            long id = 1;
            for (long place : new long[] {REGION, LIUZHOU, LIUNAN, LIUBEI, GUILIN}) {
                session.persist(new Branch(id, place, "b" + id));
                session.persist(new ParkBranch(id + 10, place, "p" + id));
                session.persist(new Setting(id, place, "s" + id));
                session.persist(new Pairing(id, place, GUILIN));
                session.persist(new Notice(id, "n" + id));
                session.persist(new Holiday(id, "h" + id));
                Permit permit = new Permit(id, place, id == 2 ? null : "h" + id % 3, id == 3 ? null : (int) id * 10);
                permit.isOpen = id % 2 == 0;
                permit.period = YearMonth.of(2022, (int) id);
                permit.endsOn = id == 4 ? null : LocalDate.of(2022, 3, (int) id);
                session.persist(permit);
                id++;
            }
            return id;
        }));
    }

    private static List<Object> ids(Session session, String query) {
        return session.list(Object.class, query, Map.of(), 100);
    }

    @EachDatabase
    void rowsAreSeenUnderTheSameScopes() {
        fill();
        for (Scope scope : SCOPES) {
            for (String entity : List.of("Branch", "ParkBranch", "Setting", "Pairing", "Notice", "Holiday", "Permit")) {
                String query = "select e.id from " + entity + " e order by e.id";
                same(transactions -> transactions.read(scope, session -> ids(session, query)));
            }
            for (long id = 0; id < 16; id++) {
                long asked = id;
                same(transactions -> transactions.read(
                        scope,
                        session -> Arrays.asList(
                                session.find(Branch.class, asked) != null,
                                session.find(ParkBranch.class, asked) != null,
                                session.find(Setting.class, asked) != null,
                                session.find(Permit.class, asked) != null)));
            }
        }
    }

    @EachDatabase
    void onlyARegionWritesWhatIsForAll() {
        fill();
        for (Scope scope : SCOPES) {
            boolean isRegion = scope == WHOLE_REGION || scope.equals(Scope.everywhere());
            long fresh = 100 + SCOPES.indexOf(scope);
            Object refused = "404 not-found";
            List<Object> told = Arrays.asList(
                    same(transactions -> transactions.write(scope, session -> {
                        session.persist(new Holiday(fresh, "new"));
                        session.flush();
                        return "written";
                    })),
                    same(transactions -> transactions.write(scope, session -> {
                        session.find(Holiday.class, 1L).word = "changed by " + fresh;
                        session.flush();
                        return "written";
                    })),
                    same(transactions -> transactions.write(scope, session -> {
                        session.remove(session.find(Holiday.class, 2L + SCOPES.indexOf(scope) % 3));
                        session.flush();
                        return "written";
                    })),
                    same(transactions -> transactions.write(scope, session -> {
                        session.execute("update Holiday h set h.word = 'all'", Map.of());
                        return "written";
                    })));
            assertEquals(Collections.nCopies(4, isRegion ? "written" : refused), told, scope::toString);
        }
    }

    @EachDatabase
    void queriesGiveTheSame() {
        fill();
        Map<String, Object> given = Map.of(
                "low",
                10,
                "high",
                40,
                "names",
                List.of("h1", "h2"),
                "day",
                LocalDate.of(2022, 3, 2),
                "march",
                YearMonth.of(2022, 3),
                "all",
                false);
        for (String where : List.of(
                "p.seats >= :low and p.seats < :high",
                "p.seats between :low and :high",
                "p.seats not between :low and 20",
                "not (p.seats = 10 or p.holder = 'h1')",
                "p.holder in :names",
                "p.holder not in ('h1', 'it''s')",
                "p.holder is null or p.endsOn is null",
                "p.holder <> 'h1'",
                "p.holder is not null and p.isOpen = true",
                "p.endsOn > :day",
                "p.period <= :march",
                "(:all = true or p.seats > :low) and p.taken = 0",
                "p.seats - 10 > :low")) {
            for (String select : List.of("p.id", "distinct p.holder", "p.id, p.seats")) {
                String order = select.startsWith("distinct") ? "p.holder" : "p.isOpen desc, p.id desc";
                // Where nothing is there, the one database sorts it first and the other last.
                String named = select.startsWith("distinct") ? " and p.holder is not null" : "";
                String query =
                        "select " + select + " from Permit p where (" + where + ")" + named + " order by " + order;
                Map<String, Object> used = new java.util.HashMap<>(given);
                used.keySet().removeIf(name -> !query.contains(":" + name));
                same(transactions ->
                        transactions.read(WHOLE_REGION, session -> session.list(Object.class, query, used, 3).stream()
                                .map(row ->
                                        row instanceof Object[] values ? Arrays.toString(values) : String.valueOf(row))
                                .toList()));
            }
        }
    }

    @EachDatabase
    void manyRowsAreChangedTheSame() {
        fill();
        assertEquals(1, bulk(IN_LIUNAN, "update Permit p set p.taken = p.taken + 1, p.holder = 'x'"));
        assertEquals(3, bulk(IN_LIUZHOU, "update Branch b set b.fullTitle = 'x' where b.id < 10"));
        assertEquals(0, bulk(IN_LIUNAN, "delete from Permit p where p.id = 5"));
        assertEquals(1, bulk(IN_LIUNAN, "delete from Permit p where p.taken = 1"));
        bulk(IN_LIUNAN, "update Setting s set s.word = 'x'");
        bulk(IN_LIUNAN, "update Permit p set p.scopePlace = 0");
        bulk(IN_LIUNAN, "select p from Permit p");
        same(transactions -> transactions.read(
                Scope.everywhere(), session -> ids(session, "select b.fullTitle from Branch b order by b.id")));
        permits();
    }

    private Object bulk(Scope scope, String query) {
        return same(transactions -> transactions.write(scope, session -> session.execute(query, Map.of())));
    }

    private Object permits() {
        return same(transactions -> transactions.read(
                Scope.everywhere(),
                session -> session.list(Permit.class, "select p from Permit p order by p.id", Map.of(), 100).stream()
                        .map(permit -> permit.id + " " + permit.holder + " " + permit.taken + " v" + permit.version)
                        .toList()));
    }

    @EachDatabase
    void whatWorkChangesIsKeptOrNothingOfIt() {
        fill();
        same(transactions -> transactions.write(WHOLE_REGION, session -> {
            session.find(Permit.class, 1L).holder = "changed";
            session.find(Permit.class, 2L).holder = null;
            session.remove(session.find(Permit.class, 3L));
            session.persist(new Permit(6, LIUNAN, "new", 1));
            return "done";
        }));
        assertEquals(List.of("1 changed 0 v2", "2 null 0 v1", "4 h1 0 v1", "5 h2 0 v1", "6 new 0 v1"), permits());
        same(transactions -> transactions.write(WHOLE_REGION, session -> {
            session.find(Permit.class, 1L).holder = "lost";
            session.persist(new Permit(7, LIUNAN, "lost", 1));
            session.flush();
            throw new IllegalStateException("on purpose");
        }));
        same(transactions ->
                transactions.read(WHOLE_REGION, session -> session.find(Permit.class, 1L).holder = "lost"));
        permits();
    }

    @EachDatabase
    void aSessionSeesItsOwnChanges() {
        fill();
        same(transactions -> transactions.write(WHOLE_REGION, session -> {
            List<Object> seen = new ArrayList<>();
            Permit first = session.find(Permit.class, 1L);
            first.holder = "own";
            Permit added = new Permit(6, LIUNAN, "own", 1);
            session.persist(added);
            seen.add(session.find(Permit.class, 6L) == added);
            seen.add(ids(session, "select p.id from Permit p where p.holder = 'own' order by p.id"));
            seen.add(first.version + " " + added.version);
            seen.add(session.find(Permit.class, 1L) == first);
            seen.add(session.list(Permit.class, "select p from Permit p where p.id = 1", Map.of(), 1)
                            .get(0)
                    == first);
            session.remove(session.find(Permit.class, 2L));
            seen.add(ids(session, "select p.id from Permit p order by p.id"));
            first.holder = "again";
            return seen;
        }));
        permits();
    }

    @EachDatabase
    void whatLiesOutsideTheScopeIsNotWritten() {
        fill();
        for (Script script : List.<Script>of(
                transactions -> transactions.write(IN_LIUNAN, session -> {
                    session.persist(new Permit(9, LIUBEI, "x", 1));
                    return "kept";
                }),
                transactions -> transactions.write(IN_LIUNAN, session -> {
                    session.find(Permit.class, 3L).scopePlace = LIUBEI;
                    return "kept";
                }),
                transactions -> transactions.write(IN_LIUNAN, session -> {
                    session.find(Setting.class, 1L).word = "x";
                    return "kept";
                }))) {
            assertEquals("404 not-found", same(script));
        }
        same(transactions -> transactions.write(IN_LIUNAN, session -> {
            session.persist(new Pairing(9, LIUNAN, LIUBEI));
            return "kept";
        }));
        permits();
    }

    @EachDatabase
    void aKeyStandsForOneRow() {
        fill();
        assertEquals(
                "409 duplicate-key",
                same(transactions -> transactions.write(WHOLE_REGION, session -> {
                    session.persist(new Permit(1, LIUNAN, "x", 1));
                    return "kept";
                })));
        Object twice = same(transactions -> transactions.write(WHOLE_REGION, session -> {
            session.persist(new Notice(77, "one"));
            session.persist(new Notice(77, "two"));
            return "kept";
        }));
        assertEquals("409 duplicate-key", twice);
        permits();
    }

    @EachDatabase
    void ofTwoWritersTheSecondIsRefused() {
        fill();
        Object second = same(transactions -> transactions.write(WHOLE_REGION, session -> {
            Permit read = session.find(Permit.class, 1L);
            transactions.write(WHOLE_REGION, faster -> faster.find(Permit.class, 1L).holder = "faster");
            read.holder = "slower";
            return "kept";
        }));
        assertEquals("412 stale-version", second);
        assertTrue(permits().toString().contains("1 faster 0 v2"));
    }

    @EachDatabase
    void misuseIsRefusedTheSame() {
        fill();
        for (Script script : List.<Script>of(
                transactions -> transactions.read(WHOLE_REGION, session -> session.nextIds(1)),
                transactions ->
                        transactions.read(WHOLE_REGION, session -> session.execute("delete from Notice n", Map.of())),
                transactions -> transactions.read(WHOLE_REGION, session -> {
                    session.persist(new Notice(8, "x"));
                    return "kept";
                }),
                transactions -> transactions.read(
                        WHOLE_REGION, session -> session.list(Notice.class, "select n from Notice n", Map.of(), 0)),
                transactions -> transactions.read(
                        WHOLE_REGION,
                        session -> session.list(
                                Notice.class,
                                "select n from Notice n where n.id = :scopeId",
                                Map.of("scopeId", 1L),
                                1)),
                transactions -> transactions.read(
                        WHOLE_REGION,
                        session -> session.list(Notice.class, "select n from Notice n", Map.of("other", 1L), 1)),
                transactions -> transactions.read(
                        WHOLE_REGION, session -> session.list(Notice.class, "select n from Nobody n", Map.of(), 1)),
                transactions -> transactions.read(
                        WHOLE_REGION,
                        session ->
                                session.list(Notice.class, "select n from Notice n where n.nothing = 1", Map.of(), 1)),
                transactions -> transactions.write(WHOLE_REGION, session -> {
                    session.remove(new Notice(1, "x"));
                    return "kept";
                }),
                transactions -> {
                    Session[] kept = new Session[1];
                    transactions.read(WHOLE_REGION, session -> kept[0] = session);
                    return kept[0].find(Notice.class, 1L);
                })) {
            assertTrue(same(script).toString().startsWith("Illegal"));
        }
    }

    @EachDatabase
    void idsRiseAndAMomentStandsForItsTransaction() {
        same(transactions -> transactions.write(WHOLE_REGION, session -> {
            long[] first = session.nextIds(3);
            long next = session.nextId();
            return first[0] < first[1]
                    && first[1] < first[2]
                    && first[2] < next
                    && session.moment().equals(session.moment())
                    && session.scope().equals(WHOLE_REGION);
        }));
        assertEquals(true, same(transactions -> transactions
                .write(WHOLE_REGION, Session::moment)
                .isBefore(transactions.write(WHOLE_REGION, Session::moment))));
    }
}
