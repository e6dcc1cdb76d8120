package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.problem.Problem;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.sample.Pairing;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.sample.Setting;
import org.bagui.runtime.persistence.sample.SiteVisit;
import org.bagui.runtime.persistence.scope.Guard;
import org.bagui.runtime.persistence.testing.EachDatabase;
import org.bagui.runtime.persistence.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;

/** Each hole in the scope: it is closed, and it is open as soon as its guard is taken out. */
class GuardTest extends OnBothDatabases {
    @BeforeEach
    void rows() {
        add(new Branch(1, LIUNAN, "南"), new Branch(2, LIUBEI, "北"));
    }

    private void without(Guard guard) {
        platform.close();
        platform = PersistencePlatform.startWithout(guard, config, SampleBundle.all());
    }

    private static void refused(Executable hole) {
        RuntimeException refusal = assertThrows(RuntimeException.class, hole);
        assertTrue(
                refusal instanceof IllegalArgumentException
                        || refusal instanceof IllegalStateException
                        || refusal instanceof Problem,
                String.valueOf(refusal));
    }

    @EachDatabase
    void criteria() {
        assertNull(read(IN_LIUNAN, session -> session.find(Branch.class, 2L)));
        without(Guard.CRITERIA);
        assertNotNull(read(IN_LIUNAN, session -> session.find(Branch.class, 2L)));
    }

    @EachDatabase
    void privateCache() {
        read(WHOLE_REGION, session -> session.find(Branch.class, 2L));
        assertNull(read(IN_LIUNAN, session -> session.find(Branch.class, 2L)));
        without(Guard.PRIVATE_CACHE);
        read(WHOLE_REGION, session -> session.find(Branch.class, 2L));
        assertNotNull(read(IN_LIUNAN, session -> session.find(Branch.class, 2L)));
    }

    private List<Object> foreignTitle(String function) {
        return read(
                IN_LIUNAN,
                session -> session.list(
                        Object.class,
                        "SELECT " + function + "('(SELECT full_title FROM branch WHERE id = 2)') FROM Branch b",
                        Map.of(),
                        9));
    }

    @EachDatabase
    void sqlInQueries() {
        for (String text : List.of("SQL", "sql ", "SQL\u2003", "SQL\n\t", "SQL\u001c")) {
            refused(() -> foreignTitle(text));
        }
        for (String text : List.of(
                "SELECT FUNCTION('upper', b.fullTitle) FROM Branch b",
                "SELECT FUNC('upper', b.fullTitle) FROM Branch b",
                "SELECT OPERATOR('ToUpperCase', b.fullTitle) FROM Branch b",
                "SELECT b.id FROM Branch b WHERE COLUMN('scope_place', b) > 0",
                "SELECT t FROM Branch b, TABLE('branch') t")) {
            refused(() -> read(IN_LIUNAN, session -> session.list(Object.class, text, Map.of(), 9)));
        }
        refused(() -> change(
                IN_LIUNAN, "UPDATE Branch b SET b.fullTitle = SQL('(SELECT full_title FROM branch WHERE id = 2)')"));
        without(Guard.QUERY_TEXT);
        assertEquals(List.of("北"), foreignTitle("SQL"));
        assertEquals(
                1,
                change(
                        IN_LIUNAN,
                        "UPDATE Branch b SET b.fullTitle = SQL('(SELECT full_title FROM branch WHERE id = 2)')"));
        assertEquals(List.of("北"), rows("SELECT full_title FROM branch WHERE id = 1"));
    }

    private List<Long> widened() {
        return read(
                IN_LIUNAN,
                session -> session.list(
                        Long.class,
                        "SELECT b.id FROM Branch b WHERE b.scopePlace >= :scopeFrom AND b.scopePlace <= :scopeTo ORDER BY b.id",
                        Map.of("scopeFrom", 0L, "scopeTo", 999_999_999_999L),
                        9));
    }

    @EachDatabase
    void parametersNamedLikeTheScope() {
        refused(this::widened);
        refused(() -> read(
                IN_LIUNAN,
                session -> session.list(
                        Long.class, "SELECT b.id FROM Branch b WHERE b.id > :SCOPE", Map.of("SCOPE", 0L), 9)));
        without(Guard.PARAMETER_NAMES);
        assertEquals(List.of(1L, 2L), widened());
    }

    private void persistForeign() {
        write(IN_LIUNAN, session -> {
            session.persist(new Branch(3, LIUBEI, "外"));
            return null;
        });
    }

    private void moveOut() {
        write(IN_LIUNAN, session -> {
            session.find(Branch.class, 1L).scopePlace = LIUBEI;
            return null;
        });
    }

