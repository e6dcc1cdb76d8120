package org.bagui.core.testkit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.security.Actor;

/**
 * A batch in memory: rows, absent columns, what look-ups find, and what was written to other registers.
 *
 * <pre>{@code
 * FakeBatch<Dormitory> batch = new FakeBatch<>(Dormitory.class).store("enterprise-profile", "uscc", USCC, "headcount", 40);
 * Dormitory dormitory = batch.add("uscc", USCC, "beds", 20, "occupied", 25);
 * batch.run(new DormitoryRules());
 * batch.faults().assertFound("1 E occupied occupied-over-beds");
 * }</pre>
 *
 * <p>The platform's own checks of single fields have no part in it: a row is as the test makes it.
 *
 * @param <T> class of the entries
 */
public final class FakeBatch<T extends RegisterEntry> implements Batch<T> {
    private final FakeFaults faults = new FakeFaults();
    private final Class<T> type;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, List<EntryView>> stored = new HashMap<>();
    private final Map<String, List<Map<String, Object>>> written = new LinkedHashMap<>();
    private final List<String> effects = new ArrayList<>();
    private final List<Fault> followingFaults = new ArrayList<>();
    private PlaceCode place = PlaceCode.of(Entries.COUNTY);
    private RegisterDefinition register;
    private String reporter = "officer";
    private String origin = "rest";
    private LocalDate today = LocalDate.of(2022, 3, 25);

    /** A batch without rows of a register's class. */
    public FakeBatch(Class<T> type) {
        this.type = type;
        this.register = FakeDefinition.of(type);
    }

    /** Adds a new row and gives its entry. */
    public T add(Object... pairs) {
        T entry = Entries.entry(type, pairs);
        rows.add(new FakeRow<>(rows.size() + 1, entry, null, Entries.names(pairs)));
        return entry;
    }

    /** Adds a row that changes an entry, and names the fields that it gives; {@code before} is null for a new one. */
    public FakeBatch<T> change(T before, T after, String... given) {
        rows.add(new FakeRow<>(rows.size() + 1, after, before, Set.of(given)));
        return this;
    }

    /** Says who sends the rows. */
    public FakeBatch<T> by(String displayName) {
        reporter = displayName;
        return this;
    }

    /** Says through what the rows come. */
    public FakeBatch<T> through(String other) {
        origin = other;
        return this;
    }

    /** Says that the sheet has no such columns. */
    public FakeBatch<T> without(String... columns) {
        absent.addAll(List.of(columns));
        return this;
    }

    /** Addresses the input to a place. */
    public FakeBatch<T> at(String code) {
        place = PlaceCode.of(code);
        return this;
    }

    /** Says what day it is. */
    public FakeBatch<T> on(LocalDate day) {
        today = day;
        return this;
    }

    /** Gives another definition than the one read from the class. */
    public FakeBatch<T> of(RegisterDefinition definition) {
        register = definition;
        return this;
    }

    /** Puts an entry into a register that look-ups read. */
    public FakeBatch<T> store(String name, Object... pairs) {
        stored.computeIfAbsent(name, key -> new ArrayList<>()).add(Entries.view(pairs));
        return this;
    }

    /** Gives a fault back to whoever writes to other registers. */
    public FakeBatch<T> refuseFollowing(Fault fault) {
        followingFaults.add(fault);
        return this;
    }

    /** Runs the rules as the pipeline does, and gives what they found. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public final List<String> run(RegisterRules<T>... rules) {
        List<RegisterRules<T>> ordered = new ArrayList<>(List.of(rules));
        ordered.sort(Comparator.comparingInt(RegisterRules::order));
        ordered.forEach(rule -> rule.identify(this, faults));
        ordered.forEach(rule -> rule.derive(this, faults));
        ordered.forEach(rule -> rule.check(this, faults));
        return faults.found();
    }

    /** What {@link #run} has found. */
    public FakeFaults faults() {
        return faults;
    }

    /** Rows that rules wrote to another register. */
    public List<Map<String, Object>> written(String name) {
        return written.getOrDefault(name, List.of());
    }

    /** Steps that rules took with other entries, and changes of them, as {@code pairing 7 confirm why {heads=3}}. */
    public List<String> effects() {
        return List.copyOf(effects);
    }

    @Override
    public void step(String name, long id, String step, String reason, Map<String, Object> asked) {
        effects.add(name + " " + id + " " + step + " " + reason + " " + asked);
    }

    @Override
    public void change(String name, long id, Integer version, Map<String, Object> fields) {
        effects.add(name + " " + id + " " + fields);
    }

    @Override
    public RegisterDefinition register() {
        return register;
    }

    @Override
    public List<Row<T>> rows() {
        return rows.stream().filter(row -> !faults.isRefused(row)).toList();
    }

    @Override
    public boolean supplied(String field) {
        return !absent.contains(field);
    }

    @Override
    public Actor actor() {
        return new Actor("officer", reporter, place, Set.of(), Set.of());
    }

    @Override
    public PlaceCode place() {
        return place;
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public List<EntryView> find(
            String name, String field, Collection<?> values, YearMonth period, List<String> fields) {
        if (!fields.isEmpty() && !fields.contains(field)) {
            throw new IllegalArgumentException("the field looked up by is one of those to read: " + field);
        }
        return stored.getOrDefault(name, List.of()).stream()
                .filter(view -> values.contains(view.get(field)))
                .filter(view -> period == null || period.equals(view.period()))
                .filter(view -> place.contains(view.place()))
                .map(view -> fields.isEmpty() ? view : view.only(Set.copyOf(fields)))
                .toList();
    }

    @Override
    public List<Fault> write(String name, List<Map<String, Object>> following) {
        written.computeIfAbsent(name, key -> new ArrayList<>()).addAll(following);
        return List.copyOf(followingFaults);
    }
}
