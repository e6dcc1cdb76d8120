package org.bagui.plugin.reports.imports.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bagui.plugin.reports.imports.annotate.FaultAnnotation.Shown;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;
import org.bagui.plugin.reports.sheet.annotate.Mark;
import org.bagui.plugin.reports.sheet.annotate.Mark.Weight;

/** Puts the faults of each cell into one mark; an error outweighs warnings. */
final class CellMarks {
    private static final int LONGEST = 1_500;

    private CellMarks() {}

    /** Marks of a row, whose faults come by column. */
    static List<Mark> of(List<Shown> faults, AnnotationTexts texts) {
        List<Mark> marks = new ArrayList<>();
        for (int from = 0, to; from < faults.size(); from = to) {
            to = from + 1;
            while (to < faults.size()
                    && faults.get(to).column() == faults.get(from).column()) {
                to++;
            }
            marks.add(mark(faults.subList(from, to), texts));
        }
        return marks;
    }

    private static Mark mark(List<Shown> faults, AnnotationTexts texts) {
        StringBuilder comment = new StringBuilder(Mark.SENTINEL);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            for (Shown shown : faults) {
                FaultLine fault = shown.fault();
                comment.append('\n').append(texts.text(fault.field(), fault.code(), fault.args(), locale));
            }
        }
        comment.setLength(Math.min(comment.length(), LONGEST));
        boolean error = faults.stream().anyMatch(shown -> shown.weight() == Weight.ERROR);
        Shown first = faults.get(0);
        return new Mark(first.row(), first.column(), error ? Weight.ERROR : Weight.WARNING, comment.toString());
    }
}