    private void changeUpperSetting() {
        write(IN_LIUNAN, session -> {
            session.find(Setting.class, 9L).word = "mine";
            return null;
        });
    }

    private void pullUpperSettingDown() {
        write(IN_LIUNAN, session -> {
            session.find(Setting.class, 9L).scopePlace = LIUNAN;
            return null;
        });
    }

    private void removeUpperSetting() {
        write(IN_LIUNAN, session -> {
            session.remove(session.find(Setting.class, 9L));
            return null;
        });
    }

    @EachDatabase
    void placesOfWrittenRows() {
        add(new Setting(9, LIUZHOU, "市"));
        for (Executable hole : List.<Executable>of(
                this::persistForeign,
                this::moveOut,
                this::changeUpperSetting,
                this::pullUpperSettingDown,
                this::removeUpperSetting,
                this::saveForeignEntries)) {
            assertEquals(404, assertThrows(Problem.class, hole).status());
        }
        assertEquals(
                List.of("1 | 450203000000", "2 | 450205000000"),
                rows("SELECT id, scope_place FROM branch ORDER BY id"));
        assertEquals(List.of("450200000000 | 市"), rows("SELECT scope_place, word FROM setting"));
        assertEquals(List.of(), rows("SELECT id FROM demand"));
        without(Guard.WRITTEN_PLACE);
        persistForeign();
        moveOut();
        changeUpperSetting();
        saveForeignEntries();
        assertEquals(
                List.of("1 | 450205000000", "2 | 450205000000", "3 | 450205000000"),
                rows("SELECT id, scope_place FROM branch ORDER BY id"));
        assertEquals(List.of("mine"), rows("SELECT word FROM setting"));
        assertEquals(List.of("50"), rows("SELECT id FROM demand"));
        pullUpperSettingDown();
        assertEquals(List.of("450203000000"), rows("SELECT scope_place FROM setting"));
    }

    private void saveForeignEntries() {
        write(IN_LIUNAN, session -> {
            Demands.save(session, Demands.demand(50, LIUBEI, "焊工", 3));
            return null;
        });
    }

    @EachDatabase
    void twoEndedRowsNeedOneEndInside() {
        write(IN_LIUNAN, session -> {
            session.persist(new Pairing(1, GUILIN, LIUNAN));
            return null;
        });
        assertThrows(
                Problem.class,
                () -> write(IN_LIUNAN, session -> {
                    session.find(Pairing.class, 1L).receivingPlace = LIUBEI;
                    return null;
                }));
    }

    private void referToForeign() {
        write(IN_LIUNAN, session -> {
            Branch own = session.find(Branch.class, 1L);
            session.persist(new SiteVisit(7, LIUNAN, own));
            session.flush();
            Branch foreign = new Branch(2, LIUBEI, "北");
            session.find(SiteVisit.class, 7L).visitedBranch = foreign;
            session.persist(new SiteVisit(8, LIUNAN, foreign));
            return null;
        });
    }

    @EachDatabase
    void referencesToForeignRows() {
        assertEquals(404, assertThrows(Problem.class, this::referToForeign).status());
        without(Guard.REFERENCES);
        // EclipseLink itself refuses the unknown object then; only the wall tells it as what it is.
        assertFalse(assertThrows(RuntimeException.class, this::referToForeign) instanceof Problem);
    }

    private static Demand written(long id) {
        Demand past = Demands.demand(id, LIUNAN, "焊工" + id, 3);
        Demands.set(past, "updatedAt", LocalDateTime.of(2022, 4, 1, 0, 0));
        return past;
    }

    private void persistEntry() {
        write(IN_LIUNAN, session -> {
            session.persist(written(60));
            return null;
        });
    }

    private void changeFoundEntry() {
        write(IN_LIUNAN, session -> {
            Demands.set(session.find(Demand.class, 50L), "headsWanted", 99);
            return null;
        });
    }

    private void changeEntriesInBulk() {
        change(IN_LIUNAN, "UPDATE Demand d SET d.headsWanted = 100");
    }

    @EachDatabase
    void registersPastTheStore() {
        write(IN_LIUNAN, session -> {
            Demands.save(session, Demands.demand(50, LIUNAN, "钳工", 3));
            return null;
        });
        refused(this::persistEntry);
        refused(this::changeFoundEntry);
        refused(this::changeEntriesInBulk);
        assertEquals(List.of("50 | 3"), rows("SELECT id, heads_wanted FROM demand"));
        without(Guard.REGISTER_WRITES);
        persistEntry();
        changeFoundEntry();
        changeEntriesInBulk();
        assertEquals(List.of("50 | 100", "60 | 100"), rows("SELECT id, heads_wanted FROM demand ORDER BY id"));
    }

