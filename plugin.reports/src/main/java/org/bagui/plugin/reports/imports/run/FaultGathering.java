package org.bagui.plugin.reports.imports.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bagui.core.register.service.WriteWatch;
import org.bagui.core.register.spi.Fault;
import org.bagui.plugin.reports.imports.record.ReportContent;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.imports.record.ReportContent.NoteLine;
import org.bagui.plugin.reports.imports.table.FieldCells;

/** Gathers what the write pipeline says about the rows of a sheet; of a flood of faults it counts all and keeps the first. */
final class FaultGathering implements WriteWatch {
    /** Faults of one kind that a report keeps. */
    static final int KEPT = 2_000;

    private static final int NOTES_KEPT = 200;

    private final FieldCells cells;
    private final ImportProgress progress;
    private final List<FaultLine> errors = new ArrayList<>();
    private final List<FaultLine> warnings = new ArrayList<>();
    private final List<NoteLine> notes = new ArrayList<>();
    private final OutsideRows outside;
    private int read;
    private int errorCount;
    private int warningCount;

    /** @param place code of the place that the sheet was sent for */
    FaultGathering(FieldCells cells, ImportProgress progress, String place) {
        this.outside = new OutsideRows(place);
        this.cells = cells;
        this.progress = progress;
    }

    @Override
    public void fault(Fault fault) {
        if (fault.isNote()) {
            note(fault.field(), fault.code(), fault.args());
        } else if (fault.isError() && fault.code().equals(OutsideRows.CODE)) {
            outside.add(line(fault, cells));
        } else if (fault.isError()) {
            errorCount++;
            keep(errors, fault);
        } else {
            warningCount++;
            keep(warnings, fault);
        }
    }

    private void keep(List<FaultLine> lines, Fault fault) {
        if (lines.size() < KEPT) {
            lines.add(line(fault, cells));
        }
    }

    /** A fault with the address of its cell. */
    static FaultLine line(Fault fault, FieldCells cells) {
        String cell = cells.cell(fault.field(), fault.row());
        return new FaultLine(fault.row(), cell, fault.field(), fault.code(), texts(fault.args()), fault.value());
    }

    /** Says something once for the file. */
    void note(String field, String code, List<Object> args) {
        if (notes.size() < NOTES_KEPT) {
            notes.add(new NoteLine(field, code, texts(args)));
        }
    }

    /** Rules run one after another over many rows, but people read a sheet from top to bottom and left to right. */
    private static List<FaultLine> inOrderOfSheet(List<FaultLine> lines) {
        Comparator<FaultLine> order = Comparator.comparingInt(FaultLine::row)
                .thenComparingInt(line -> line.cell() == null ? 0 : line.cell().length())
                .thenComparing(line -> String.valueOf(line.cell()));
        return lines.stream().sorted(order).toList();
    }

    private static List<String> texts(List<Object> args) {
        return args.stream().map(FaultGathering::text).toList();
    }

    private static String text(Object arg) {
        if (arg instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return arg == null ? "" : arg.toString();
    }

    @Override
    public void progress(int rowsDone) {
        read = rowsDone;
        progress.rowsDone(rowsDone);
    }

    @Override
    public boolean cancelled() {
        return progress.isCancelled();
    }

    /** The report so far, with the values of what ended the import, if anything but its rows did. */
    ReportContent report(List<ReportContent.ColumnLine> columns, List<Object> problemArgs) {
        boolean ofAnotherPlace = outside.areAll(read);
        List<FaultLine> all = ofAnotherPlace ? new ArrayList<>() : new ArrayList<>(errors);
        all.addAll(outside.told(read));
        return new ReportContent(
                inOrderOfSheet(all).stream().limit(KEPT).toList(),
                inOrderOfSheet(warnings),
                List.copyOf(notes),
                columns,
                (ofAnotherPlace ? 0 : errorCount) + outside.count(read),
                warningCount,
                texts(problemArgs));
    }
}
