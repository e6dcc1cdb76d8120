package org.bagui.plugin.reports.sheet.budget;

/**
 * How much may be spent.
 *
 * @param cpuSeconds time of the processor
 * @param wallSeconds time that passes
 * @param faultyRows rows that are refused
 * @param spillMebibytes temporary files
 */
public record Allowance(int cpuSeconds, int wallSeconds, int faultyRows, int spillMebibytes) {
    /** As much as one likes. */
    public static final Allowance ANY =
            new Allowance(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

    /** What is allowed of a cost, as it is told. */
    int of(UploadCost cost) {
        return switch (cost) {
            case CPU -> cpuSeconds;
            case WALL -> wallSeconds;
            case FAULTS -> faultyRows;
            case SPILL -> spillMebibytes;
        };
    }

    /** Whether it covers what was spent. */
    boolean covers(UploadCost cost, long spent) {
        return spent <= of(cost) * cost.unit();
    }
}
