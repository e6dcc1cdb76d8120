package org.bagui.runtime.register.pipeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
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
    private final Map<Wanted, LookUp> lookUps = new HashMap<>();

    private record Wanted(String register, String field, YearMonth period, List<String> fields) {}

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
    public String origin() {
        return run.request().origin();
    }

    @Override
    public LocalDate today() {
        return run.today();
    }

    @Override
    public List<EntryView> find(
            String register, String field, Collection<?> values, YearMonth period, List<String> fields) {
        RegisterDefinition other = run.context().registers().apply(register);
        if (other == null || values.isEmpty() || !run.isEnabled(other)) {
            return List.of();
        }
        LookUp lookUp = lookUps.computeIfAbsent(
                new Wanted(register, field, period, fields), wanted -> new LookUp(run, other, field, period, fields));
        return lookUp.find(values);
    }

    @Override
    public void step(String register, long id, String step, String reason, Map<String, Object> asked) {
        lookUps.clear();
        run.affect(register, id, null, asked, request -> request.step(step, reason));
    }

    @Override
    public void change(String register, long id, Integer version, Map<String, Object> fields) {
        lookUps.clear();
        run.affect(register, id, version, fields, request -> request.operation(Operation.PATCH));
    }

    @Override
    public List<Fault> write(String register, List<Map<String, Object>> rows) {
        lookUps.clear();
        return run.follow(register, rows);
    }
}
