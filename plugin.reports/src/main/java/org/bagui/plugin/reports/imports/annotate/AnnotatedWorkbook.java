package org.bagui.plugin.reports.imports.annotate;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.function.Supplier;
import org.bagui.plugin.reports.imports.outcome.OutcomeFile;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.UploadFolder;
import org.bagui.plugin.reports.imports.run.KeptImport;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetInfo;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.annotate.Annotation;
import org.bagui.plugin.reports.sheet.annotate.PlainCopy;
import org.bagui.plugin.reports.sheet.annotate.Renumbered;
import org.bagui.plugin.reports.sheet.annotate.XlsAnnotator;
import org.bagui.plugin.reports.sheet.annotate.xlsx.XlsxAnnotator;
import org.bagui.plugin.reports.sheet.write.TableWriter;

/**
 * Makes the annotated workbook of an import: .xlsx part by part under flat memory; .xls in memory, and where it is long a
 * plain one of its faulty rows; a text table, which can bear neither colours nor comments, as .xlsx.
 */
public final class AnnotatedWorkbook {
    /** Rows of an .xls that POI may hold in memory. */
    private static final int XLS_ROWS = 10_000;

    /** Faulty rows that are taken out of a longer one. */
    private static final int XLS_FAULTY = 5_000;

    private final KeptImport kept;
    private final FaultTexts texts;
    private final Annotation annotation;
    private final Supplier<Path> fresh;

    /** @param fresh gives a new temporary file */
    public AnnotatedWorkbook(KeptImport kept, ReportContent report, FaultTexts texts, Supplier<Path> fresh) {
        this.kept = kept;
        this.texts = texts;
        this.annotation = new FaultAnnotation(kept.rows(), report, texts);
        this.fresh = fresh;
    }

    /** Writes it and gives its format. */
    public SheetFormat write(Path copy) {
        try (SheetFile file = SheetFile.open(kept.sheet(), null, SheetLimits.DEFAULT)) {
            return switch (file.format()) {
                case XLSX -> {
                    XlsxAnnotator.annotate(kept.sheet(), kept.record().sheetName(), annotation, copy);
                    yield SheetFormat.XLSX;
                }
                case XLS -> {
                    xls(file, copy);
                    yield SheetFormat.XLS;
                }
                case CSV -> {
                    csv(file, copy);
                    yield SheetFormat.XLSX;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void csv(SheetFile file, Path copy) throws IOException {
        Path plain = fresh.get();
        try {
            String sheet = kept.record().sheetName();
            plain(file, file.sheets().get(0), Integer.MAX_VALUE, new BitSet(), plain, SheetFormat.XLSX);
            XlsxAnnotator.annotate(plain, sheet, annotation, copy);
        } finally {
            UploadFolder.delete(plain);
        }
    }

    private void xls(SheetFile file, Path copy) throws IOException {
        String sheet = kept.record().sheetName();
        Integer read = kept.record().rows().get("read");
        if (read == null || read <= XLS_ROWS) {
            XlsAnnotator.annotate(kept.sheet(), sheet, annotation, copy);
            return;
        }
        SheetInfo info = file.sheets().stream()
                .filter(known -> known.name().equals(sheet))
                .findFirst()
                .orElseThrow();
        int first = kept.rows().page(null, 0, 1).get(0).row();
        Path plain = fresh.get();
        try {
            plain(file, info, first, faulty(kept.rows()), plain, SheetFormat.XLS);
            String heading = annotation.heading() + texts.own("sheet.errors.only-faulty", XLS_FAULTY);
            XlsAnnotator.annotate(plain, sheet, new Renumbered(annotation, first, XLS_FAULTY, heading), copy);
        } finally {
            UploadFolder.delete(plain);
        }
    }

    private void plain(SheetFile file, SheetInfo sheet, int first, BitSet wanted, Path to, SheetFormat format)
            throws IOException {
        try (SheetRows rows = file.rows(sheet);
                OutputStream out = Files.newOutputStream(to);
                TableWriter writer = TableWriter.open(format, out, kept.record().sheetName())) {
            PlainCopy.write(rows, first, wanted::get, writer);
        }
    }

    private static BitSet faulty(OutcomeFile rows) {
        BitSet numbers = new BitSet();
        int count = 0;
        try (OutcomeFile.Faulty faulty = rows.faulty()) {
            for (RowOutcome row = faulty.next(); row != null && count < XLS_FAULTY; row = faulty.next()) {
                numbers.set(row.row());
                count++;
            }
        }
        return numbers;
    }
}
