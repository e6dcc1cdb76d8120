package org.bagui.plugin.ledger.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The first of many enterprises by an order, so that memory stays flat, and the number of all. */
final class FirmList<T> {
    private static final int MOST = 500;

    private final TreeSet<T> first;
    private long count;

    /** An empty list; the order must tell any two enterprises apart. */
    FirmList(Comparator<T> order) {
        first = new TreeSet<>(order);
    }

    void add(T firm) {
        count++;
        first.add(firm);
        if (first.size() > MOST) {
            first.pollLast();
        }
    }

    List<T> first() {
        return new ArrayList<>(first);
    }

    long count() {
        return count;
    }

    /** What stands below the table. */
    String note(ReportTexts texts) {
        if (count == 0) {
            return texts.of("none");
        }
        return count > first.size() ? texts.of("first-of", first.size(), count) : "";
    }
}
