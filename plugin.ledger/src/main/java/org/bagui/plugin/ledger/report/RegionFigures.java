package org.bagui.plugin.ledger.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.core.persistence.Line;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.register.spi.EntryView;
import org.bagui.plugin.ledger.figures.Breakdown;
import org.bagui.plugin.ledger.figures.ComparedMonths;
import org.bagui.plugin.ledger.figures.Comparison;
import org.bagui.plugin.ledger.reporting.Reporter;

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
    private final Map<Reporter, Long[][]> unclassified = new HashMap<>();

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
        if (is(line, "profiles")) {
            String key = line.text("key");
            classify(figures, is(line, "manufacturing"), is(line, "above_scale"), key);
        } else {
            unclassified.put(new Reporter(line.recordedPlace(), line.uscc()), figures);
        }
        of(byCity, Breakdown.CITY.key(line)).add(figures);
        of(byIndustry, Breakdown.INDUSTRY.key(line)).add(figures);
        for (PlaceCode pilot : pilots) {
            if (line.place() >= pilot.from() && line.place() <= pilot.to()) {
                of(byPilot, pilot).add(figures);
            }
        }
    }

    /** Enterprises of whose class no month read says anything. */
    Set<Reporter> unclassified() {
        return unclassified.keySet();
    }

    /** The class of one of them, as the register of enterprises knows it. */
    void classify(Reporter firm, EntryView known) {
        classify(
                unclassified.get(firm),
                Boolean.TRUE.equals(known.get(KnownClasses.MANUFACTURING)),
                Boolean.TRUE.equals(known.get(KnownClasses.ABOVE_SCALE)),
                known.text(KnownClasses.KEY));
    }

    private void classify(Long[][] figures, boolean isManufacturing, boolean isAboveScale, String key) {
        if (isManufacturing) {
            manufacturing.add(figures);
        }
        if (isAboveScale) {
            aboveScale.add(figures);
        }
        if (key != null && !key.equals("NONE")) {
            keyEnterprises.add(figures);
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
