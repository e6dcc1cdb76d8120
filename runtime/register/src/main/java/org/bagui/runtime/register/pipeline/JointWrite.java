package org.bagui.runtime.register.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.bagui.core.month.PlaceMonth;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.InputRow;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;

/** Changes of several registers that go through the pipeline in one transaction: all of them, or none. */
public final class JointWrite {
    private static final String STATUS = "status";

    private final PipelineContext context;
    private final Session session;
    private final Actor actor;
    private final PlaceCode place;
    private final String origin;
    private final EmptyMonths emptyMonths;
    private final WrittenMonths months;
    private final Set<WrittenMonths> ofRegisters = new LinkedHashSet<>();

    /**
     * Changes inside a place.
     *
     * @param register register that the gate of months is told of when it takes all of them through
     */
    public JointWrite(
            PipelineContext context, Session session, Actor actor, PlaceCode place, String register, String origin) {
        // What is hidden now shall not be torn apart when its module is switched on again.
        this.context = context.ofNoTenant();
        this.session = session;
        this.actor = actor;
        this.place = place;
        this.origin = origin;
        emptyMonths = new EmptyMonths(session, place);
        months = new WrittenMonths(context.gate(), session, actor, register, origin);
    }

    /**
     * Gives a field of entries another value; the entries were read in this transaction, with all their fields. A draft
     * stays one, even if it has all that a report needs.
     */
    public void patch(RegisterDefinition register, List<EntryView> entries, String field, Object value) {
        write(register, entries, Operation.PATCH, List.of(field, STATUS), entry ->
                new Object[] {value, entry.get(STATUS)});
    }

    /** Adds an entry at the place, or changes the one with its key there. */
    public void add(RegisterDefinition register, List<String> fields, Object... values) {
        write(register, Operation.UPSERT, fields, List.of(InputRow.keyed(1, values)));
    }

    /** Removes entries; their history stays. */
    public void remove(RegisterDefinition register, List<EntryView> entries) {
        write(register, entries, Operation.DELETE, List.of(), entry -> new Object[0]);
    }

    /** Months that were written beside registers, and pass the gate with the rest. */
    public void alsoWrote(Collection<PlaceMonth> others) {
        months.addMonths(others);
    }

    /**
     * Asks the gate for each register what was written of it, since each may be another officer's, and takes all months
     * through at once, so that their locks are taken in one order; the last step of the transaction.
     */
    public void passGate() {
        ofRegisters.forEach(WrittenMonths::askAll);
        months.pass();
    }

    /** Refuses with 422 {@code invalid-entry} where a changed entry would break a rule. */
    private void write(
            RegisterDefinition register,
            List<EntryView> entries,
            Operation operation,
            List<String> fields,
            Function<EntryView, Object[]> values) {
        if (entries.isEmpty()) {
            return;
        }
        List<InputRow> rows = new ArrayList<>(entries.size());
        for (EntryView entry : entries) {
            Long id = entry.id();
            rows.add(new InputRow(rows.size() + 1, id, entry.version(), values.apply(entry)));
        }
        write(register, operation, fields, rows);
    }

    private void write(RegisterDefinition register, Operation operation, List<String> fields, List<InputRow> rows) {
        WriteRequest request = WriteRequest.to(register.name(), actor, place)
                .operation(operation)
                .origin(origin)
                .rows(fields, rows.iterator())
                .build();
        WrittenMonths own = new WrittenMonths(context.gate(), session, actor, register.name(), origin);
        WriteRun run = new WriteRun(context, request, register, session, emptyMonths, own);
        run.run();
        months.addMonths(own.all());
        ofRegisters.add(own);
        if (run.tally().rejected > 0) {
            throw Problem.invalid(register.name(), run.faults().kept());
        }
    }
}
