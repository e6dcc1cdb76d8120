package org.bagui.runtime.persistence;

import static org.bagui.runtime.persistence.sample.Demands.REGISTER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.runtime.persistence.datasource.DatabaseConfig;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.sample.SampleBundle;
import org.bagui.runtime.persistence.testing.EachDatabase;

class EntrySaversTest extends OnBothDatabases {
    private static final int STEPS = 12;
    /** All but the moment of the version, which differs from run to run. */
    private static final String COLUMNS = REGISTER.fields().stream()
            .map(FieldDefinition::column)
            .filter(column -> !column.equals("updated_at"))
            .collect(Collectors.joining(", "));

    private static final String VERSIONS = "(SELECT updated_at, row_end, " + COLUMNS
            + " FROM demand_hist UNION ALL SELECT updated_at, CAST(NULL AS TIMESTAMP), " + COLUMNS
            + " FROM demand) versions";

    /** What one way left: the rows, and the history with each moment as its rank. */
    private record Left(List<String> table, List<String> history) {}

    @EachDatabase
    void bothWaysLeaveTheSameTableHistoryAndVersions(DatabaseConfig other) {
        Left entities = story(Integer.MAX_VALUE, config);
        Left sets = story(0, other);
        assertEquals(String.join("\n", entities.table()), String.join("\n", sets.table()));
        assertEquals(String.join("\n", entities.history()), String.join("\n", sets.history()));
        assertEquals(true, entities.history().size() > entities.table().size() + STEPS);
    }

    private Left story(int small, DatabaseConfig where) {
        platform.close();
        config = where;
        platform = PersistencePlatform.startParting(small, where, SampleBundle.all());
        Random random = new Random(42);
        Map<Long, Demand> present = new TreeMap<>();
        long[] next = {0};
        for (int step = 0; step < STEPS; step++) {
            List<Change> changes = changes(random, present, next, step);
            write(WHOLE_REGION, session -> {
                Demands.entries(session).save(REGISTER, changes);
                return null;
            });
            for (Change change : changes) {
                if (change.after() == null) {
                    present.remove(change.before().id());
                } else {
                    present.put(change.after().id(), (Demand) change.after());
                }
            }
        }
        TreeSet<String> moments = new TreeSet<>(rows("SELECT updated_at FROM " + VERSIONS));
        moments.addAll(rows("SELECT row_end FROM demand_hist"));
        List<String> ranks = new ArrayList<>(moments);
        List<String> history = new ArrayList<>();
        for (String row :
                rows("SELECT updated_at, row_end, " + COLUMNS + " FROM " + VERSIONS + " ORDER BY id, version")) {
            String[] parts = row.split(" \\| ", 3);
            history.add(ranks.indexOf(parts[0]) + " to " + ranks.indexOf(parts[1]) + ": " + parts[2]);
        }
        // Each version begins when the one before it ends.
        assertEquals(
                List.of("0"),
                rows("SELECT COUNT(*) FROM " + VERSIONS + " WHERE version > 1 AND NOT EXISTS (SELECT 1 FROM demand_hist"
                        + " past WHERE past.id = versions.id AND past.version = versions.version - 1"
                        + " AND past.row_end = versions.updated_at)"));
        return new Left(rows("SELECT " + COLUMNS + " FROM demand ORDER BY id"), history);
    }

    private static List<Change> changes(Random random, Map<Long, Demand> present, long[] next, int step) {
        List<Change> changes = new ArrayList<>();
        for (Demand demand : present.values()) {
            switch (random.nextInt(4)) {
                case 0 -> {
                    // The key passes to a new entry in the same save.
                    changes.add(new Change(demand, null));
                    next[0]++;
                    changes.add(new Change(
                            null, Demands.demand(next[0], LIUNAN, (String) Demands.get(demand, "post"), step)));
                }
                case 1 ->
                    changes.add(Demands.change(demand, "wage", new BigDecimal(random.nextInt(9000)).movePointLeft(2)));
                case 2 ->
                    changes.add(
                            Demands.change(demand, "extension", random.nextBoolean() ? null : "{\"s\":" + step + "}"));
                default -> {
                    // Stays.
                }
            }
        }
        for (int i = 0; i < 8; i++) {
            next[0]++;
            Demand fresh = Demands.full(next[0], LIUNAN + random.nextInt(9) * 1000L, "post\t" + next[0]);
            Demands.set(fresh, "updatedBy", random.nextBoolean() ? null : "\\.");
            changes.add(new Change(null, fresh));
        }
        return changes;
    }

    private void with(int small) {
        platform.close();
        platform = PersistencePlatform.startParting(small, config, SampleBundle.all());
    }

