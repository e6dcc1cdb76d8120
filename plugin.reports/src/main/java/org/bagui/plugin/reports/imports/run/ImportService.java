package org.bagui.plugin.reports.imports.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.bagui.core.persistence.Scope;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.RegisterService;
import org.bagui.core.register.service.WriteMode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.reports.imports.outcome.OutcomeFile;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportRecords;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.table.ImportTable;
import org.bagui.plugin.reports.imports.table.RegisterColumns;
import org.bagui.plugin.reports.imports.table.RegisterFinder;
import org.bagui.plugin.reports.imports.table.SheetProblem;
import org.bagui.plugin.reports.imports.words.WordMappingRepository;
import org.bagui.plugin.reports.imports.words.Words;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;
import org.bagui.plugin.reports.sheet.header.HeaderWords;

/** Everything that can be done with imports, for an actor and inside the actor's scope. Safe for many threads. */
public final class ImportService implements AutoCloseable {
    /** Hours for which the file of a preview is kept. */
    static final int PREVIEW_HOURS = 24;

    /** Room that kept files may take on the disk. */
    private static final long KEPT_BYTES = 8L << 30;

    private final ImportContext context;
    private final ImportQueue queue;
    private final ImportPlaces places;
    private final UploadBudgets budgets;
    private final Clock clock;
    private final WordMappingRepository repository;
    private final BiPredicate<PlaceCode, Actor> shown;
    private final HeaderWords words = HeaderWords.load();

    /**
     * @param shown whether an actor sees imports of a place at all: not where its tenant has workbooks switched off
     * @param budgets what the work on an upload may cost
     * @param carried work for a thread of the background, where the audit log still knows whose request it goes back to
     * @param everywhere all places, for the care of what no caller asks for
     * @param threads number of imports that run in the background at a time
     * @param line number of further ones that may wait
     * @param perAccount number of those of one account that may be under way
     */
    public ImportService(
            RegisterService registers,
            Explanations explanations,
            Transactions transactions,
            UploadFolder uploads,
            WordMappingRepository repository,
            BiPredicate<PlaceCode, Actor> shown,
            UploadBudgets budgets,
            UnaryOperator<Runnable> carried,
            Scope everywhere,
            Clock clock,
            int threads,
            int line,
            int perAccount) {
        this.clock = clock;
        this.budgets = budgets;
        this.repository = repository;
        this.shown = shown;
        context = new ImportContext(
                registers, explanations, transactions, new ImportRecords(transactions, everywhere, clock), uploads);
        queue = new ImportQueue(threads, carried);
        places = new ImportPlaces(threads + line, perAccount);
    }

    /** Folder that takes the bodies of uploads. */
    public UploadFolder uploads() {
        return context.uploads();
    }

    /**
     * The budget of a new upload, also of a workbook that is annotated.
     *
     * @throws Problem 429 {@code account-uploads-used-up}
     */
    public UploadBudget budget(Actor actor, Locale locale) {
        try {
            return budgets.open(actor);
        } catch (SheetRefusal refusal) {
            throw SheetProblem.of(refusal, locale);
        }
    }

    /** The register of a name as a place has it, or 404 {@code unknown-register}, {@code module-not-enabled}. */
    public RegisterDefinition register(String name, PlaceCode place) {
        context.registers().requireEnabled(name, place);
        return context.registers().definition(name, place).orElseThrow(() -> Problem.of(404, "unknown-register", name));
    }

    /** Whether a place sees imports of a register: not where it has switched the register's module off. */
    public boolean isShown(ImportRecord record, PlaceCode place) {
        return context.registers().isEnabled(record.register(), place);
    }

    /**
     * Imports a file, at once or in the background; the file is gone afterwards, that of a preview aside.
     *
     * @return the record, as it ended or as it runs
     * @throws Problem 422 where the file cannot be taken, 429 where the account has too many under way, 503 where too many
     *     wait
     */
    public ImportRecord upload(Upload upload, boolean background) {
        RegisterDefinition register = upload.register();
        ImportRecord draft = new ImportRecord(
                        register.name(), register.hash(), upload.place(), upload.period(), Modes.word(upload.mode()))
                .named(upload.name());
        ImportTask task = null;
        try {
            task = prepare(upload, background, progress -> context.records()
                    .insert(upload.actor(), draft, id -> context.begin(id, progress)));
        } finally {
            if (task == null) {
                UploadFolder.delete(upload.file());
            }
        }
        return start(upload.actor(), task, background);
    }

    /**
     * Commits a preview; it may be committed once.
     *
     * @throws Problem 409 {@code state-conflict} for anything but a waiting preview, {@code preview-expired} where its file
     *     is gone, {@code ledger-changed} where its place and month, or the register itself, changed since
     */
    public ImportRecord commit(Actor actor, long id, WriteMode mode, Locale locale, boolean background) {
        ImportRecord record = find(actor, id);
        if (record.state() != ImportState.PREVIEWED) {
            throw Problem.of(409, "state-conflict");
        }
        RegisterDefinition register = register(record.register(), record.place());
        if (!Files.exists(context.uploads().sheet(id))) {
            throw Problem.of(409, "preview-expired", PREVIEW_HOURS);
        }
        boolean same = register.hash().equals(record.definitionHash())
                && context.transactions()
                        .read(actor.scope(), session -> record.mark().holds(session, register, record));
        if (!same) {
            throw Problem.of(409, "ledger-changed");
        }
        UploadBudget budget = budget(actor, locale);
        Path file = context.uploads().opened(id);
        Upload upload =
                new Upload(actor, register, record.place(), record.period(), mode, file, null, locale, null, budget);
        ImportTask task = null;
        try {
            task = prepare(upload, background, progress -> claim(actor, id, mode, progress));
        } finally {
            if (task == null) {
                UploadFolder.delete(file);
            }
        }
        return start(actor, task, background);
    }

