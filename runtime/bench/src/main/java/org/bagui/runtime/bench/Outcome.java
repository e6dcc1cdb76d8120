package org.bagui.runtime.bench;

import java.util.Locale;

/**
 * One line of the table.
 *
 * @param database the database
 * @param what what was measured
 * @param ours figure of the platform, with its unit
 * @param reference figure of the raw reference, or an empty text
 * @param value what the mark is about: a ratio or a figure
 * @param mark bound of the value
 * @param atMost whether the value must not exceed the mark, else it must reach it
 */
record Outcome(String database, String what, String ours, String reference, double value, double mark, boolean atMost) {

    /** Throughput beside the reference's. */
    static Outcome rate(String database, String what, double ours, double reference, double mark) {
        String unit = " /s";
        return new Outcome(
                database, what, number(ours) + unit, number(reference) + unit, ours / reference, mark, false);
    }

    /** Time beside the reference's; the ratio says how many times as long. */
    static Outcome time(String database, String what, double ours, double reference, double mark) {
        return new Outcome(database, what, millis(ours), millis(reference), ours / reference, mark, true);
    }

    /** Time beside the reference's; the ratio says how fast. */
    static Outcome speed(String database, String what, double ours, double reference, double mark) {
        return new Outcome(database, what, millis(ours), millis(reference), reference / ours, mark, false);
    }

    /** A figure that must not exceed its mark. */
    static Outcome figure(String database, String what, double value, String unit, double mark) {
        return new Outcome(database, what, String.format(Locale.ROOT, "%.1f %s", value, unit), "", value, mark, true);
    }

    boolean holds() {
        return atMost ? value <= mark : value >= mark;
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f ms" : "%,.0f ms", millis);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%,.0f", number);
    }
}
