package org.bagui.plugin.reports.imports.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.bagui.plugin.reports.imports.outcome.OutcomeFile;
import org.bagui.plugin.reports.imports.outcome.RowOutcome;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.sheet.CellAddress;
import org.bagui.plugin.reports.sheet.annotate.Annotation;
import org.bagui.plugin.reports.sheet.annotate.ErrorLine;
import org.bagui.plugin.reports.sheet.annotate.Mark;
import org.bagui.plugin.reports.sheet.annotate.Mark.Weight;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** What an import found, as it is written into its workbook: Chinese first, English after it. */
final class FaultAnnotation implements Annotation {
    private static final List<String> TITLES =
            List.of("sheet", "cell", "row", "field", "value", "weight", "wrong", "to-do", "english");

    private final OutcomeFile rows;
    private final AnnotationTexts texts;
    private final ReportContent report;
    private final String more;
    private final UploadBudget budget;
    private final int otherwise;

    /** @param budget what pays for reading it */
    FaultAnnotation(OutcomeFile rows, ReportContent report, AnnotationTexts texts, UploadBudget budget) {
        this(rows, report, texts, budget, "");
    }

    private FaultAnnotation(
            OutcomeFile rows, ReportContent report, AnnotationTexts texts, UploadBudget budget, String more) {
        this.rows = rows;
        this.budget = budget;
        this.more = more;
        this.texts = texts;
        this.report = report;
        this.otherwise = report.columns().stream()
                .filter(column -> column.field() != null)
                .mapToInt(column -> CellAddress.columnOf(column.cell()))
                .findFirst()
                .orElse(0);
    }

    /** A fault with its weight and the cell that it is shown at. */
    record Shown(Weight weight, int row, int column, FaultLine fault) {}

    @Override
    public Items<Mark> marks() {
        return new Reading<>(rows.faulty(), budget, row -> CellMarks.of(shown(row), texts));
    }

    @Override
    public Items<ErrorLine> lines() {
        return new Reading<>(rows.faulty(), budget, row -> shown(row).stream()
                .map(this::line)
                .toList());
    }

    /** Faults of a row from left to right; where the sheet has no column of the field, at its first known column. */
    private List<Shown> shown(RowOutcome row) {
        List<Shown> all = new ArrayList<>();
        row.errors().forEach(fault -> all.add(shown(Weight.ERROR, row, fault)));
        row.warnings().forEach(fault -> all.add(shown(Weight.WARNING, row, fault)));
        all.sort(Comparator.comparingInt(Shown::column));
        return all;
    }

    private Shown shown(Weight weight, RowOutcome row, FaultLine fault) {
        int column = fault.cell() == null ? otherwise : CellAddress.columnOf(fault.cell());
        return new Shown(weight, row.row(), column, fault);
    }

    private ErrorLine line(Shown shown) {
        FaultLine fault = shown.fault();
        String chinese = texts.text(fault.field(), fault.code(), fault.args(), Locale.CHINESE);
        return new ErrorLine(
                CellAddress.of(shown.row(), shown.column()),
                List.of(
                        Integer.toString(shown.row()),
                        texts.title(fault.field(), Locale.CHINESE),
                        fault.value() == null ? "" : fault.value(),
                        texts.own(shown.weight() == Weight.ERROR ? "sheet.errors.error" : "sheet.errors.warning"),
                        AnnotationTexts.wrong(chinese),
                        AnnotationTexts.toDo(chinese),
                        texts.text(fault.field(), fault.code(), fault.args(), Locale.ENGLISH)));
    }

    /** The same of a workbook that lost its looks. */
    FaultAnnotation plain() {
        return new FaultAnnotation(rows, report, texts, budget, texts.own("sheet.errors.plain"));
    }

    @Override
    public String heading() {
        return texts.own("sheet.errors.heading", report.errorCount(), report.warningCount()) + more;
    }

    @Override
    public List<String> titles() {
        return TITLES.stream()
                .map(word -> texts.own("sheet.errors.title." + word))
                .toList();
    }

    /** Reads rows with faults and gives what each comes to. */
    private static final class Reading<T> implements Items<T> {
        private final OutcomeFile.Faulty rows;
        private final UploadBudget budget;
        private final Function<RowOutcome, List<T>> of;
        private Iterator<T> here = List.<T>of().iterator();

        Reading(OutcomeFile.Faulty rows, UploadBudget budget, Function<RowOutcome, List<T>> of) {
            this.rows = rows;
            this.budget = budget;
            this.of = of;
        }

        @Override
        public T next() {
            while (!here.hasNext()) {
                budget.checkpoint();
                RowOutcome row = rows.next();
                if (row == null) {
                    return null;
                }
                here = of.apply(row).iterator();
            }
            return here.next();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
