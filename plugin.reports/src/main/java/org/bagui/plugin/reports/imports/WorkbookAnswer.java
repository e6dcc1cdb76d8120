package org.bagui.plugin.reports.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import org.bagui.core.period.Months;
import org.bagui.core.problem.Messages;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.security.Actor;
import org.bagui.core.security.AuditLog;
import org.bagui.core.security.AuditLog.AuditEvent;
import org.bagui.plugin.reports.imports.annotate.AnnotatedWorkbook;
import org.bagui.plugin.reports.imports.annotate.AnnotationTexts;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.ImportService;
import org.bagui.plugin.reports.imports.run.KeptImport;
import org.bagui.plugin.reports.imports.table.SheetProblem;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.web.ExportFormat;
import org.bagui.plugin.reports.web.FileName;

/** Answers with the annotated workbook of an import; few are made at a time, since those of the old format take memory. */
final class WorkbookAnswer {
    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 60;

    private final ImportService imports;
    private final RegisterService registers;
    private final Messages messages;
    private final AuditLog audit;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    WorkbookAnswer(ImportService imports, RegisterService registers, Messages messages, AuditLog audit) {
        this.imports = imports;
        this.registers = registers;
        this.messages = messages;
        this.audit = audit;
    }

    /**
     * The workbook of an import whose file is there; audited, since it holds what was uploaded.
     *
     * @throws Problem 422 with the sheet layer's code where the file can be read but not annotated, 503 where too many wait
     */
    Response of(Actor actor, KeptImport kept, Locale locale) {
        ImportRecord record = kept.record();
        AnnotationTexts texts = new AnnotationTexts(
                record.register(), registers.definition(record.register(), record.place()), messages);
        Path copy = imports.uploads().fresh();
        boolean made = false;
        try {
            SheetFormat format = make(actor, kept, texts, copy, locale);
            audit.record(new AuditEvent(
                    actor.username(),
                    "import-workbook-read",
                    record.register(),
                    record.place().from(),
                    "done",
                    Map.of("import", Long.toString(record.id()))));
            made = true;
            ExportFormat type = format == SheetFormat.XLS ? ExportFormat.XLS : ExportFormat.XLSX;
            StreamingOutput body = out -> send(copy, out);
            return Response.ok(body)
                    .header(HttpHeaders.CONTENT_TYPE, type.mediaType())
                    .header(HttpHeaders.CONTENT_DISPOSITION, disposition(record, type, locale))
                    .build();
        } finally {
            if (!made) {
                UploadFolder.delete(copy);
            }
        }
    }

    private SheetFormat make(Actor actor, KeptImport kept, AnnotationTexts texts, Path copy, Locale locale) {
        boolean mine = false;
        try {
            mine = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!mine) {
                throw Problem.of(503, "import-queue-full", PATIENCE_SECONDS);
            }
            return write(actor, kept, texts, copy, imports.budget(actor, locale));
        } catch (SheetRefusal refusal) {
            // Parts that reading passes over may still be too large to be annotated.
            throw SheetProblem.of(refusal, locale);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.causedBy(e, 503, "unavailable");
        } finally {
            if (mine) {
                places.release();
            }
        }
    }

    private SheetFormat write(Actor actor, KeptImport kept, AnnotationTexts texts, Path copy, UploadBudget budget) {
        long id = kept.record().id();
        Path uploaded = imports.uploads().opened(id);
        try {
            return new AnnotatedWorkbook(
                            kept,
                            SheetSource.of(uploaded).within(budget),
                            imports.report(actor, id),
                            texts,
                            imports.uploads()::fresh)
                    .write(copy);
        } finally {
            UploadFolder.delete(uploaded);
        }
    }

    private static void send(Path copy, OutputStream out) throws IOException {
        try {
            Files.copy(copy, out);
            out.flush();
        } finally {
            UploadFolder.delete(copy);
        }
    }

    private String disposition(ImportRecord record, ExportFormat format, Locale locale) {
        String month = record.period() == null ? "" : "-" + Months.format(record.period());
        String rest = "-" + record.place().text() + month + "-" + record.id() + "." + format.word();
        String title = registers
                .definition(record.register())
                .map(RegisterDefinition::titles)
                .map(titles -> titles.in(locale))
                .orElse(record.register());
        return FileName.attachment(record.register() + rest, title + rest);
    }
}
