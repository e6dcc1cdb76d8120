package org.bagui.plugin.ledger.figures;

import java.util.EnumMap;
import java.util.Map;

/** Figures of some enterprises in a month and in those that it is compared with, for all and for the same enterprises. */
public final class Comparison {
    private final ComparedMonths months;
    private final Totals now = new Totals();
    private final Map<ComparisonMonths, Totals> then = new EnumMap<>(ComparisonMonths.class);
    private final Map<ComparisonMonths, Totals> sameNow = new EnumMap<>(ComparisonMonths.class);
    private final Map<ComparisonMonths, Totals> sameThen = new EnumMap<>(ComparisonMonths.class);

    /** An empty comparison. */
    public Comparison(ComparedMonths months) {
        this.months = months;
        for (ComparisonMonths against : ComparisonMonths.values()) {
            then.put(against, new Totals());
            sameNow.put(against, new Totals());
            sameThen.put(against, new Totals());
        }
    }

    /** Adds an enterprise. */
    public void add(Long[][] figures) {
        now.add(figures[0]);
        for (ComparisonMonths against : ComparisonMonths.values()) {
            Long[] before = figures[months.index(against)];
            then.get(against).add(before);
            if (reports(figures[0]) && reports(before)) {
                sameNow.get(against).add(figures[0]);
                sameThen.get(against).add(before);
            }
        }
    }

    /** Adds other enterprises. */
    public void add(Comparison others) {
        now.add(others.now);
        for (ComparisonMonths against : ComparisonMonths.values()) {
            then.get(against).add(others.then.get(against));
            sameNow.get(against).add(others.sameNow.get(against));
            sameThen.get(against).add(others.sameThen.get(against));
        }
    }

    private static boolean reports(Long[] figures) {
        return figures[Figure.PRESENT.ordinal()] != null;
    }

    /** Figures of the month. */
    public Totals now() {
        return now;
    }

    /** Figures of a month compared with. */
    public Totals then(ComparisonMonths against) {
        return then.get(against);
    }

    /** Figures of the month over the enterprises that reported in both. */
    public Totals sameNow(ComparisonMonths against) {
        return sameNow.get(against);
    }

    /** Figures of a month compared with, over the enterprises that reported in both. */
    public Totals sameThen(ComparisonMonths against) {
        return sameThen.get(against);
    }
}
