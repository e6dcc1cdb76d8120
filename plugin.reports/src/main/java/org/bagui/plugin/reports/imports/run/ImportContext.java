package org.bagui.plugin.reports.imports.run;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.service.Explanations;
import org.bagui.core.register.service.RegisterService;
import org.bagui.plugin.reports.imports.record.Ending;
import org.bagui.plugin.reports.imports.record.ImportRecord;
import org.bagui.plugin.reports.imports.record.ImportRecords;
import org.bagui.plugin.reports.imports.record.ImportState;
import org.bagui.plugin.reports.imports.record.RowCounts;
import org.bagui.plugin.reports.imports.record.UploadFolder;

/** What all imports of the process share: the services they use, and which of them are running here. */
final class ImportContext {
    /** What tells that somebody else was faster. */
    private static final Set<String> OVERTAKEN = Set.of("state-conflict", "write-conflict");

    private final RegisterService registers;
    private final Explanations explanations;
    private final Transactions transactions;
    private final ImportRecords records;
    private final UploadFolder uploads;
    private final Map<Long, ImportProgress> live = new ConcurrentHashMap<>();

    ImportContext(
            RegisterService registers,
            Explanations explanations,
            Transactions transactions,
            ImportRecords records,
            UploadFolder uploads) {
        this.registers = registers;
        this.explanations = explanations;
        this.transactions = transactions;
        this.records = records;
        this.uploads = uploads;
    }

    RegisterService registers() {
        return registers;
    }

    Explanations explanations() {
        return explanations;
    }

    Transactions transactions() {
        return transactions;
    }

    ImportRecords records() {
        return records;
    }

    UploadFolder uploads() {
        return uploads;
    }

    /** Takes an import as running here; false where it already is. */
    boolean begin(long id, ImportProgress progress) {
        return live.putIfAbsent(id, progress) == null;
    }

    /** Progress of an import that runs here, or null. */
    ImportProgress progress(long id) {
        return live.get(id);
    }

    void done(long id) {
        live.remove(id);
    }

    /** Lets go of an import that did not come to run, if it was taken as running. */
    void forget(ImportProgress progress) {
        live.values().removeIf(running -> running == progress);
    }

    void cancelAll() {
        live.values().forEach(ImportProgress::cancel);
    }

    /** The record, settled first where its run ended with a process that is gone. */
    ImportRecord settled(ImportRecord record) {
        if (record.state() != ImportState.RUNNING || live.containsKey(record.id())) {
            return record;
        }
        // A run ends its record before it leaves the living, so a record read just before may be out of date.
        ImportRecord again = records.read(record.id());
        if (again.state() != ImportState.RUNNING) {
            return again;
        }
        try {
            return settle(again);
        } catch (Problem problem) {
            if (OVERTAKEN.contains(problem.code())) {
                return records.read(record.id());
            }
            throw problem;
        }
    }

    /**
     * Ends the record of a run whose outcome is not known: all of it was one transaction, so an entry that bears its origin
     * says that it was committed. Where the register is not active now, the record stays as it is.
     */
    ImportRecord settle(ImportRecord record) {
        Optional<RegisterDefinition> register = registers.definition(record.register());
        if (register.isEmpty()) {
            return record;
        }
        // The platform's own care: the run's place and actor do not matter to whether it was committed.
        List<long[]> written = transactions.read(
                records.everywhere(), session -> session.writtenBy(register.get(), ImportRecord.origin(record.id())));
        Ending ending = written.isEmpty() ? Ending.rejected("interrupted") : committed(written);
        ImportRecord ended = records.finish(records.everywhere(), record.id(), ending);
        uploads.erase(record.id());
        return ended;
    }

    private static Ending committed(List<long[]> written) {
        Set<Long> fresh = new HashSet<>();
        Set<Long> all = new HashSet<>();
        for (long[] pair : written) {
            all.add(pair[0]);
            if (pair[1] == 1) {
                fresh.add(pair[0]);
            }
        }
        RowCounts rows = new RowCounts(all.size(), fresh.size(), all.size() - fresh.size(), 0, 0);
        return new Ending(ImportState.COMMITTED, rows, null, null, null, "report-lost");
    }
}
