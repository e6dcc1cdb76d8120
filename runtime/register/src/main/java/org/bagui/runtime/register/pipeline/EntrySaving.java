package org.bagui.runtime.register.pipeline;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Utc;
import org.bagui.core.persistence.store.Change;
import org.bagui.core.register.EntryStatus;
import org.bagui.core.register.RegisterEntry;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.service.WriteWatch.Outcome;
import org.bagui.core.register.spi.EntryView;
import org.bagui.runtime.register.extension.Expansion;
import org.bagui.runtime.register.history.Removal;
import org.bagui.runtime.register.query.Masking;

/** Last step of the pipeline: finds out what a good row changes, and saves it. */
final class EntrySaving {
    private static final Set<String> TECHNICAL =
            Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy", "origin");

    private final WriteRun run;
    private final RegisterDefinition register;
    private final CaseStamp cases;

    EntrySaving(WriteRun run) {
        this.run = run;
        this.register = run.register();
        this.cases = register.lifeCycle().isEmpty()
                ? null
                : new CaseStamp(register, run.request().actor());
    }

    /**
     * Judges good rows and saves those that change something.
     *
     * @param write whether to save, or only to judge
     * @return rows that are new or changed
     */
    List<PipelineRow> save(List<PipelineRow> rows, boolean write) {
        List<PipelineRow> touched = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>(rows.size());
        for (PipelineRow row : rows) {
            Outcome outcome = outcome(row);
            outcomes.add(outcome);
            count(outcome);
            if (outcome != Outcome.UNCHANGED) {
                touched.add(row);
            }
        }
        Set<PlaceMonth> months = run.writtenMonths().add(touched);
        if (run.asksEarly()) {
            run.writtenMonths().ask(months);
        }
        if (write && !touched.isEmpty()) {
            write(touched);
        }
        for (int i = 0; i < rows.size(); i++) {
            run.request().watch().judged(rows.get(i), outcomes.get(i));
            if (run.tally().echo.size() < WriteResult.ECHO_LIMIT) {
                EntryView saved = Masking.to(
                        run.request().actor(),
                        run.register(),
                        EntryCopies.view(run.stored(), rows.get(i).entry()));
                run.tally()
                        .echo
                        .add(Expansion.whole(rows.get(i).form().register()).told(saved));
            }
        }
        return touched;
    }

    private Outcome outcome(PipelineRow row) {
        if (run.request().operation() == Operation.DELETE) {
            return Outcome.DELETED;
        }
        FieldDefinition status = register.require("status");
        if (status.access().get(row.entry()) == null) {
            status.access().set(row.entry(), EntryStatus.REPORTED.word());
        }
        if (row.before() == null) {
            return Outcome.NEW;
        }
        if (row.step() != null) {
            return Outcome.CHANGED;
        }
        for (FieldDefinition field : run.stored().fields()) {
            if (!TECHNICAL.contains(field.name()) && row.changed(field.name())) {
                return Outcome.CHANGED;
            }
        }
        return Outcome.UNCHANGED;
    }

    private void count(Outcome outcome) {
        switch (outcome) {
            case NEW -> run.tally().fresh++;
            case CHANGED -> run.tally().changed++;
            case UNCHANGED -> run.tally().unchanged++;
            case DELETED -> run.tally().deleted++;
        }
    }

    private void write(List<PipelineRow> touched) {
        long fresh = touched.stream().filter(row -> row.before() == null).count();
        long[] ids = run.session().nextIds((int) fresh);
        LocalDateTime now = Utc.now(run.session());
        List<Change> changes = new ArrayList<>(touched.size());
        int next = 0;
        for (PipelineRow row : touched) {
            if (run.request().operation() == Operation.DELETE) {
                changes.add(new Change(row.before(), null));
                continue;
            }
            RegisterEntry entry = row.entry();
            if (row.before() == null) {
                put(entry, "id", ids[next++]);
                put(entry, "version", 1);
                put(entry, "createdAt", now);
                put(entry, "createdBy", run.request().actor().username());
            } else {
                put(entry, "version", row.before().version() + 1);
            }
            if (cases != null) {
                cases.put(row, now);
            }
            put(entry, "updatedAt", now);
            put(entry, "updatedBy", run.request().actor().username());
            put(entry, "origin", run.request().origin());
            changes.add(new Change(row.before(), entry));
        }
        run.store().save(run.stored(), changes);
        run.tally().saved = true;
        if (run.request().operation() == Operation.DELETE) {
            String by = run.request().actor().username();
            Removal.keep(run.session(), register.name(), by, run.request().origin());
        }
    }

    private void put(RegisterEntry entry, String field, Object value) {
        register.require(field).access().set(entry, value);
    }
}
