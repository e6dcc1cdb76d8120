package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.PERCENT;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.Totals;

/** One row of the month's main table: a place or a class of enterprises with its figures and their changes. */
final class MonthRow {
    /** Place of the column of heads. */
    static final int STAFF = 4;

    /** Place of the column of the present shortage. */
    static final int SHORTAGE = 9;

    private MonthRow() {}

    /** The columns. */
    static List<Column> columns(ReportTexts texts) {
        return List.of(
                texts.column("", "place", TEXT),
                texts.column("reporting", "due", WHOLE),
                texts.column("reporting", "reported", WHOLE),
                texts.column("reporting", "reportingRate", PERCENT),
                texts.column("staff", "staff", WHOLE),
                texts.column("staff", "staffOnMonth", PERCENT),
                texts.column("staff", "staffOnYear", PERCENT),
                texts.column("staff", "staffOnStart", PERCENT),
                texts.column("", "highlySkilledShare", PERCENT),
                texts.column("shortage", "shortage", WHOLE),
                texts.column("shortage", "shortageChange", CHANGE),
                texts.column("shortage", "shortageOnYear", PERCENT),
                texts.column("shortage", "shortageRate", PERCENT),
                texts.column("shortage", "skilledShortage", WHOLE),
                texts.column("", "nearExpansion", WHOLE),
                texts.column("flow", "hires", WHOLE),
                texts.column("flow", "turnoverRate", PERCENT));
    }

    /**
     * The row of some enterprises.
     *
     * @param progress how far their reporting has come, or null where no list says who is due
     */
    static Row of(String title, Style style, Comparison figures, ReportingProgress progress) {
        Totals now = figures.now();
        List<Object> cells = new ArrayList<>();
        cells.add(title);
        cells.add(progress == null ? null : progress.due());
        cells.add(progress == null ? now.count(Figure.REPORTED) : (Long) progress.reported());
        cells.add(progress == null ? null : Totals.percent(progress.reported(), progress.due()));
        cells.add(now.get(Figure.STAFF));
        cells.add(growth(figures, Figure.STAFF, ComparisonMonths.LAST_MONTH));
        cells.add(growth(figures, Figure.STAFF, ComparisonMonths.LAST_YEAR));
        cells.add(growth(figures, Figure.STAFF, ComparisonMonths.YEAR_START));
        cells.add(Totals.percent(now.get(Figure.HIGHLY_SKILLED), now.get(Figure.WITH_LEVEL)));
        cells.add(now.get(Figure.SHORTAGE));
        cells.add(change(figures, Figure.SHORTAGE, ComparisonMonths.LAST_MONTH));
        cells.add(growth(figures, Figure.SHORTAGE, ComparisonMonths.LAST_YEAR));
        cells.add(now.shortageRate());
        cells.add(now.get(Figure.SKILLED_SHORTAGE));
        cells.add(now.get(Figure.NEAR_EXPANSION));
        cells.add(now.get(Figure.HIRES));
        cells.add(turnover(now));
        return new Row(style, cells);
    }

    /** The figure less that of the month compared with, or null where one of them is missing. */
    static Long change(Comparison figures, Figure figure, ComparisonMonths against) {
        Long now = figures.now().get(figure);
        Long before = figures.then(against).get(figure);
        return now == null || before == null ? null : (Long) (now - before);
    }

    private static BigDecimal growth(Comparison figures, Figure figure, ComparisonMonths against) {
        return Totals.percent(
                change(figures, figure, against), figures.then(against).get(figure));
    }

    private static BigDecimal turnover(Totals now) {
        Long opening = now.get(Figure.OPENING);
        Long hires = now.get(Figure.HIRES);
        return opening == null || hires == null ? null : Totals.percent(now.get(Figure.SEPARATIONS), opening + hires);
    }
}
