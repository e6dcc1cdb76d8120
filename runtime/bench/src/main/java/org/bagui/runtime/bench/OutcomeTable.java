package org.bagui.runtime.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The outcomes so far; printed as a table at the end, and each as soon as it is there. */
final class OutcomeTable {
    private static final String LINE = "%-9s %-46s %14s %14s %8s %9s  %s%n";

    private final PrintStream out;
    private final List<Outcome> outcomes = new ArrayList<>();

    OutcomeTable(PrintStream out) {
        this.out = out;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        out.print(text(outcome));
        out.flush();
    }

    /** Says what is going on. */
    void note(String text) {
        out.println("  · " + text);
        out.flush();
    }

    List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    void print() {
        out.printf(Locale.ROOT, "%n" + LINE, "database", "case", "Bagui", "reference", "value", "mark", "");
        outcomes.forEach(outcome -> out.print(text(outcome)));
        out.flush();
    }

    private static String text(Outcome outcome) {
        String mark = (outcome.atMost() ? "<= " : ">= ") + plain(outcome.mark());
        return String.format(
                Locale.ROOT,
                LINE,
                outcome.database(),
                outcome.what(),
                outcome.ours(),
                outcome.reference(),
                String.format(Locale.ROOT, "%.2f", outcome.value()),
                mark,
                outcome.holds() ? "" : "!");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
