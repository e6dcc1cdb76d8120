package org.bagui.runtime.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Condition.Operator;
import org.bagui.core.persistence.Line;
import org.bagui.core.persistence.LineSelection;
import org.bagui.core.persistence.LineSelection.Column;
import org.bagui.core.persistence.LineSelection.Kind;
import org.bagui.core.persistence.LineSelection.Source;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Utc;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.runtime.persistence.sample.Demand;
import org.bagui.runtime.persistence.sample.Demands;
import org.bagui.runtime.persistence.testing.EachDatabase;

/** Lines by enterprise against the same put together in plain loops, now and in the past, under scopes. */
class LinesTest extends OnBothDatabases {
    private static final int ROWS = 400;
    private static final List<YearMonth> MONTHS = List.of(Demands.MARCH, Demands.MARCH.minusMonths(12));

    private final Random random = new Random(20);
    private long nextId = 1;

    @EachDatabase
    void linesSayWhatTheEntriesOfEachEnterpriseSay() {
        List<Demand> first = Stream.generate(this::demand).limit(ROWS).toList();
        Instant past =
                save(first.stream().map(demand -> new Change(null, demand)).toList());
        List<Demand> now = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (Demand demand : first) {
            Demand changed = Demands.copy(demand);
            Demands.set(changed, "headsWanted", random.nextInt(3) == 0 ? null : random.nextInt(50));
            boolean stays = random.nextBoolean();
            now.add(stays ? demand : changed);
            if (!stays) {
                changes.add(new Change(demand, changed));
            }
        }
        save(changes);
        for (Scope scope : List.of(WHOLE_REGION, IN_LIUZHOU, IN_LIUNAN)) {
            assertEquals(expected(first, scope), lines(scope, past));
            assertEquals(expected(now, scope), lines(scope, null));
        }
    }

    @EachDatabase
    void entriesOfAllMonthsAreReadTogetherWhereNoneIsNamed() {
        List<Demand> first = Stream.generate(this::demand).limit(ROWS).toList();
        Instant past =
                save(first.stream().map(demand -> new Change(null, demand)).toList());
        List<Change> changes = new ArrayList<>();
        for (Demand demand : first.subList(0, ROWS / 20)) {
            Demand changed = Demands.copy(demand);
            Demands.set(changed, "headsWanted", 77);
            changes.add(new Change(demand, changed));
        }
        Instant now = save(changes);
        List<Demand> late =
                changes.stream().map(change -> (Demand) change.after()).toList();
        for (Scope scope : List.of(WHOLE_REGION, IN_LIUZHOU, IN_LIUNAN)) {
            assertEquals(written(first, late, scope), writtenSince(now, scope, null));
            assertEquals(written(first, List.of(), scope), writtenSince(now, scope, past));
            assertEquals(written(first, first, scope), writtenSince(past, scope, past));
        }
    }

    /** By place of report and code: how many entries, and how many of them written since a moment. */
    private Map<String, String> writtenSince(Instant since, Scope scope, Instant asOf) {
        Condition late = Demands.where("updatedAt", Operator.AT_LEAST, Utc.of(since));
        Source all = new Source(Demands.REGISTER, List.of(new Column("all", Kind.COUNT, List.of(), List.of())));
        Source some = new Source(
                Demands.REGISTER, List.of(new Column("late", Kind.COUNT, List.of(), List.of())), List.of(late));
        Map<String, String> lines = new TreeMap<>();
        read(scope, session -> {
            LineSelection selection = new LineSelection(List.of(all, some), List.of(), null, asOf);
            Demands.entries(session)
                    .lines(
                            selection,
                            line -> lines.put(
                                    line.place() / 1_000_000 + line.uscc(),
                                    line.number("all", 0) + " " + line.number("late", 0)));
            return null;
        });
        return lines;
    }

    private static Map<String, String> written(Collection<Demand> all, Collection<Demand> late, Scope scope) {
        Map<String, Long> whole = counts(all, scope);
        Map<String, Long> some = counts(late, scope);
        Map<String, String> lines = new TreeMap<>();
        whole.forEach((firm, count) -> lines.put(firm, count + " " + some.get(firm)));
        return lines;
    }

    private static Map<String, Long> counts(Collection<Demand> demands, Scope scope) {
        Map<String, Long> counts = new TreeMap<>();
        for (Demand demand : demands) {
            if (scope.contains((long) demand.scopePlace()) && demand.status().equals("reported")) {
                counts.merge(demand.scopePlace() / 1_000_000 + demand.uscc(), 1L, Long::sum);
            }
        }
        return counts;
    }

