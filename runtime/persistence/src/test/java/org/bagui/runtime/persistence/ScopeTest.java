package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Session;
import org.bagui.runtime.persistence.sample.Branch;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.sample.Notice;
import org.bagui.runtime.persistence.sample.Pairing;
import org.bagui.runtime.persistence.sample.ParkBranch;
import org.bagui.runtime.persistence.sample.Setting;
import org.bagui.runtime.persistence.sample.SiteVisit;
import org.bagui.runtime.persistence.testing.EachDatabase;
import org.bagui.runtime.persistence.unit.Units;

class ScopeTest extends OnBothDatabases {
    private static final int PAIRS = 1000;

    @EachDatabase
    void entitiesOfSiblingCountiesDoNotExist() {
        add(new Branch(1, LIUNAN, "南"), new ParkBranch(2, LIUBEI, "北"), new Branch(3, GUILIN, "桂"));
        read(IN_LIUNAN, session -> {
            assertNotNull(session.find(Branch.class, 1L));
            assertNull(session.find(Branch.class, 2L));
            assertNull(session.find(ParkBranch.class, 2L));
            assertEquals(List.of(1L), ids(session, "SELECT b.id FROM Branch b ORDER BY b.id"));
            assertEquals(List.of(1L), ids(session, "SELECT COUNT(b) FROM Branch b"));
            assertEquals(List.of(), ids(session, "SELECT b.id FROM ParkBranch b"));
            assertEquals(List.of(), ids(session, "SELECT b.id FROM Branch b WHERE b.id = 2 OR 1 = 1 AND b.id = 3"));
            return null;
        });
        assertEquals(List.of(1L, 2L), read(IN_LIUZHOU, s -> ids(s, "SELECT b.id FROM Branch b ORDER BY b.id")));
        assertEquals(List.of(3L), read(WHOLE_REGION, s -> ids(s, "SELECT COUNT(b) FROM Branch b")));
    }

    @EachDatabase
    void joinsAndSubqueriesAreRestrictedToo() {
        Branch foreign = new Branch(2, LIUBEI, "北");
        add(new Branch(1, LIUNAN, "南"), foreign, new SiteVisit(5, LIUNAN, foreign));
        read(IN_LIUNAN, session -> {
            assertEquals(List.of(), ids(session, "SELECT v.visitId FROM SiteVisit v JOIN v.visitedBranch b"));
            assertEquals(
                    List.of(), ids(session, "SELECT v.visitId FROM SiteVisit v WHERE v.visitedBranch.fullTitle = '北'"));
            assertEquals(
                    List.of(1L),
                    ids(
                            session,
                            "SELECT b.id FROM Branch b WHERE b.id < ALL (SELECT v.visitedBranch.id FROM SiteVisit v)"));
            assertNull(session.find(SiteVisit.class, 5L).visitedBranch);
            return null;
        });
    }

    @EachDatabase
    void bulkChangesStayInside() {
        add(new Branch(1, LIUNAN, "南"), new Branch(2, LIUBEI, "北"));
        assertEquals(1, change(IN_LIUNAN, "UPDATE Branch b SET b.fullTitle = 'x'"));
        assertEquals(List.of("北"), rows("SELECT full_title FROM branch WHERE id = 2"));
        assertEquals(1, change(IN_LIUNAN, "DELETE FROM Branch b"));
        assertEquals(List.of("2"), rows("SELECT id FROM branch"));
    }

