package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.persistence.datasource.DatabaseKind;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

class FailureTest extends OnBothDatabases {
    @EachDatabase
    void problemsCarryNoSql() {
        write(IN_LIUNAN, session -> {
            Demands.save(session, Demands.demand(1, LIUNAN, "焊工", 1));
            return null;
        });
        Problem problem = assertThrows(
                Problem.class,
                () -> write(IN_LIUNAN, session -> {
                    Demands.save(session, Demands.demand(2, LIUNAN, "焊工", 1));
                    return null;
                }));
        assertEquals("409 duplicate-key []", problem.status() + " " + problem.code() + " " + problem.args());
        assertNull(problem.getCause());
        assertFalse(problem.toString().toLowerCase(java.util.Locale.ROOT).contains("insert"));
    }

    @EachDatabase
    void faultsShowAtTheFlushAndAtTheEnd() {
        add(new Branch(1, LIUNAN, "南"));
        assertEquals(
                "duplicate-key",
                assertThrows(
                                Problem.class,
                                () -> write(IN_LIUNAN, session -> {
                                    session.persist(new Branch(1, LIUNAN, "又"));
                                    session.flush();
                                    return null;
                                }))
                        .code());
        assertEquals(
                "duplicate-key",
                assertThrows(
                                Problem.class,
                                () -> write(IN_LIUNAN, session -> {
                                    session.persist(new Branch(1, LIUNAN, "又"));
                                    return null;
                                }))
                        .code());
        assertEquals(List.of("南"), rows("SELECT full_title FROM branch"));
    }

    @EachDatabase
    void faultsOfBulkSavesShowAtTheEndAndNothingIsKept() {
        List<Change> first = new ArrayList<>();
        List<Change> again = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            first.add(new Change(null, Demands.demand(i, LIUNAN, "岗位" + i, 1)));
            again.add(new Change(null, Demands.demand(1_000 + i, LIUNAN, "岗位" + i, 1)));
        }
        Problem problem = assertThrows(
                Problem.class,
                () -> write(IN_LIUNAN, session -> {
                    Demands.entries(session).save(Demands.REGISTER, first);
                    Demands.entries(session).save(Demands.REGISTER, again);
                    return null;
                }));
        assertEquals("duplicate-key", problem.code());
        assertEquals(List.of(), rows("SELECT id FROM demand"));
        assertEquals(List.of(), rows("SELECT id FROM demand_hist"));
    }

    @EachDatabase
    void exceptionsOfTheWorkRollBackAndPass() {
        assertThrows(
                ArithmeticException.class,
                () -> write(IN_LIUNAN, session -> {
                    session.persist(new Branch(1, LIUNAN, "南"));
                    session.flush();
                    Demands.save(session, Demands.demand(1, LIUNAN, "焊工", 1));
                    throw new ArithmeticException();
                }));
        assertEquals(List.of(), rows("SELECT id FROM branch"));
        assertEquals(List.of(), rows("SELECT id FROM demand"));
        assertEquals(List.of(), rows("SELECT id FROM demand_hist"));
    }

    @EachDatabase
    void readingTransactionsDoNotWrite() {
        add(new Branch(1, LIUNAN, "南"));
        for (org.junit.jupiter.api.function.Executable write : List.<org.junit.jupiter.api.function.Executable>of(
                () -> read(IN_LIUNAN, s -> {
                    s.persist(new Branch(2, LIUNAN, "x"));
                    return null;
                }),
                () -> read(IN_LIUNAN, s -> {
                    s.remove(s.find(Branch.class, 1L));
                    return null;
                }),
                () -> read(IN_LIUNAN, s -> s.execute("DELETE FROM Branch b", Map.of())),
                () -> read(IN_LIUNAN, s -> s.nextIds(1)),
                () -> read(IN_LIUNAN, s -> {
                    Demands.save(s, Demands.demand(1, LIUNAN, "焊工", 1));
                    return null;
                }))) {
            assertThrows(IllegalStateException.class, write);
        }
        read(IN_LIUNAN, session -> session.find(Branch.class, 1L).fullTitle = "changed");
        assertEquals(List.of("南"), rows("SELECT full_title FROM branch"));
    }

    @EachDatabase
    void lostDatabaseIsUnavailableAndComesBack() {
        String cut = config.kind() == DatabaseKind.H2
                ? "SHUTDOWN IMMEDIATELY"
                : "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                        + "AND pid <> pg_backend_pid()";
        Problem problem = assertThrows(
                Problem.class,
                () -> read(IN_LIUNAN, session -> {
                    session.count(Demands.everything());
                    execute(cut);
                    return session.count(Demands.everything());
                }));
        assertEquals("503 unavailable", problem.status() + " " + problem.code());
        long count = read(IN_LIUNAN, session -> session.count(Demands.everything()));
        assertEquals(0, count);
    }
}