    private String refusal(List<Change> changes) {
        Problem problem = assertThrows(
                Problem.class,
                () -> write(WHOLE_REGION, session -> {
                    Demands.entries(session).save(REGISTER, changes);
                    return null;
                }));
        return problem.status() + " " + problem.code();
    }

    @EachDatabase
    void bothWaysRefuseAlike() {
        for (int small : new int[] {Integer.MAX_VALUE, 0}) {
            with(small);
            execute("DELETE FROM demand");
            execute("DELETE FROM demand_hist");
            Demand first = Demands.demand(1, LIUNAN, "焊工", 1);
            Demand second = Demands.demand(2, LIUNAN, "钳工", 1);
            write(IN_LIUNAN, session -> {
                Demands.save(session, first, second);
                return null;
            });
            assertEquals("409 duplicate-key", refusal(List.of(new Change(null, Demands.demand(3, LIUNAN, "焊工", 1)))));
            assertEquals("409 duplicate-key", refusal(List.of(Demands.change(second, "post", "焊工"))));
            Demand seen = Demands.copy(first);
            write(IN_LIUNAN, session -> {
                Demands.entries(session).save(REGISTER, List.of(Demands.change(first, "headsWanted", 2)));
                return null;
            });
            assertEquals("412 stale-version", refusal(List.of(Demands.change(seen, "headsWanted", 3))));
            assertEquals("412 stale-version", refusal(List.of(new Change(seen, null))));
            assertEquals(
                    "412 stale-version",
                    refusal(List.of(Demands.change(second, "headsWanted", 3), Demands.change(seen, "headsWanted", 3))));
            write(IN_LIUNAN, session -> {
                Demands.entries(session).save(REGISTER, List.of(new Change(second, null)));
                return null;
            });
            assertEquals("412 stale-version", refusal(List.of(Demands.change(second, "headsWanted", 3))));
            assertEquals("404 not-found", refusal(List.of(new Change(null, Demands.demand(9, 440000000000L, "x", 1)))));
            // Nothing of what was refused is there.
            assertEquals(List.of("1 | 2 | 2"), rows("SELECT id, version, heads_wanted FROM demand"));
            assertEquals(List.of("1 | 1", "2 | 1"), rows("SELECT id, version FROM demand_hist ORDER BY id, version"));
        }
    }

    @EachDatabase
    void oneEntryChangedTwiceInOneTransactionHasOneMoment() {
        for (int small : new int[] {Integer.MAX_VALUE, 0}) {
            with(small);
            execute("DELETE FROM demand");
            execute("DELETE FROM demand_hist");
            write(IN_LIUNAN, session -> {
                Demand demand = Demands.demand(1, LIUNAN, "焊工", 1);
                Demands.save(session, demand);
                Change change = Demands.change(demand, "headsWanted", 2);
                Demands.entries(session).save(REGISTER, List.of(change));
                Demands.entries(session)
                        .save(REGISTER, List.of(Demands.change((Demand) change.after(), "headsWanted", 3)));
                return null;
            });
            assertEquals(List.of("1"), rows("SELECT COUNT(DISTINCT updated_at) FROM " + VERSIONS));
            assertEquals(List.of("3 | 3"), rows("SELECT version, heads_wanted FROM demand"));
            assertEquals(List.of("2"), rows("SELECT COUNT(*) FROM demand_hist WHERE row_end = updated_at"));
        }
    }

    @EachDatabase
    void swallowedRefusalsAreNotCommitted() {
        Demand first = Demands.demand(1, LIUNAN, "焊工", 1);
        assertEquals(
                "duplicate-key",
                assertThrows(
                                Problem.class,
                                () -> write(IN_LIUNAN, session -> {
                                    Demands.save(session, first);
                                    assertThrows(
                                            Problem.class,
                                            () -> Demands.save(session, Demands.demand(2, LIUNAN, "焊工", 1)));
                                    return "done";
                                }))
                        .code());
        assertEquals(List.of(), rows("SELECT id FROM demand"));
    }

    @EachDatabase
    void idsRiseAndAreNeverGivenTwice() {
        List<Long> ids = new ArrayList<>();
        for (int count : new int[] {1, 2, 2500, 1, 999}) {
            for (long id : write(IN_LIUNAN, session -> session.nextIds(count))) {
                ids.add(id);
            }
        }
        platform.close();
        platform = PersistencePlatform.start(config, SampleBundle.all());
        ids.add(write(IN_LIUNAN, session -> session.nextId()));
        assertEquals(3504, new TreeSet<>(ids).size());
        assertEquals(new ArrayList<>(new TreeSet<>(ids)), ids);
    }
}
