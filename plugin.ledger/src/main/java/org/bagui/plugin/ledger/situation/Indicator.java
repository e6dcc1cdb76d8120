package org.bagui.plugin.ledger.situation;

import static org.bagui.plugin.ledger.figures.Figure.ALERT;
import static org.bagui.plugin.ledger.figures.Figure.EXPANSION;
import static org.bagui.plugin.ledger.figures.Figure.GROWING;
import static org.bagui.plugin.ledger.figures.Figure.HIGHLY_SKILLED;
import static org.bagui.plugin.ledger.figures.Figure.HIRES;
import static org.bagui.plugin.ledger.figures.Figure.INDUSTRIAL_WORKERS;
import static org.bagui.plugin.ledger.figures.Figure.OPENING;
import static org.bagui.plugin.ledger.figures.Figure.PLANNED_RECRUITMENT;
import static org.bagui.plugin.ledger.figures.Figure.PRESENT;
import static org.bagui.plugin.ledger.figures.Figure.REPORTED;
import static org.bagui.plugin.ledger.figures.Figure.SEPARATIONS;
import static org.bagui.plugin.ledger.figures.Figure.SHORT;
import static org.bagui.plugin.ledger.figures.Figure.SHORTAGE;
import static org.bagui.plugin.ledger.figures.Figure.SHRINKING;
import static org.bagui.plugin.ledger.figures.Figure.STAFF;
import static org.bagui.plugin.ledger.figures.Figure.WITH_LEVEL;
import static org.bagui.plugin.ledger.figures.LedgerColumns.DEMAND;
import static org.bagui.plugin.ledger.figures.LedgerColumns.FLOW;
import static org.bagui.plugin.ledger.figures.LedgerColumns.PROFILE;

import java.util.List;
import java.util.function.Function;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;
import org.bagui.plugin.ledger.figures.Totals;

/** Indicators that sums over enterprises give, numbered as in data/monthly_indicators.csv. */
enum Indicator {
    M02(
            "enterprise",
            "count(enterprises of M01 with a profile)",
            count(REPORTED, PRESENT),
            null,
            PROFILE + "?measures=count"),
    M04(
            "person",
            "sum(closingStaff; without flow employeesTotal)",
            sum(STAFF),
            null,
            FLOW + "?measures=closingStaff",
            PROFILE + "?measures=employeesTotal"),
    M05(
            "person",
            "sum(industrialWorkersTotal)",
            sum(INDUSTRIAL_WORKERS),
            null,
            PROFILE + "?measures=industrialWorkersTotal"),
    M06(
            "%",
            "(skillSenior + skillTechnician + skillSeniorTechnician + skillSpecialTechnician + skillChiefTechnician)"
                    + " / all with a level x 100",
            share(HIGHLY_SKILLED, WITH_LEVEL),
            null,
            PROFILE + "?measures=skillApprentice,skillJunior,skillIntermediate,skillSenior,skillTechnician,"
                    + "skillSeniorTechnician,skillSpecialTechnician,skillChiefTechnician"),
    M07("person", "sum(hires)", sum(HIRES), null, FLOW + "?measures=hires"),
    M08("person", "sum(separations)", sum(SEPARATIONS), null, FLOW + "?measures=separations"),
    M09("person", "M07 - M08", Indicator::net, null, FLOW + "?measures=hires,separations"),
    M10("M04 - M04(lastMonth); / M04(lastMonth) x 100", ComparisonMonths.LAST_MONTH, false),
    M11("M04 - M04(yearStart); / M04(yearStart) x 100", ComparisonMonths.YEAR_START, false),
    M12(
            "enterprise",
            "count(enterprises of M02 with closingStaff > openingStaff); / M02 x 100",
            count(GROWING, OPENING),
            part(GROWING, OPENING),
            FLOW + "?measures=count"),
    M13(
            "enterprise",
            "count(enterprises of M02 with closingStaff < openingStaff); / M02 x 100",
            count(SHRINKING, OPENING),
            part(SHRINKING, OPENING),
            FLOW + "?measures=count"),
    M14(
            "enterprise",
            "count(enterprises of M02 with sum(shortageCurrent) > 0); / M02 x 100",
            count(SHORT, SHORTAGE),
            part(SHORT, SHORTAGE),
            DEMAND + "?measures=count&where=shortageCurrent>0"),
    M15("person", "sum(shortageCurrent)", sum(SHORTAGE), null, DEMAND + "?measures=shortageCurrent"),
    M16("person", "sum(shortageExpansion)", sum(EXPANSION), null, DEMAND + "?measures=shortageExpansion"),
    M17(
            "%",
            "M15 / (M04 + M15) x 100",
            Totals::shortageRate,
            null,
            DEMAND + "?measures=shortageCurrent",
            FLOW + "?measures=closingStaff",
            PROFILE + "?measures=employeesTotal"),
    M18(
            "%",
            "M08 / (sum(openingStaff) + M07) x 100",
            Indicator::turnover,
            null,
            FLOW + "?measures=openingStaff,hires,separations"),
    M19(
            "%",
            "sum(plannedRecruitment) / M04 x 100",
            share(PLANNED_RECRUITMENT, STAFF),
            null,
            DEMAND + "?measures=plannedRecruitment",
            FLOW + "?measures=closingStaff",
            PROFILE + "?measures=employeesTotal"),
    M35(
            "enterprise",
            "count(separations > hires three months in a row, or M17 of the enterprise > " + Figure.ALERT_RATE + " %)",
            count(ALERT, PRESENT),
            part(ALERT, PRESENT),
            FLOW + "?measures=hires,separations",
            DEMAND + "?measures=shortageCurrent"),
    M37("M04 - M04(lastYear); / M04(lastYear) x 100", ComparisonMonths.LAST_YEAR, false),
    M38("M04 - M04(lastMonth), over enterprises that reported in both months", ComparisonMonths.LAST_MONTH, true);

