package org.bagui.plugin.reports.fake;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Selection;
import org.bagui.core.persistence.Session;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.testkit.FakeTransactions;

/** Entries in memory by business key, with a clock that moves at every write. */
public final class FakeLedger implements FakeTransactions.StoredEntries {
    private final Map<String, TestEntry> entries = new LinkedHashMap<>();
    private final List<Written> log = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong(100);
    private Instant now = Instant.parse("2022-03-25T02:00:00Z");

    private int counts;
    private Runnable afterCount = () -> {};

    private record Written(String origin, long id, long version) {}

    /** All entries. */
    public synchronized List<TestEntry> all() {
        return List.copyOf(entries.values());
    }

    synchronized TestEntry byKey(String key) {
        return entries.get(key);
    }

    /** Puts a new or changed entry, as one write at a later moment. */
    public synchronized void put(String key, TestEntry entry, String origin) {
        TestEntry old = entries.get(key);
        long id = old == null ? ids.incrementAndGet() : (Long) old.values.get("id");
        int version = old == null ? 1 : (Integer) old.values.get("version") + 1;
        now = now.plusSeconds(1);
        entry.values.put("id", id);
        entry.values.put("version", version);
        entry.values.put("updatedAt", LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        entry.values.put("origin", origin);
        entries.put(key, entry);
        log.add(new Written(origin, id, version));
    }

    /** Removes what was written through an origin; gives the number. */
    synchronized int remove(String origin) {
        int before = entries.size();
        entries.values().removeIf(entry -> origin.equals(entry.values.get("origin")));
        return before - entries.size();
    }

    /** Removes every entry. */
    public synchronized void clear() {
        entries.clear();
    }

    synchronized Stream<TestEntry> matching(Selection selection) {
        return all().stream()
                .filter(entry ->
                        selection.place() == null || selection.place().contains((Long) entry.values.get("scopePlace")))
                .filter(entry -> selection.period() == null
                        || selection.period().from().equals((YearMonth) entry.values.get("period")))
                .filter(entry -> selection.all().stream().allMatch(condition -> holds(condition, entry)));
    }

    private static boolean holds(Condition condition, TestEntry entry) {
        if (condition.operator() != Condition.Operator.AT_MOST) {
            throw new UnsupportedOperationException(condition.toString());
        }
        LocalDateTime own = (LocalDateTime) entry.values.get(condition.field().name());
        return !own.isAfter((LocalDateTime) condition.values().get(0));
    }

    static EntryView view(List<FieldDefinition> fields, TestEntry entry) {
        return new EntryView(
                fields,
                fields.stream().map(field -> entry.values.get(field.name())).toArray());
    }

    @Override
    public long count(Session session, Selection selection) {
        counts++;
        long count = matching(selection).count();
        Runnable once = afterCount;
        afterCount = () -> {};
        once.run();
        return count;
    }

    /** How often entries were counted. */
    public int counts() {
        return counts;
    }

    /** Does something once, after the next count. */
    public void afterCount(Runnable work) {
        afterCount = work;
    }

    @Override
    public synchronized List<long[]> writtenBy(Session session, RegisterDefinition register, String origin) {
        return log.stream()
                .filter(written -> written.origin().equals(origin))
                .map(written -> new long[] {written.id(), written.version()})
                .toList();
    }

    @Override
    public synchronized Instant settledUntil() {
        return now;
    }
}