    /** What an entity's own code does while the store saves it, the store does not do. */
    @EachDatabase
    void registersBesideWhatTheStoreSaves() {
        write(IN_LIUNAN, session -> {
            Demands.save(session, Demands.demand(50, LIUNAN, "钳工", 3));
            return null;
        });
        refused(() -> saveMeanwhile(session -> session.persist(written(61))));
        refused(() -> saveMeanwhile(session -> session.remove(session.find(Demand.class, 50L))));
        refused(() -> write(IN_LIUNAN, session -> {
            Demand found = session.find(Demand.class, 50L);
            Demand.meanwhile = () -> Demands.set(found, "headsWanted", 99);
            Demands.save(session, Demands.demand(60, LIUNAN, "焊工", 3));
            return null;
        }));
        assertEquals(List.of("50 | 3"), rows("SELECT id, heads_wanted FROM demand"));
    }

    private void saveMeanwhile(Consumer<Session> act) {
        write(IN_LIUNAN, session -> {
            Demand.meanwhile = () -> act.accept(session);
            Demands.save(session, Demands.demand(60, LIUNAN, "焊工", 3));
            return null;
        });
    }

    private void moveInBulk() {
        write(
                IN_LIUNAN,
                session -> session.execute(
                        "UPDATE Branch b SET b.fullTitle = 'x', b.scopePlace = :p", Map.of("p", LIUBEI)));
    }

    private void changeUpperInBulk() {
        change(IN_LIUNAN, "UPDATE Setting s SET s.word = 'bulk'");
    }

    @EachDatabase
    void bulkChangesOfPlacesAndOfUpperRows() {
        add(new Setting(9, LIUZHOU, "市"));
        refused(this::moveInBulk);
        refused(this::changeUpperInBulk);
        refused(() -> change(IN_LIUNAN, "SELECT b FROM Branch b"));
        without(Guard.BULK_WRITES);
        moveInBulk();
        changeUpperInBulk();
        assertEquals(List.of("450205000000", "450205000000"), rows("SELECT scope_place FROM branch ORDER BY id"));
        assertEquals(List.of("bulk"), rows("SELECT word FROM setting"));
    }

    /** Native SQL, the connection and the scope's own parameters have no way through the session at all. */
    @EachDatabase
    void sessionLeadsToNoEntityManager() {
        for (Class<?> type : List.of(Session.class, EntryStore.class)) {
            for (Method method : type.getMethods()) {
                List<Class<?>> types = new java.util.ArrayList<>(Arrays.asList(method.getParameterTypes()));
                types.add(method.getReturnType());
                for (Class<?> one : types) {
                    assertFalse(
                            one.getName().matches("jakarta\\.persistence\\..*|java\\.sql\\..*|org\\.eclipse\\..*"),
                            method.toString());
                }
                assertFalse(method.getName().matches("(?i).*(native|unwrap|property|delegate).*"), method.toString());
            }
        }
        // What the session keeps closed is open on the entity manager behind it.
        try (Units.Use use = platform.units().use();
                EntityManager manager = use.unit().open(IN_LIUNAN)) {
            assertNull(manager.find(Branch.class, 2L));
            assertEquals(
                    2,
                    manager.createNativeQuery("SELECT id FROM branch")
                            .getResultList()
                            .size());
            manager.getTransaction().begin();
            assertNotNull(manager.unwrap(Connection.class));
            manager.getTransaction().rollback();
            manager.setProperty("scopeFrom", 0L);
            manager.setProperty("scopeTo", 999_999_999_999L);
            assertEquals(
                    2,
                    manager.createQuery("SELECT b FROM Branch b", Branch.class)
                            .getResultList()
                            .size());
        }
    }

    @EachDatabase
    void forgedEntriesDoNotReachForeignRows() {
        write(IN_LIUBEI, session -> {
            Demands.save(session, Demands.demand(50, LIUBEI, "焊工", 3));
            return null;
        });
        Demand forged = Demands.demand(50, LIUNAN, "焊工", 3);
        assertEquals(
                412,
                assertThrows(
                                Problem.class,
                                () -> write(IN_LIUNAN, session -> {
                                    Demands.entries(session)
                                            .save(Demands.REGISTER, List.of(Demands.change(forged, "headsWanted", 9)));
                                    return null;
                                }))
                        .status());
        assertEquals(
                412,
                assertThrows(
                                Problem.class,
                                () -> write(IN_LIUNAN, session -> {
                                    Demands.entries(session).save(Demands.REGISTER, List.of(new Change(forged, null)));
                                    return null;
                                }))
                        .status());
        assertEquals(List.of("3"), rows("SELECT heads_wanted FROM demand"));
    }
}
