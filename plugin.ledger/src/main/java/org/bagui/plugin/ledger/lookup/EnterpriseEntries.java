package org.bagui.plugin.ledger.lookup;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bagui.core.register.EnterpriseEntry;
import org.bagui.core.register.definition.SystemFields;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Row;

/** Entries of a register about the enterprises of a batch, read with one query for each month; drafts left out. */
public final class EnterpriseEntries {
    /** What it needs itself. */
    private static final List<String> NEEDED =
            List.of("uscc", SystemFields.RECORDED_PLACE, SystemFields.SCOPE_PLACE, "status");

    private final Map<Key, List<EntryView>> byPlace = new HashMap<>();
    private final Map<String, List<EntryView>> byCode = new HashMap<>();
    private final UnaryOperator<YearMonth> month;

    private record Key(Object place, String uscc, YearMonth month) {}

    private EnterpriseEntries(UnaryOperator<YearMonth> month) {
        this.month = month;
    }

    /**
     * Reads the entries of a register without periods.
     *
     * @param fields fields to read besides place, code and status; none given reads all
     */
    public static <T extends EnterpriseEntry> EnterpriseEntries of(
            Batch<T> batch, Collection<Row<T>> rows, String register, String... fields) {
        return of(batch, rows, register, own -> null, fields);
    }

    /**
     * Reads the entries of a monthly register.
     *
     * @param month month to read for a row's own month
     * @param fields fields to read besides place, code and status; none given reads all
     */
    public static <T extends EnterpriseEntry> EnterpriseEntries of(
            Batch<T> batch,
            Collection<Row<T>> rows,
            String register,
            UnaryOperator<YearMonth> month,
            String... fields) {
        List<String> read = new ArrayList<>(List.of(fields));
        if (!read.isEmpty()) {
            read.addAll(NEEDED);
        }
        Map<YearMonth, Set<String>> wanted = new HashMap<>();
        for (Row<T> row : rows) {
            String uscc = row.entry().uscc();
            if (uscc != null) {
                wanted.computeIfAbsent(month.apply(row.entry().period()), key -> new LinkedHashSet<>())
                        .add(uscc);
            }
        }
        EnterpriseEntries entries = new EnterpriseEntries(month);
        wanted.forEach((at, codes) -> batch.find(register, "uscc", codes, at, read).stream()
                .filter(view -> !"draft".equals(view.text("status")))
                .forEach(view -> entries.add(view, at)));
        return entries;
    }

    private void add(EntryView view, YearMonth at) {
        String uscc = view.text("uscc");
        byPlace.computeIfAbsent(new Key(view.reportingPlace(), uscc, at), key -> new ArrayList<>(2))
                .add(view);
        byCode.computeIfAbsent(uscc, key -> new ArrayList<>(2)).add(view);
    }

    /** Entries about the enterprise at its place of report. */
    public List<EntryView> all(EnterpriseEntry entry) {
        return byPlace.getOrDefault(
                new Key(entry.reportingPlace(), entry.uscc(), month.apply(entry.period())), List.of());
    }

    /** The entry about the enterprise at its place of report, or null. */
    public EntryView one(EnterpriseEntry entry) {
        List<EntryView> all = all(entry);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Entries about the enterprise at any place of the batch. */
    public List<EntryView> anywhere(EnterpriseEntry entry) {
        return byCode.getOrDefault(entry.uscc(), List.of());
    }

    /** Whole number of a field, or 0 where there is none. */
    public static long number(EntryView view, String field) {
        return view.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
