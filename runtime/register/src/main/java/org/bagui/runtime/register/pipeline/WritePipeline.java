package org.bagui.runtime.register.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.persistence.store.EntryStore;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.PeriodKind;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Operation;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.core.security.Permission;
import org.bagui.runtime.register.lifecycle.StepGate;
import org.bagui.runtime.register.tenant.TenantSnapshot;

/**
 * The one way by which register entries are written: REST, workbooks, console and actions all pass here, in this order:
 * authorise with the addressed place, convert, scope of the rows, input bounds, derive, remaining bounds, check, save
 * with revision, follow up, pass the gate of the months, audit; then commit.
 */
public final class WritePipeline {
    private final PipelineContext context;
    private final Transactions transactions;

    public WritePipeline(PipelineContext context, Transactions transactions) {
        this.context = context;
        this.transactions = transactions;
    }

    /** Takes an input through, in one transaction with one moment. */
    public WriteResult write(WriteRequest request) {
        request.actor().require(permission(request));
        RegisterDefinition own = context.registers().apply(request.register());
        if (own == null) {
            throw Problem.of(404, "unknown-register", request.register());
        }
        if (request.operation() == Operation.STEP) {
            StepGate.step(own, request.step().name());
        }
        TenantSnapshot tenants = context.tenants().snapshot();
        RegisterDefinition register = request.tenant() == null ? own : tenants.tailored(own, request.tenant());
        if (request.definitionHash() != null && !request.definitionHash().equals(register.hash())) {
            throw Problem.of(409, "definition-changed", request.register());
        }
        request.actor().requirePlace(request.place());
        // Rows that are addressed by id are judged by their own places.
        boolean isOn = request.operation().isById()
                ? tenants.isEnabledWithin(register.bundle(), request.place())
                : tenants.isEnabled(register.bundle(), request.place());
        if (!isOn) {
            throw Problem.of(404, "module-not-enabled", register.bundle());
        }
        if (request.mode() == WriteMode.PREVIEW) {
            return transactions.read(request.actor().scope(), session -> {
                WriteRun run = new WriteRun(context, request, register, session);
                run.run();
                return finished(run, false, null);
            });
        }
        try {
            return transactions.write(request.actor().scope(), session -> written(request, register, session));
        } catch (NothingWritten rolledBack) {
            return rolledBack.result;
        }
    }

    /** What a step needs is judged by the step, once its entry is there for the caller. */
    private static String permission(WriteRequest request) {
        if (request.operation() == Operation.STEP) {
            return Permission.ENTRIES_READ;
        }
        return request.sheet() ? Permission.ENTRIES_IMPORT : Permission.ENTRIES_WRITE;
    }

    /** Takes back what an import wrote, following writes included. */
    public int undo(Actor actor, Iterable<RegisterDefinition> registers, String origin) {
        actor.require(Permission.ENTRIES_IMPORT);
        return transactions.write(actor.scope(), session -> {
            int count = 0;
            EntryStore store = context.stores().of(session);
            TenantSnapshot tenants = context.tenants().snapshot();
            List<WrittenMonths> written = new ArrayList<>();
            for (RegisterDefinition register : registers) {
                WrittenMonths months = new WrittenMonths(context.gate(), session, actor, register.name(), origin);
                count += new Undoing(register, session, store, actor, origin, months, tenants).undo();
                if (register.period() == PeriodKind.MONTH) {
                    written.add(months);
                }
            }
            // No row may be locked behind a seal, so the gate waits for the rows of all registers.
            written.forEach(WrittenMonths::pass);
            Map<String, String> facts = Map.of("origin", origin, "entries", Integer.toString(count));
            context.audit()
                    .record(
                            session,
                            new AuditEvent(
                                    actor.username(),
                                    "import-undone",
                                    origin,
                                    actor.jurisdiction().from(),
                                    "done",
                                    facts));
            return count;
        });
    }

    private WriteResult written(WriteRequest request, RegisterDefinition register, Session session) {
        WriteRun run = new WriteRun(context, request, register, session);
        run.run();
        Tally tally = run.tally();
        boolean refused = request.mode() == WriteMode.ATOMIC && tally.rejected > 0;
        if (refused || !tally.saved) {
            throw new NothingWritten(finished(run, false, null));
        }
        run.writtenMonths().pass();
        boolean isStep = request.operation() == Operation.STEP;
        Map<String, String> facts = isStep
                ? stepFacts(request, tally)
                : Map.of(
                        "origin", request.origin(),
                        "new", Integer.toString(tally.fresh),
                        "changed", Integer.toString(tally.changed),
                        "deleted", Integer.toString(tally.deleted),
                        "rejected", Integer.toString(tally.rejected));
        context.audit()
                .record(
                        session,
                        new AuditEvent(
                                request.actor().username(),
                                isStep ? "step-taken" : "entries-written",
                                register.name(),
                                request.place().from(),
                                "done",
                                facts));
        return finished(run, true, session.moment());
    }

    private static Map<String, String> stepFacts(WriteRequest request, Tally tally) {
        EntryView entry = tally.echo.get(0);
        return Map.of(
                "origin", request.origin(),
                "entry", entry.id().toString(),
                "step", request.step().name(),
                "status", entry.text("status"));
    }

    /** Single edits with faults are refused with all of them; an input that keeps its good rows answers with its counts. */
    private static WriteResult finished(WriteRun run, boolean committed, Instant moment) {
        boolean single =
                run.request().operation() != Operation.UPSERT && run.request().mode() != WriteMode.ROWWISE;
        if (single && run.tally().rejected > 0) {
            throw Problem.invalid(run.register().name(), run.faults().kept());
        }
        return run.tally().result(committed, moment);
    }

    /** Rolls a transaction back that turned out to write nothing. */
    private static final class NothingWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient WriteResult result;

        NothingWritten(WriteResult result) {
            super("nothing written", null, false, false);
            this.result = result;
        }
    }
}
