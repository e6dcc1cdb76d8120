package org.bagui.plugin.ledger.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.core.persistence.Line;
import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;

/** Figures of a region's month, all from one reading. */
final class RegionFigures {
    private final ComparedMonths months;
    private final List<PlaceCode> pilots;
    final Comparison whole;
    final Comparison manufacturing;
    final Comparison aboveScale;
    final Comparison keyEnterprises;
    final Map<String, Comparison> byCity = new TreeMap<>();
    final Map<String, Comparison> byIndustry = new TreeMap<>();
    final Map<PlaceCode, Comparison> byPilot = new TreeMap<>();

    RegionFigures(ComparedMonths months, List<PlaceCode> pilots) {
        this.months = months;
        this.pilots = pilots;
        whole = new Comparison(months);
        manufacturing = new Comparison(months);
        aboveScale = new Comparison(months);
        keyEnterprises = new Comparison(months);
    }

    void add(Line line, Long[][] figures) {
        whole.add(figures);
        if (is(line, "manufacturing")) {
            manufacturing.add(figures);
        }
        if (is(line, "above_scale")) {
            aboveScale.add(figures);
        }
        if (line.text("key") != null && !line.text("key").equals("NONE")) {
            keyEnterprises.add(figures);
        }
        of(byCity, Breakdown.CITY.key(line)).add(figures);
        of(byIndustry, Breakdown.INDUSTRY.key(line)).add(figures);
        for (PlaceCode pilot : pilots) {
            if (line.place() >= pilot.from() && line.place() <= pilot.to()) {
                of(byPilot, pilot).add(figures);
            }
        }
    }

    <K> Comparison of(Map<K, Comparison> groups, K key) {
        return groups.computeIfAbsent(key, any -> new Comparison(months));
    }

    /** Whether any month of the line says so. */
    private boolean is(Line line, String column) {
        for (int month = 0; month < months.all().size(); month++) {
            if (line.number(column, month) != null) {
                return true;
            }
        }
        return false;
    }
}
