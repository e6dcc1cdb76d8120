package org.bagui.plugin.ledger.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.persistence.Line;

/** Enterprises that lost people three months in a row (M35). */
public final class Losses {
    /** Nobody, for figures that leave alerts out. */
    public static final Losses NONE = new Losses(List.of());

    private static final int IN_A_ROW = 3;

    private final List<YearMonth> months;
    private final List<YearMonth> read = new ArrayList<>();
    private final Map<YearMonth, Set<String>> firms = new HashMap<>();

    Losses(List<YearMonth> months) {
        this.months = months;
        for (YearMonth month : months) {
            firms.put(month, new HashSet<>());
            for (int back = 0; back < IN_A_ROW; back++) {
                if (!read.contains(month.minusMonths(back))) {
                    read.add(month.minusMonths(back));
                }
            }
        }
    }

    /** The months whose hires and separations are needed. */
    List<YearMonth> read() {
        return read;
    }

    void add(Line line) {
        for (YearMonth month : months) {
            boolean losing = true;
            for (int back = 0; back < IN_A_ROW && losing; back++) {
                losing = lost(line, read.indexOf(month.minusMonths(back)));
            }
            if (losing) {
                firms.get(month).add(firm(line));
            }
        }
    }

    private static boolean lost(Line line, int month) {
        Long hires = line.number("hires", month);
        Long separations = line.number("separations", month);
        return hires != null && separations != null && separations > hires;
    }

    /** Whether the enterprise lost people in this month and the two before. */
    public boolean contain(Line line, YearMonth month) {
        Set<String> losing = firms.get(month);
        return losing != null && losing.contains(firm(line));
    }

    private static String firm(Line line) {
        return line.recordedPlace() + line.uscc();
    }
}
