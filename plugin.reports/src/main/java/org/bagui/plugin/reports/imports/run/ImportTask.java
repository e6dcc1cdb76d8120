package org.bagui.plugin.reports.imports.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.ExplanationRequest;
import org.bagui.core.register.service.ExplanationRequest.Each;
import org.bagui.core.register.service.ExplanationRequest.Reason;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.register.service.WriteRequest;
import org.bagui.core.register.service.WriteResult;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.imports.outcome.OutcomeWriter;
import org.bagui.plugin.reports.imports.record.Ending;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.LedgerMark;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.RowCounts;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.table.ImportTable;
import org.bagui.plugin.reports.imports.table.SheetProblem;
import org.bagui.plugin.reports.imports.table.TableRows;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One import on its way: from an open table through the write pipeline to the ending of its record. Runs once. */
final class ImportTask implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ImportTask.class);

    private final ImportContext context;
    private final Upload upload;
    private final ImportRecord record;
    private final ImportTable table;
    private final ImportProgress progress;
    private final FaultGathering faults;
    private final ImportPlaces.Place place;
    private boolean kept;

    ImportTask(
            ImportContext context,
            Upload upload,
            ImportRecord record,
            ImportTable table,
            ImportProgress progress,
            ImportPlaces.Place place) {
        this.place = place;
        this.context = context;
        this.upload = upload;
        this.record = record;
        this.table = table;
        this.progress = progress;
        this.faults = new FaultGathering(table.cells(), progress, upload.place().text());
    }

    long id() {
        return record.id();
    }

    ImportRecord record() {
        return record;
    }

    /** Lets go of the memory that the table takes, until it is this task's turn. */
    void rest() {
        table.rest();
    }

    /** In the background: what goes wrong stands in the record. */
    @Override
    public void run() {
        try {
            take();
        } catch (Problem problem) {
            LOG.info("Import {} ended with {}", record.id(), problem.code());
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", record.id(), e);
        }
    }

    /** Imports, and gives the record as it ended; a refusal is in the record and is thrown as well. */
    ImportRecord take() {
        try {
            return context.records().finish(upload.actor().scope(), record.id(), write());
        } catch (RuntimeException e) {
            throw failed(e);
        } finally {
            letGo();
        }
    }

    /** Ends the import before it began. */
    void abort() {
        try {
            reject(Problem.of(409, "cancelled"));
        } finally {
            letGo();
        }
    }

    private Ending write() {
        if (progress.isCancelled()) {
            throw Problem.of(409, "cancelled");
        }
        boolean preview = upload.mode() == WriteMode.PREVIEW;
        RegisterDefinition register = upload.register();
        Actor actor = upload.actor();
        LedgerMark mark = preview
                ? context.transactions().read(actor.scope(), session -> LedgerMark.of(session, register, record))
                : null;
        WriteResult result;
        Path outcomes = context.uploads().fresh();
        try (TableRows rows = table.rows();
                OutcomeGathering gathering = new OutcomeGathering(
                        register, table.cells(), rows, outcomes(outcomes), faults, upload.budget())) {
            result = context.registers().write(request(gathering));
            new TableNotes(table, rows).tell(result, upload.period(), faults);
            if (state(result) == ImportState.COMMITTED) {
                explain(gathering.reasons());
            }
        } catch (RuntimeException e) {
            UploadFolder.delete(outcomes);
            throw e;
        }
        context.uploads().keep(upload.file(), outcomes, record.id());
        kept = true;
        return new Ending(state(result), RowCounts.of(result), table.sheetName(), report(List.of()), mark, null);
    }

    private OutcomeWriter outcomes(Path file) {
        return new OutcomeWriter(file, upload.budget());
    }

    private WriteRequest request(OutcomeGathering rows) {
        return WriteRequest.to(upload.register().name(), upload.actor(), upload.place())
                .definitionHash(upload.register().hash())
                .period(upload.period())
                .mode(upload.mode())
                .origin(ImportRecord.origin(record.id()))
                .sheet(true)
                .rows(table.cells().fields(), rows)
                .watch(rows)
                .build();
    }

    /** Reasons are given once the rows are in; where they are refused, the rows stay and a note says so. */
    private void explain(List<Reason> reasons) {
        int explained = 0;
        try {
            for (int from = 0; from < reasons.size(); from += Each.MOST) {
                List<Reason> some = reasons.subList(from, Math.min(from + Each.MOST, reasons.size()));
                ExplanationRequest request =
                        new ExplanationRequest(upload.register().name(), new Each(some), Set.of());
                explained +=
                        context.explanations().explain(upload.actor(), request).explained();
            }
        } catch (Problem refused) {
            faults.note(null, "explanations-not-kept", List.of(refused.code()));
        }
        if (explained > 0) {
            faults.note(null, "explanations-kept", List.of(explained));
        }
    }

    private ImportState state(WriteResult result) {
        boolean refused =
                switch (upload.mode()) {
                    case PREVIEW -> false;
                    case ATOMIC -> result.rejected() > 0;
                    case ROWWISE -> result.read() > 0 && result.rejected() == result.read();
                };
        if (refused) {
            return ImportState.REJECTED;
        }
        return upload.mode() == WriteMode.PREVIEW ? ImportState.PREVIEWED : ImportState.COMMITTED;
    }

    private String report(List<Object> problemArgs) {
        ReportContent report = faults.report(table.columns(), problemArgs);
        return report.json();
    }

    /**
     * Notes in the record what went wrong. Of a refusal it is certain that nothing was written; of any other failure, a lost
     * connection say, it is not, so the register itself is asked.
     */
    private RuntimeException failed(RuntimeException thrown) {
        SheetRefusal refusal = SheetProblem.refusalIn(thrown);
        RuntimeException shown = refusal == null ? thrown : SheetProblem.of(refusal, upload.locale());
        try {
            if (shown instanceof Problem problem && problem.status() < 500) {
                reject(problem);
            } else {
                context.settle(record);
            }
        } catch (RuntimeException e) {
            shown.addSuppressed(e);
            LOG.warn("The ending of import {} could not be noted yet; it will be settled later", record.id(), e);
        }
        return shown;
    }

    private void reject(Problem problem) {
        Ending ending =
                new Ending(ImportState.REJECTED, null, table.sheetName(), report(problem.args()), null, problem.code());
        context.records().finish(upload.actor().scope(), record.id(), ending);
    }

    private void letGo() {
        table.close();
        if (!kept) {
            UploadFolder.delete(upload.file());
        }
        place.close();
        context.done(record.id());
    }
}