    @EachDatabase
    void aNumberFromTwoPlacesIsRefused() {
        Source source = new Source(Demands.REGISTER, List.of(sum("heads", "headsWanted"), sum("heads", "ageLe24")));
        LineSelection twice = new LineSelection(List.of(source), MONTHS, null, null);
        assertThrows(
                IllegalArgumentException.class,
                () -> read(WHOLE_REGION, session -> {
                    Demands.entries(session).lines(twice, line -> {});
                    return null;
                }));
    }

    /** By place of report and code: heads, heads and young, entries that want ten or more, industry. */
    private Map<String, String> lines(Scope scope, Instant asOf) {
        Condition many = Demands.where("headsWanted", Operator.AT_LEAST, 10);
        Column industry = new Column("industry", Kind.TEXT, fields("industry"), List.of());
        Source one = new Source(
                Demands.REGISTER,
                List.of(
                        sum("heads", "headsWanted"),
                        new Column("many", Kind.COUNT, List.of(), List.of(many)),
                        industry));
        Source other = new Source(Demands.REGISTER, List.of(sum("both", "headsWanted", "ageLe24"), industry));
        Map<String, String> lines = new TreeMap<>();
        read(scope, session -> {
            Demands.entries(session).lines(new LineSelection(List.of(one, other), MONTHS, null, asOf), line -> {
                String text = line.text("industry");
                for (int month = 0; month < MONTHS.size(); month++) {
                    text += figures(line, month);
                }
                String before = lines.put(line.place() / 1_000_000 + line.uscc(), text);
                assertEquals(null, before);
            });
            return null;
        });
        return lines;
    }

    private static String figures(Line line, int month) {
        return " " + line.number("heads", month) + " " + line.number("both", month) + " " + line.number("many", month);
    }

    private static Map<String, String> expected(Collection<Demand> demands, Scope scope) {
        Map<String, List<Demand>> firms = new TreeMap<>();
        for (Demand demand : demands) {
            if (scope.contains((long) demand.scopePlace())
                    && demand.status().equals("reported")
                    && MONTHS.contains(demand.period())) {
                firms.computeIfAbsent(demand.scopePlace() / 1_000_000 + demand.uscc(), firm -> new ArrayList<>())
                        .add(demand);
            }
        }
        Map<String, String> lines = new TreeMap<>();
        firms.forEach((firm, own) -> {
            String text = industry(own.stream().filter(one -> one.period().equals(MONTHS.get(0))));
            text = text == null ? industry(own.stream()) : text;
            for (YearMonth month : MONTHS) {
                text += figures(
                        own.stream().filter(one -> one.period().equals(month)).toList());
            }
            lines.put(firm, text);
        });
        return lines;
    }

    private static String industry(Stream<Demand> demands) {
        return demands.map(demand -> (String) Demands.get(demand, "industry"))
                .filter(Objects::nonNull)
                .max(String::compareTo)
                .orElse(null);
    }

    private static String figures(List<Demand> demands) {
        Long heads = null;
        Long both = null;
        Long many = null;
        for (Demand demand : demands) {
            Integer wanted = (Integer) Demands.get(demand, "headsWanted");
            Integer young = (Integer) Demands.get(demand, "ageLe24");
            heads = plus(heads, wanted);
            both = plus(plus(both, wanted), young);
            many = plus(many, wanted != null && wanted >= 10 ? 1 : null);
        }
        return " " + heads + " " + both + " " + many;
    }

    private static Long plus(Long sum, Integer value) {
        return value == null ? sum : (Long) ((sum == null ? 0 : sum) + value);
    }

    private Demand demand() {
        long county = List.of(LIUZHOU, LIUNAN, LIUBEI, GUILIN + 2_000_000).get(random.nextInt(4));
        YearMonth month = List.of(Demands.MARCH, Demands.MARCH.minusMonths(12), Demands.MARCH.minusMonths(1))
                .get(random.nextInt(3));
        Integer heads = random.nextInt(4) == 0 ? null : random.nextInt(40);
        Demand demand = Demands.demand(nextId, county, month, "p" + nextId++, heads);
        Demands.set(demand, "uscc", "91450200000000000" + random.nextInt(10));
        Demands.set(demand, "ageLe24", random.nextInt(3) == 0 ? null : random.nextInt(9));
        Demands.set(demand, "industry", random.nextInt(3) == 0 ? null : "C" + random.nextInt(30));
        Demands.set(demand, "status", random.nextInt(6) == 0 ? "draft" : "reported");
        return demand;
    }

    private Instant save(List<Change> changes) {
        return write(WHOLE_REGION, session -> {
            Demands.entries(session).save(Demands.REGISTER, changes);
            return session.moment();
        });
    }

    private static Column sum(String name, String... fields) {
        return new Column(name, Kind.SUM, fields(fields), List.of());
    }

    private static List<FieldDefinition> fields(String... names) {
        return Stream.of(names).map(Demands.REGISTER::require).toList();
    }
}
