package org.bagui.runtime.launcher.demo;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** Tells how far the work is: one line that is written anew on a terminal, now and then a plain line in a pipe. */
final class DemoProgress {
    private static final long PIPE_NANOS = 8_000_000_000L;
    private static final long QUIET_NANOS = 15_000_000_000L;
    private static final long TERMINAL_NANOS = 100_000_000L;

    private final PrintWriter out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private long last;
    private int steps;
    private int done;
    /** Columns that the line to be written anew takes, 0 where there is none. */
    private int shown;

    private boolean isQuiet;

    DemoProgress(PrintWriter out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        this.last = nanoTime.getAsLong();
    }

    /** Says something on lines of its own. */
    synchronized void say(String lines) {
        if (isQuiet) {
            return;
        }
        if (shown > 0) {
            out.println();
            shown = 0;
        }
        out.println(lines);
        out.flush();
        last = nanoTime.getAsLong();
    }

    /** Says this and nothing more: whoever stops it needs no word of what is still on its way. */
    synchronized void sayLast(String lines) {
        say(lines);
        isQuiet = true;
    }

    /** Says that the work goes on, if nothing else was said for long. */
    synchronized void still() {
        if (shown == 0 && nanoTime.getAsLong() - last >= QUIET_NANOS) {
            say("仍在进行，请稍候 Still working …");
        }
    }

    /** From now on there are so many steps. */
    synchronized void begin(int number) {
        steps = number;
    }

    /** One step more is done. */
    synchronized void step(String what) {
        done++;
        if (isQuiet) {
            return;
        }
        if (done < steps && nanoTime.getAsLong() - last < (terminal ? TERMINAL_NANOS : PIPE_NANOS)) {
            return;
        }
        String line = "正在导入 Importing " + done + "/" + steps + "  " + what;
        if (terminal) {
            out.print("\r" + TextColumns.padded(line, shown));
            out.flush();
            shown = TextColumns.width(line);
            last = nanoTime.getAsLong();
        } else {
            say(line);
        }
    }
}