    private ImportRecord claim(Actor actor, long id, WriteMode mode, ImportProgress progress) {
        if (!context.begin(id, progress)) {
            throw Problem.of(409, "state-conflict");
        }
        return context.records().claim(actor, id, Modes.word(mode));
    }

    private ImportTask prepare(Upload upload, boolean background, Function<ImportProgress, ImportRecord> begin) {
        ImportPlaces.Place place = places.take(upload.actor(), background);
        ImportTable table = null;
        ImportTask task = null;
        ImportProgress progress = new ImportProgress();
        try {
            Words mapped = repository.at(upload.actor(), upload.place());
            table = ImportTable.open(
                    SheetSource.of(upload.file()).within(upload.budget()),
                    upload.claimed(),
                    new RegisterColumns(upload.register(), words, mapped),
                    new RegisterFinder(words, mapped, othersThan(upload.register(), upload.place())),
                    upload.place(),
                    upload.period(),
                    upload.locale());
            task = new ImportTask(context, upload, begin.apply(progress), table, progress, place);
            return task;
        } finally {
            if (task == null) {
                context.forget(progress);
                if (table != null) {
                    table.close();
                }
                place.close();
            }
        }
    }

    private List<RegisterDefinition> othersThan(RegisterDefinition register, PlaceCode place) {
        return context.registers().definitions().stream()
                .map(RegisterDefinition::name)
                .filter(name ->
                        !name.equals(register.name()) && context.registers().isEnabled(name, place))
                .flatMap(name -> context.registers().definition(name, place).stream())
                .toList();
    }

    private ImportRecord start(Actor actor, ImportTask task, boolean background) {
        if (background) {
            task.rest();
            queue.add(actor, task);
            return task.record();
        }
        return task.take();
    }

    /** The import of an id; one that is not there, outside the actor's scope, or hidden by its place's tenant is 404. */
    public ImportRecord find(Actor actor, long id) {
        ImportRecord record = context.settled(context.records().find(actor, id));
        context.registers().requireShown(record.register(), record.place(), actor);
        if (!shown.test(record.place(), actor)) {
            throw Problem.of(404, "module-not-enabled", record.register());
        }
        return record;
    }

    /** Imports of a place, newest first, with ids below one. */
    public List<ImportRecord> page(Actor actor, PlaceCode place, long before, int limit) {
        return context.records().page(actor, actor.scopeAt(place), before, limit).stream()
                .map(context::settled)
                .toList();
    }

    /** What an import says about its sheet. */
    public ReportContent report(Actor actor, long id) {
        return ReportContent.of(context.records().report(actor, id));
    }

    /**
     * The kept file of an import and what became of its rows; of one that never came to its rows, or whose file is gone, 404
     * {@code import-file-gone}.
     */
    public KeptImport kept(Actor actor, long id) {
        ImportRecord record = find(actor, id);
        if (record.state() == ImportState.RUNNING || !context.uploads().isKept(id, clock.instant())) {
            throw Problem.of(404, "import-file-gone", UploadFolder.KEPT_HOURS);
        }
        return new KeptImport(record, new OutcomeFile(context.uploads().rows(id)));
    }

    /** Progress of an import that runs here, or null. */
    public ImportProgress progress(long id) {
        return context.progress(id);
    }

    /**
     * Stops a running import, which then writes nothing, or gives a preview up. One that runs may take a moment to end, and
     * may turn out to be committed where it was about to be.
     */
    public ImportRecord cancel(Actor actor, long id) {
        ImportRecord record = find(actor, id);
        if (record.state() == ImportState.PREVIEWED) {
            ImportRecord ended = context.records().discard(actor.scope(), id, "cancelled");
            context.uploads().erase(id);
            return ended;
        }
        ImportProgress progress = context.progress(id);
        if (record.state() != ImportState.RUNNING || progress == null) {
            throw Problem.of(409, "state-conflict");
        }
        progress.cancel();
        ImportTask waiting = queue.withdraw(id);
        if (waiting == null) {
            return record;
        }
        waiting.abort();
        return find(actor, id);
    }

    /** Takes back what an import wrote; 409 where it is not committed, or something of it was changed since. */
    public ImportRecord undo(Actor actor, long id) {
        ImportRecord record = find(actor, id);
        if (record.state() != ImportState.COMMITTED) {
            throw Problem.of(409, "state-conflict");
        }
        int entries = context.registers().undo(actor, ImportRecord.origin(id));
        return context.records().undone(actor, id, entries);
    }

    /** Settles what a crash left and clears away previews that nobody committed. */
    public void care() {
        long last = 0;
        for (List<ImportRecord> some = running(last); !some.isEmpty(); some = running(last)) {
            some.forEach(context::settled);
            last = some.get(some.size() - 1).id();
        }
        for (ImportRecord record : context.records().olderPreviews(PREVIEW_HOURS)) {
            context.records().discard(context.records().everywhere(), record.id(), "preview-expired");
            context.uploads().erase(record.id());
        }
        context.uploads().eraseOver(clock.instant(), KEPT_BYTES);
    }

    private List<ImportRecord> running(long after) {
        return context.records().inState(ImportState.RUNNING, after);
    }

    @Override
    public void close() {
        context.cancelAll();
        queue.close();
    }
}