    private final String unit;
    private final String formula;
    private final Function<Totals, Number> value;
    private final Function<Totals, Number> percent;
    private final ComparisonMonths change;
    private final boolean same;
    private final List<String> sources;

    Indicator(
            String unit,
            String formula,
            Function<Totals, Number> value,
            Function<Totals, Number> percent,
            String... sources) {
        this.unit = unit;
        this.formula = formula;
        this.value = value;
        this.percent = percent;
        this.change = null;
        this.same = false;
        this.sources = List.of(sources);
    }

    /** A change of heads (M04). */
    Indicator(String formula, ComparisonMonths change, boolean same) {
        this.unit = "person";
        this.formula = formula;
        this.value = null;
        this.percent = null;
        this.change = change;
        this.same = same;
        this.sources = List.of(FLOW + "?measures=closingStaff", PROFILE + "?measures=employeesTotal");
    }

    String unit() {
        return unit;
    }

    String formula() {
        return formula;
    }

    /** The month whose heads are taken off, or null for an indicator that has a value in each month. */
    ComparisonMonths change() {
        return change;
    }

    /** Registers with the measures that it comes from, as in {@code monthly-flow?measures=hires}. */
    List<String> sources() {
        return sources;
    }

    /** The value of the month. */
    Number value(Comparison figures) {
        return change == null ? value.apply(figures.now()) : difference(now(figures), then(figures));
    }

    /** The share or change in percent beside the value, or null. */
    Number percent(Comparison figures) {
        if (change == null) {
            return percent(figures.now());
        }
        Long before = then(figures);
        return Totals.percent(difference(now(figures), before), before);
    }

    /** The value over some enterprises in one month; only for an indicator that is no change. */
    Number value(Totals figures) {
        return value.apply(figures);
    }

    Number percent(Totals figures) {
        return percent == null ? null : percent.apply(figures);
    }

    private Long now(Comparison figures) {
        return (same ? figures.sameNow(change) : figures.now()).get(STAFF);
    }

    private Long then(Comparison figures) {
        return (same ? figures.sameThen(change) : figures.then(change)).get(STAFF);
    }

    private static Long difference(Long now, Long before) {
        return now == null || before == null ? null : (Long) (now - before);
    }

    private static Function<Totals, Number> sum(Figure figure) {
        return totals -> totals.get(figure);
    }

    /** A number of enterprises; unknown, not 0, where nobody gave what it is told from. */
    private static Function<Totals, Number> count(Figure figure, Figure basis) {
        return totals -> totals.get(basis) == null ? null : totals.count(figure);
    }

    /** A number of enterprises in percent of M02. */
    private static Function<Totals, Number> part(Figure figure, Figure basis) {
        return totals ->
                totals.get(basis) == null ? null : Totals.percent(totals.count(figure), totals.count(REPORTED));
    }

    private static Function<Totals, Number> share(Figure part, Figure whole) {
        return totals -> Totals.percent(totals.count(part), totals.get(whole));
    }

    private static Number net(Totals totals) {
        return difference(totals.get(HIRES), totals.get(SEPARATIONS));
    }

    private static Number turnover(Totals totals) {
        Long opening = totals.get(OPENING);
        Long hires = totals.get(HIRES);
        return opening == null || hires == null ? null : Totals.percent(totals.get(SEPARATIONS), opening + hires);
    }
}
