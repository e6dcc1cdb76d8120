package org.bagui.plugin.reports.imports;

import java.util.List;
import java.util.Map;

/**
 * An import as {@link ImportView} shows it, for the interface's description; members that do not apply are left out.
 *
 * @param period month as {@code 2022-03}
 * @param state {@code running}, {@code previewed}, {@code committed}, {@code rejected}, {@code undone} or {@code failed}
 * @param rows numbers of rows: {@code read}, {@code new}, {@code changed}, {@code unchanged}, {@code rejected}
 * @param faultCounts numbers of all {@code errors} and {@code warnings}, of which the lists hold the first ones
 */
record ImportReport(
        long id,
        String register,
        String jurisdiction,
        String period,
        String file,
        String mode,
        String state,
        String submittedAt,
        String submittedBy,
        Progress progress,
        String finishedAt,
        String sheet,
        Map<String, Integer> rows,
        Refusal problem,
        Undone undone,
        List<CellFault> errors,
        List<CellFault> warnings,
        List<Note> notes,
        List<Column> columns,
        Map<String, Integer> faultCounts) {

    /** How far one has got that runs. */
    record Progress(long rowsDone) {}

    /** Why the whole file was not taken. */
    record Refusal(String code, String message) {}

    /** When, by whom and over how many entries it was taken back. */
    record Undone(String at, String by, int entries) {}

    /** A fault at a cell, as in {@code E11}. */
    record CellFault(
            String sheet,
            String cell,
            int row,
            String field,
            String code,
            String severity,
            String message,
            String value) {}

    /** Something said once for the file. */
    record Note(String code, String field, String message) {}

    /** A column of the sheet, and the field that it stands for or why it has none. */
    record Column(String cell, String header, String field, boolean ignored, List<Suggestion> suggestions) {}

    /** A field that an ignored column may stand for. */
    record Suggestion(String field, String title) {}
}
