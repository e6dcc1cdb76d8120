package org.bagui.plugin.reports.imports.record;

/**
 * How an import ended.
 *
 * @param state state it is in now
 * @param rows counts of its rows, or null where unknown
 * @param sheet name of the sheet that was read, or null
 * @param report report as JSON, or null
 * @param mark the ledger as a preview saw it, or null
 * @param problem code of what ended it where it was not its rows, or null
 */
public record Ending(ImportState state, RowCounts rows, String sheet, String report, LedgerMark mark, String problem) {
    /** An import that wrote nothing, for a reason that is not in its rows. */
    public static Ending rejected(String problem) {
        return new Ending(ImportState.REJECTED, null, null, null, null, problem);
    }
}
