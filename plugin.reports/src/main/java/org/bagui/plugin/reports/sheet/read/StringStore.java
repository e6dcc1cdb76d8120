package org.bagui.plugin.reports.sheet.read;

import java.util.ArrayList;
import java.util.List;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;

/** Takes the shared strings of a workbook; small tables stay in memory, big ones go to a file where they may. */
final class StringStore {

    /** The most strings of a table: every cell of a full sheet of 20 columns. */
    private static final int MAX_STRINGS = 20 << 20;

    private static final long IN_MEMORY = 24L << 20;
    private static final int OVERHEAD = 56;

    private final boolean spill;
    private final UploadBudget budget;
    private List<String> strings = new ArrayList<>();
    private SpilledStrings spilled;
    private long bytes;
    private int count;

    StringStore(SheetLimits limits, UploadBudget budget) {
        this.budget = budget;
        this.spill = limits.spill();
    }

    void add(String text) {
        if (++count > MAX_STRINGS) {
            throw SheetRefusal.of(SheetRefusal.TOO_LARGE, MAX_STRINGS + " strings");
        }
        if (spilled != null) {
            spilled.add(text);
            return;
        }
        strings.add(text);
        bytes += OVERHEAD + 2L * text.length();
        if (bytes > IN_MEMORY) {
            if (!spill) {
                throw SheetRefusal.of(SheetRefusal.TOO_LARGE, (IN_MEMORY >> 20) + " MiB");
            }
            spilled = SpilledStrings.create(budget);
            strings.forEach(spilled::add);
            strings = List.of();
        }
    }

    /** Gives the finished table. */
    StringTable table() {
        if (spilled != null) {
            spilled.finish();
            return spilled;
        }
        return new InMemory(strings);
    }

    /** Lets go of what was taken so far, where reading failed. */
    void abandon() {
        if (spilled != null) {
            spilled.close();
        }
    }

    private record InMemory(List<String> strings) implements StringTable {
        @Override
        public String get(int index) {
            return index >= 0 && index < strings.size() ? strings.get(index) : null;
        }

        @Override
        public void close() {
            // nothing but memory is held
        }
    }
}
