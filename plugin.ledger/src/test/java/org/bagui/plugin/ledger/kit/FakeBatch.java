package org.bagui.plugin.ledger.kit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

/** A batch in memory: rows, absent columns, what look-ups find, and what was written to other registers. */
public final class FakeBatch<T extends RegisterEntry> implements Batch<T> {
    /** Faults of the rows. */
    public final FakeFaults faults = new FakeFaults();

    /** Rows that rules wrote to other registers. */
    public final List<Map<String, Object>> written = new ArrayList<>();

    /** Faults that writing to other registers gives back. */
    public final List<Fault> followingFaults = new ArrayList<>();

    private final Class<T> type;
    private final List<Row<T>> rows = new ArrayList<>();
    private final Set<String> absent = new HashSet<>();
    private final Map<String, List<EntryView>> stored = new HashMap<>();
    private PlaceCode place = PlaceCode.of(Entries.COUNTY);

    private String reporter = "officer";
    private String origin = "rest";

    public FakeBatch(Class<T> type) {
        this.type = type;
    }

    /** Adds a new row and gives its entry. */
    public T add(Object... pairs) {
        T entry = Entries.entry(type, pairs);
        rows.add(new FakeRow<>(rows.size() + 1, entry, null, Entries.names(pairs)));
        return entry;
    }

    /** Adds a row that changes an entry, and names the fields that it gives. */
    public void change(T before, T after, String... given) {
        rows.add(new FakeRow<>(rows.size() + 1, after, before, Set.of(given)));
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

    /** Puts an entry into a register that look-ups read. */
    public FakeBatch<T> store(String register, Object... pairs) {
        stored.computeIfAbsent(register, key -> new ArrayList<>()).add(Entries.view(pairs));
        return this;
    }

    /** Runs the rules as the pipeline does, and gives what they found. */
    @SafeVarargs
    public final List<String> run(RegisterRules<T>... rules) {
        List<RegisterRules<T>> ordered = new ArrayList<>(List.of(rules));
        ordered.sort(Comparator.comparingInt(RegisterRules::order));
        ordered.forEach(rule -> rule.identify(this, faults));
        ordered.forEach(rule -> rule.derive(this, faults));
        ordered.forEach(rule -> rule.check(this, faults));
        return faults.found();
    }

    @Override
    public RegisterDefinition register() {
        return new FakeDefinition(type);
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
        return LocalDate.of(2022, 3, 25);
    }

    @Override
    public List<EntryView> find(
            String register, String field, Collection<?> values, YearMonth period, List<String> fields) {
        return stored.getOrDefault(register, List.of()).stream()
                .filter(view -> values.contains(view.get(field)))
                .filter(view -> period == null || period.equals(view.get("period")))
                .filter(view -> place.contains(PlaceCode.ofPadded((Long) view.get("recordedPlace"))))
                .toList();
    }

    @Override
    public List<Fault> write(String register, List<Map<String, Object>> written) {
        this.written.addAll(written);
        return followingFaults;
    }
}