    @EachDatabase
    void settingsAreSeenFromBelowAndInside() {
        add(
                new Setting(1, REGION, "区"),
                new Setting(2, LIUZHOU, "市"),
                new Setting(3, LIUNAN, "南"),
                new Setting(4, LIUBEI, "北"),
                new Setting(5, GUILIN, "桂"),
                new Setting(6, 0, "国"));
        String query = "SELECT s.id FROM Setting s ORDER BY s.id";
        assertEquals(List.of(1L, 2L, 3L, 6L), read(IN_LIUNAN, s -> ids(s, query)));
        assertEquals(List.of(1L, 2L, 3L, 4L, 6L), read(IN_LIUZHOU, s -> ids(s, query)));
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), read(Scope.everywhere(), s -> ids(s, query)));
    }

    @EachDatabase
    void agreementsAreSeenFromEitherEnd() {
        add(new Pairing(1, LIUNAN, GUILIN), new Pairing(2, GUILIN, LIUNAN), new Pairing(3, LIUBEI, GUILIN));
        assertEquals(List.of(1L, 2L), read(IN_LIUNAN, s -> ids(s, "SELECT p.id FROM Pairing p ORDER BY p.id")));
    }

    @EachDatabase
    void withoutScopeNothingIsRead() {
        add(new Branch(1, LIUNAN, "南"));
        assertThrows(NullPointerException.class, () -> read(null, session -> session.find(Branch.class, 1L)));
        try (Units.Use use = platform.units().use();
                EntityManager bare = use.unit().factory().createEntityManager()) {
            assertThrows(RuntimeException.class, () -> bare.find(Branch.class, 1L));
            assertThrows(RuntimeException.class, () -> bare.find(Setting.class, 1L));
            assertThrows(RuntimeException.class, () -> bare.find(Pairing.class, 1L));
            for (String entity : List.of("Branch", "ParkBranch", "SiteVisit", "Setting", "Pairing", "Demand")) {
                assertThrows(
                        RuntimeException.class,
                        () -> bare.createQuery("SELECT e FROM " + entity + " e").getResultList(),
                        entity);
                assertThrows(
                        RuntimeException.class,
                        () -> bare.createQuery("SELECT COUNT(e) FROM " + entity + " e")
                                .getSingleResult(),
                        entity);
            }
        }
    }

    @EachDatabase
    void sessionEndsWithItsWork() {
        Session[] kept = new Session[1];
        read(WHOLE_REGION, session -> kept[0] = session);
        assertThrows(IllegalStateException.class, () -> kept[0].find(Notice.class, 1L));
        assertThrows(IllegalStateException.class, () -> kept[0].count(Demands.everything()));
    }

    @EachDatabase
    void thousandRandomPairsOfScopeAndPlaceAgreeWithTheIntervalRule() {
        Random random = new Random(20220225);
        long[] places = new long[PAIRS];
        Set<Long> used = new HashSet<>();
        write(Scope.everywhere(), session -> {
            for (int i = 0; i < PAIRS; i++) {
                places[i] = code(random);
                if (used.add(places[i])) {
                    session.persist(new Branch(places[i], places[i], "x"));
                    Demands.save(session, Demands.demand(places[i], places[i], "p" + i, 1));
                }
            }
            return null;
        });
        int seen = 0;
        for (int i = 0; i < PAIRS; i++) {
            long place = places[i];
            Scope scope = random.nextInt(3) == 0 ? around(place, random) : around(code(random), random);
            boolean inside = place >= scope.from() && place <= scope.to();
            seen += inside ? 1 : 0;
            List<Object> found = read(scope, session -> {
                List<Object> both = new ArrayList<>();
                both.add(session.find(Branch.class, place) != null);
                both.add(session.count(Demands.select(
                                Demands.REGISTER.fields("id"),
                                List.of(Demands.where(
                                        "id", org.bagui.core.persistence.Condition.Operator.EQUAL, place))))
                        == 1);
                return both;
            });
            assertEquals(List.of(inside, inside), found, place + " under " + scope);
        }
        assertFalse(seen < PAIRS / 10 || seen > PAIRS * 9 / 10, "both cases are met: " + seen);
    }

    /** A code of two cities with few counties and townships, so that hits are common. */
    private static long code(Random random) {
        long city = 450000000000L + (1 + random.nextInt(3)) * 100_000_000L;
        return switch (random.nextInt(4)) {
            case 0 -> city;
            case 1 -> city + (1 + random.nextInt(5)) * 1_000_000L;
            default -> city + (1 + random.nextInt(5)) * 1_000_000L + random.nextInt(200) * 1_000L;
        };
    }

    private static Scope around(long place, Random random) {
        long span = new long[] {1_000L, 1_000_000L, 100_000_000L, 10_000_000_000L}[random.nextInt(4)];
        return new Scope(place / span * span, place / span * span + span - 1);
    }

    private static List<Long> ids(Session session, String jpql) {
        return session.list(Long.class, jpql, Map.of(), 100);
    }
}
