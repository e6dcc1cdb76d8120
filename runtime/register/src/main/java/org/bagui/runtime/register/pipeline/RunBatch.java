package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.period.MonthRange;
import org.bagui.core.persistence.Condition;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Selection;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Fault;
import org.bagui.core.register.spi.Row;
import org.bagui.core.security.Actor;

/** The rows that pass through the rules together. */
final class RunBatch implements Batch<RegisterEntry> {
    private final WriteRun run;
    private final List<PipelineRow> rows;
    /** What rules asked for already: several of them look at the same entries. */
    private final Map<Wanted, List<EntryView>> found = new HashMap<>();

    private record Wanted(String register, String field, List<?> values, YearMonth period) {}

    RunBatch(WriteRun run, List<PipelineRow> rows) {
        this.run = run;
        this.rows = rows;
    }

    @Override
    public RegisterDefinition register() {
        return run.register();
    }

    @Override
    public List<Row<RegisterEntry>> rows() {
        List<Row<RegisterEntry>> running = new ArrayList<>(rows.size());
        for (PipelineRow row : rows) {
            if (!row.isRefused()) {
                running.add(row);
            }
        }
        return running;
    }

    @Override
    public boolean supplied(String field) {
        return !run.request().sheet() || run.request().fields().contains(field);
    }

    @Override
    public PlaceCode place() {
        return run.request().place();
    }

    @Override
    public Actor actor() {
        return run.request().actor();
    }

    @Override
    public LocalDate today() {
        return run.today();
    }

    @Override
    public List<EntryView> find(String register, String field, Collection<?> values, YearMonth period) {
        if (values.isEmpty()) {
            return List.of();
        }
        Wanted wanted = new Wanted(register, field, List.copyOf(values), period);
        List<EntryView> known = found.get(wanted);
        if (known == null) {
            known = List.copyOf(read(wanted));
            found.put(wanted, known);
        }
        return known;
    }

    private List<EntryView> read(Wanted wanted) {
        RegisterDefinition other = run.kit().registers().apply(wanted.register());
        if (other == null) {
            return List.of();
        }
        Condition among =
                new Condition(other.require(wanted.field()), Condition.Operator.IN, List.copyOf(wanted.values()));
        return run.session()
                .entries()
                .list(new Selection(
                        other,
                        other.fields(),
                        Scope.of(place()),
                        wanted.period() == null ? null : MonthRange.of(wanted.period()),
                        List.of(among),
                        List.of(),
                        List.of(),
                        null,
                        0,
                        null));
    }

    @Override
    public List<Fault> write(String register, List<Map<String, Object>> rows) {
        found.clear();
        return run.follow(register, rows);
    }
}
