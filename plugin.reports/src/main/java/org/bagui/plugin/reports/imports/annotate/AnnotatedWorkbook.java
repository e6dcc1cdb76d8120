package org.bagui.plugin.reports.imports.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.KeptImport;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.annotate.Annotation;
import org.bagui.plugin.reports.sheet.annotate.PlainCopy;
import org.bagui.plugin.reports.sheet.annotate.XlsAnnotator;
import org.bagui.plugin.reports.sheet.annotate.xlsx.XlsxAnnotator;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.write.TableWriter;

/**
 * Makes the annotated workbook of an import: .xlsx part by part under flat memory, .xls in memory. A text table, which can
 * bear neither colours nor comments, and an .xls too long for the memory come back as plain .xlsx with all their rows: rows
 * of one key are told apart by their order, so that none may be left out.
 */
public final class AnnotatedWorkbook {
    /** Rows of an .xls that POI may hold in memory. */
    private static final int XLS_ROWS = 10_000;

    private final KeptImport kept;
    private final SheetSource uploaded;
    private final UploadBudget budget;
    private final FaultAnnotation annotation;
    private final Supplier<Path> fresh;

    /**
     * The workbook of an import.
     *
     * @param uploaded the file as it was uploaded, with what pays for the work
     * @param fresh gives a new temporary file
     */
    public AnnotatedWorkbook(
            KeptImport kept, SheetSource uploaded, ReportContent report, AnnotationTexts texts, Supplier<Path> fresh) {
        this.kept = kept;
        this.uploaded = uploaded;
        this.budget = uploaded.budget();
        this.annotation = new FaultAnnotation(kept.rows(), report, texts, budget);
        this.fresh = fresh;
    }

    /** Writes it and gives its format. */
    public SheetFormat write(Path copy) {
        try (UploadBudget.Work work = budget.work();
                SheetFile file = SheetFile.open(uploaded, null, SheetLimits.DEFAULT)) {
            return switch (file.format()) {
                case XLSX -> {
                    XlsxAnnotator.annotate(uploaded, kept.record().sheetName(), annotation, copy);
                    yield SheetFormat.XLSX;
                }
                case XLS -> xls(file, copy);
                case CSV -> plain(file, file.sheets().get(0), annotation, copy);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SheetFormat xls(SheetFile file, Path copy) throws IOException {
        String sheet = kept.record().sheetName();
        Integer read = kept.record().rows().get("read");
        if (read == null || read <= XLS_ROWS) {
            XlsAnnotator.annotate(uploaded, sheet, annotation, copy);
            return SheetFormat.XLS;
        }
        SheetInfo info = file.sheets().stream()
                .filter(known -> known.name().equals(sheet))
                .findFirst()
                .orElseThrow();
        return plain(file, info, annotation.plain(), copy);
    }

    private SheetFormat plain(SheetFile file, SheetInfo sheet, Annotation told, Path copy) throws IOException {
        Path plain = fresh.get();
        String name = kept.record().sheetName();
        try {
            try (SheetRows rows = file.rows(sheet);
                    OutputStream out = budget.spilling(Files.newOutputStream(plain));
                    TableWriter writer = TableWriter.open(SheetFormat.XLSX, out, name)) {
                PlainCopy.write(rows, writer);
            }
            XlsxAnnotator.annotate(SheetSource.of(plain).within(budget), name, told, copy);
            return SheetFormat.XLSX;
        } finally {
            UploadFolder.delete(plain);
        }
    }
}
