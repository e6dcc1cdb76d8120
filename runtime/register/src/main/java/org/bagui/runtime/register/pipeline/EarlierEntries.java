package org.bagui.runtime.register.pipeline;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.EntryView;

/**
 * The newest entry with a row's business key in the twelve months before it: last month's by the look-up that rules share,
 * older ones with one query for those that have none.
 */
final class EarlierEntries {
    private static final int MONTHS = 12;

    private final WriteRun run;
    private final RegisterDefinition register;
    private final RunBatch batch;
    private final BusinessKey key;
    private final FieldDefinition selective;

    EarlierEntries(WriteRun run, RunBatch batch) {
        this.run = run;
        this.batch = batch;
        register = run.stored();
        key = new BusinessKey(register);
        selective = key.mostSelective();
    }

    /** Entries of the rows that have one. */
    Map<PipelineRow, RegisterEntry> of(List<PipelineRow> rows) {
        Map<PipelineRow, RegisterEntry> found = new HashMap<>();
        Map<YearMonth, List<PipelineRow>> months = new TreeMap<>();
        rows.forEach(row -> months.computeIfAbsent(row.entry().period(), month -> new ArrayList<>())
                .add(row));
        months.forEach((month, own) -> {
            add(
                    found,
                    own,
                    batch.find(register.name(), selective.name(), values(own), month.minusMonths(1), List.of()));
            List<PipelineRow> others =
                    own.stream().filter(row -> !found.containsKey(row)).toList();
            add(found, others, older(month, others));
        });
        return found;
    }

    private List<EntryView> older(YearMonth month, List<PipelineRow> rows) {
        MonthRange range = new MonthRange(month.minusMonths(MONTHS), month.minusMonths(2));
        if (rows.isEmpty() || run.emptyMonths().isEmpty(register, range, rows.size())) {
            return List.of();
        }
        Condition among = new Condition(selective, Condition.Operator.IN, values(rows));
        Scope place = Scope.of(run.request().place());
        return run.store()
                .list(new Selection(
                        register,
                        register.fields(),
                        place,
                        range,
                        List.of(among),
                        List.of(),
                        List.of(),
                        null,
                        0,
                        null));
    }

    private void add(Map<PipelineRow, RegisterEntry> found, List<PipelineRow> rows, List<EntryView> views) {
        Map<String, RegisterEntry> newest = new HashMap<>();
        for (EntryView view : views) {
            RegisterEntry entry = EntryCopies.entry(register, view);
            newest.merge(key.timeless(entry), entry, (a, b) -> a.period().isAfter(b.period()) ? a : b);
        }
        for (PipelineRow row : rows) {
            RegisterEntry entry = newest.get(key.timeless(row.entry()));
            if (entry != null) {
                found.put(row, entry);
            }
        }
    }

    private List<Object> values(List<PipelineRow> rows) {
        return rows.stream()
                .map(row -> selective.access().get(row.entry()))
                .distinct()
                .toList();
    }
}
