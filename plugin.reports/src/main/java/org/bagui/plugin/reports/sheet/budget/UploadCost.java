package org.bagui.plugin.reports.sheet.budget;

/** What the work on an upload takes of the platform. */
public enum UploadCost {
    /** Time of the processor that reading and annotating take, in nanoseconds; told in seconds. */
    CPU("cpu", 1_000_000_000L),
    /** Time that passes meanwhile, in nanoseconds; told in seconds. */
    WALL("wall", 1_000_000_000L),
    /** Rows that are refused. */
    FAULTS("faults", 1),
    /** Bytes of temporary files; told in MiB. */
    SPILL("spill", 1L << 20);

    private final String word;
    private final long unit;

    UploadCost(String word, long unit) {
        this.word = word;
        this.unit = unit;
    }

    /** Word by which its texts are found. */
    String word() {
        return word;
    }

    /** How much one of what is told comes to. */
    long unit() {
        return unit;
    }
}
