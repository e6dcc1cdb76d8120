package org.bagui.plugin.ledger.report;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Line;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.figures.ComparisonMonths;
import org.bagui.plugin.ledger.figures.Figure;

/** Figures of a city's month, all from one reading. */
final class CityFigures {
    /** Shortage from which an enterprise is listed. */
    private static final long MANY = 20;

    /** Change of heads in percent above which an enterprise is listed. */
    private static final long JUMP = 30;

    private final ComparedMonths months;
    final Comparison whole;
    final Map<String, Comparison> byCounty = new TreeMap<>();
    /** Shortage by division of industry, then by county. */
    final Map<String, Map<String, Long>> shortages = new TreeMap<>();

    final FirmList<Firm> lacking = new FirmList<>(Comparator.comparing((Firm firm) -> -firm.shortage())
            .thenComparing(Firm::county)
            .thenComparing(Firm::uscc));
    final FirmList<Firm> jumps =
            new FirmList<>(Comparator.comparing((Firm firm) -> -Math.abs(firm.staff() - firm.before()))
                    .thenComparing(Firm::county)
                    .thenComparing(Firm::uscc));

    /**
     * An enterprise in a list.
     *
     * @param county code of its county
     * @param shortage people lacking, 0 where none
     * @param staff heads, 0 where unknown
     * @param before heads a month ago, 0 where unknown
     */
    record Firm(String county, String uscc, String name, long shortage, long staff, long before) {}

    CityFigures(ComparedMonths months) {
        this.months = months;
        whole = new Comparison(months);
    }

    void add(Line line, Long[][] figures) {
        whole.add(figures);
        String county = Breakdown.COUNTY.key(line);
        of(county).add(figures);
        Long shortage = figures[0][Figure.SHORTAGE.ordinal()];
        Long staff = figures[0][Figure.STAFF.ordinal()];
        Long before = figures[months.index(ComparisonMonths.LAST_MONTH)][Figure.STAFF.ordinal()];
        if (shortage != null && shortage > 0) {
            shortages
                    .computeIfAbsent(Breakdown.INDUSTRY.key(line), any -> new TreeMap<>())
                    .merge(county, shortage, Long::sum);
        }
        Firm firm = new Firm(county, line.uscc(), line.text("name"), or0(shortage), or0(staff), or0(before));
        if (shortage != null && (shortage >= MANY || staff != null && Figure.exceeds(shortage, staff))) {
            lacking.add(firm);
        }
        if (staff != null && before != null && 100 * Math.abs(staff - before) > JUMP * before) {
            jumps.add(firm);
        }
    }

    Comparison of(String county) {
        return byCounty.computeIfAbsent(county, any -> new Comparison(months));
    }

    private static long or0(Long number) {
        return number == null ? 0 : number;
    }
}
