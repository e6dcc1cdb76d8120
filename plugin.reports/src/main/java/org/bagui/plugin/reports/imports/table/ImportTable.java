package org.bagui.plugin.reports.imports.table;

import java.io.Closeable;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.plugin.reports.imports.record.ReportContent.ColumnLine;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.bagui.plugin.reports.sheet.header.HeaderSearch;
import org.bagui.plugin.reports.sheet.header.Likeness;

/** The table of an uploaded file: its header matched with the fields of a register, its rows to be read once. */
public final class ImportTable implements Closeable {
    private final SheetSource source;
    private final SheetFormat claimed;
    private final SheetFormat format;
    private SheetFile file;
    private final Header header;
    private final RegisterColumns register;
    private final FieldCells cells;
    /** Columns that the table has not. */
    private final List<ColumnSpec> open;

    private ImportTable(
            SheetSource source,
            SheetFormat claimed,
            SheetFile file,
            Header header,
            RegisterColumns register,
            List<ColumnSpec> open) {
        this.open = open;
        this.source = source;
        this.claimed = claimed;
        this.format = file.format();
        this.file = file;
        this.header = header;
        this.register = register;
        this.cells = new FieldCells(header, register);
    }

    /**
     * Opens a file and finds its table.
     *
     * @param claimed format that the sender says, or null
     * @param others tells the register that a file without this header belongs to
     * @throws Problem 422 with the code of what is wrong with the file: {@code unreadable-workbook},
     *     {@code header-not-found}, {@code required-column-missing}, {@code duplicate-header} …
     */
    public static ImportTable open(
            SheetSource source,
            SheetFormat claimed,
            RegisterColumns register,
            RegisterFinder others,
            PlaceCode place,
            YearMonth period,
            Locale locale) {
        SheetFile file = null;
        ImportTable table = null;
        try (UploadBudget.Work work = source.budget().work()) {
            file = SheetFile.open(source, claimed, SheetLimits.DEFAULT);
            List<ColumnSpec> specs = register.specs(place, period);
            HeaderSearch search = new HeaderFinder(specs).search(file);
            Header header = search.header().orElse(null);
            RegisterDefinition other = header != null && header.missing().isEmpty()
                    ? null
                    : others.find(file, place, period, search.matched()).orElse(null);
            if (header == null) {
                throw HeaderProblem.notFound(search, required(specs), other, locale);
            }
            HeaderProblem.check(
                    header,
                    other,
                    register::isTaken,
                    field -> RegisterColumns.title(register.register(), field, locale),
                    locale);
            List<ColumnSpec> open = specs.stream()
                    .filter(spec -> header.column(spec.field()) == null && register.isTaken(spec.field()))
                    .toList();
            table = new ImportTable(source, claimed, file, header, register, open);
            return table;
        } catch (SheetRefusal refusal) {
            throw SheetProblem.of(refusal, locale);
        } finally {
            if (table == null && file != null) {
                file.close();
            }
        }
    }

    private static List<String> required(List<ColumnSpec> specs) {
        return specs.stream()
                .filter(ColumnSpec::required)
                .map(ColumnSpec::field)
                .toList();
    }

    /** What stands above the header, a text a cell. */
    public List<String> above() {
        return header.above();
    }

    /** Name of the sheet; of a text file, which has none, that of its format. */
    public String sheetName() {
        return format == SheetFormat.CSV
                ? SheetFormat.CSV.name()
                : header.sheet().name();
    }

    /** Fields that the rows give and where each stands. */
    public FieldCells cells() {
        return cells;
    }

    /** Names of further sheets that have such a table and are not read. */
    public List<String> otherSheets() {
        return header.otherSheets();
    }

    /** The sheet's columns for the report; those that are not known with what they might mean. */
    public List<ColumnLine> columns() {
        Likeness likeness = new Likeness(open);
        return header.columns().stream().map(column -> line(column, likeness)).toList();
    }

    private ColumnLine line(HeaderColumn column, Likeness likeness) {
        boolean taken = column.field() != null && register.isTaken(column.field());
        List<String> suggestions = HeaderProblem.isUnknown(column) ? likeness.to(column.title()) : List.of();
        boolean shown = taken || RegisterColumns.EXPLANATION.equals(column.field());
        return new ColumnLine(column.cell(), column.title(), shown ? column.field() : null, suggestions);
    }

    /** Lets go of the file, and of what memory it takes, until its rows are asked for. */
    public void rest() {
        if (file != null) {
            file.close();
            file = null;
        }
    }

    /** The rows; close them before the table. */
    public TableRows rows() {
        UploadBudget budget = source.budget();
        try (UploadBudget.Work work = budget.work()) {
            file = file == null ? SheetFile.open(source, claimed, SheetLimits.DEFAULT) : file;
            return new TableRows(file.rows(header.sheet()), header, cells, file.merged(header.sheet()), budget);
        }
    }

    @Override
    public void close() {
        rest();
    }
}
