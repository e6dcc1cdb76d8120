package org.bagui.plugin.reports.imports.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.ScopeClass;
import org.bagui.core.register.Scoped;

/** One import of a sheet into a register; its place is the addressed one. Moments are UTC. */
@Entity
@Table(name = "import_record")
@Scoped(ScopeClass.SUBTREE)
public class ImportRecord {
    @Id
    Long id;

    @Column(nullable = false)
    Long scopePlace;

    @Column(nullable = false)
    String register;

    String definitionHash;
    YearMonth period;

    @Column(nullable = false)
    String mode;

    @Column(nullable = false)
    String state;

    @Column(nullable = false)
    LocalDateTime submittedAt;

    @Column(nullable = false)
    String submittedBy;

    LocalDateTime finishedAt;
    String fileName;
    String sheetName;
    Integer rowsRead;
    Integer rowsNew;
    Integer rowsChanged;
    Integer rowsUnchanged;
    Integer rowsRejected;

    /** Code of what ended the import where it was not its rows: {@code cancelled}, {@code interrupted}. */
    String problem;

    /** Moment up to which the preview saw the ledger whole. */
    LocalDateTime ledgerMoment;

    /** Number of entries of the place and month that the preview saw. */
    Long ledgerCount;

    LocalDateTime undoneAt;
    String undoneBy;
    Integer undoneEntries;

    @Version
    @Column(nullable = false)
    Integer version;

    protected ImportRecord() {}

    /** A record of an import that is about to run; the id is given when it is kept. */
    public ImportRecord(String register, String definitionHash, PlaceCode place, YearMonth period, String mode) {
        this.register = register;
        this.definitionHash = definitionHash;
        this.scopePlace = place.from();
        this.period = period;
        this.mode = mode;
        this.state = ImportState.RUNNING.word();
    }

    /** The record with what the sender calls the file, or null. */
    public ImportRecord named(String name) {
        fileName = name;
        return this;
    }

    /** Origin that every entry written by an import carries. */
    public static String origin(long id) {
        return "import:" + id;
    }

    public long id() {
        return id;
    }

    public String register() {
        return register;
    }

    public String definitionHash() {
        return definitionHash;
    }

    public PlaceCode place() {
        return PlaceCode.ofPadded(scopePlace);
    }

    public YearMonth period() {
        return period;
    }

    public String mode() {
        return mode;
    }

    public ImportState state() {
        return ImportState.of(state);
    }

    public LocalDateTime submittedAt() {
        return submittedAt;
    }

    public String submittedBy() {
        return submittedBy;
    }

    public LocalDateTime finishedAt() {
        return finishedAt;
    }

    /** What the sender called the file, or null. */
    public String fileName() {
        return fileName;
    }

    public String sheetName() {
        return sheetName;
    }

    public String problem() {
        return problem;
    }

    /** The ledger as the preview saw it, or null. */
    public LedgerMark mark() {
        return ledgerMoment == null ? null : new LedgerMark(ledgerMoment, ledgerCount);
    }

    /** Number of entries taken back, or null while it was not undone. */
    public Integer undoneEntries() {
        return undoneEntries;
    }

    public LocalDateTime undoneAt() {
        return undoneAt;
    }

    public String undoneBy() {
        return undoneBy;
    }

    /** Counts of rows by their name in the interface; empty while none is known. */
    public Map<String, Integer> rows() {
        return rowsRead == null
                ? Map.of()
                : new RowCounts(rowsRead, rowsNew, rowsChanged, rowsUnchanged, rowsRejected).asMap();
    }

    void take(RowCounts rows) {
        rowsRead = rows.read();
        rowsNew = rows.fresh();
        rowsChanged = rows.changed();
        rowsUnchanged = rows.unchanged();
        rowsRejected = rows.rejected();
    }

    void take(LedgerMark mark) {
        ledgerMoment = mark.moment();
        ledgerCount = mark.count();
    }
}
