package org.bagui.plugin.reports.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;

/**
 * An import as it is answered; members that do not apply are left out, and lists of imports hold none of the last five.
 *
 * @param period month as {@code 2022-03}
 * @param file name of the file
 * @param mode {@code preview}, {@code atomic} (all rows or none) or {@code rowwise}
 * @param state {@code running}, {@code previewed}, {@code committed}, {@code rejected} or {@code undone}
 * @param progress how far one has got that runs
 * @param sheet sheet that was read
 * @param rows numbers of rows: {@code read}, {@code new}, {@code changed}, {@code unchanged}, {@code rejected}
 * @param problem why the whole file was not taken
 * @param undone when and by whom it was taken back
 * @param errors cells that were refused, up to a bound
 * @param warnings cells with a warning, up to a bound
 * @param notes what is told of the file as a whole
 * @param columns columns with the fields that they were taken for
 * @param faultCounts numbers of all {@code errors} and {@code warnings}, of which the lists hold the first ones
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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
        FaultCounts faultCounts) {

    /** The same with what is said about its cells and columns. */
    ImportReport with(
            List<CellFault> errors,
            List<CellFault> warnings,
            List<Note> notes,
            List<Column> columns,
            FaultCounts faultCounts) {
        return new ImportReport(
                id,
                register,
                jurisdiction,
                period,
                file,
                mode,
                state,
                submittedAt,
                submittedBy,
                progress,
                finishedAt,
                sheet,
                rows,
                problem,
                undone,
                errors,
                warnings,
                notes,
                columns,
                faultCounts);
    }

    /**
     * How many rows are done.
     *
     * @param rowsDone rows done so far
     */
    record Progress(int rowsDone) {}

    /**
     * Its stable code and a text that says what to do.
     *
     * @param code code of the refusal
     */
    record Refusal(String code, String message) {}

    /**
     * When, by whom and over how many entries.
     *
     * @param entries number of entries that were put back
     */
    record Undone(String at, String by, Integer entries) {}

    /**
     * A fault at a cell, as in {@code E11}; cell, field and value are null where there is none.
     *
     * @param sheet sheet of the cell
     * @param code code of the error or warning
     * @param value what stands in the cell
     */
    record CellFault(
            String sheet,
            String cell,
            int row,
            String field,
            String code,
            String severity,
            String message,
            String value) {}

    /**
     * Something said once for the file.
     *
     * @param code code of the note
     */
    record Note(String code, String field, String message) {}

    /**
     * A column of the sheet, and either the field that it stands for or that it is ignored.
     *
     * @param header title of the column
     * @param ignored whether it was not read
     * @param suggestions fields that it may stand for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(String cell, String header, String field, Boolean ignored, List<Suggestion> suggestions) {}

    /**
     * A field that an ignored column may stand for.
     *
     * @param title title of the field
     */
    record Suggestion(String field, String title) {}

    /**
     * Numbers of all faults.
     *
     * @param errors number of errors
     * @param warnings number of warnings
     */
    record FaultCounts(int errors, int warnings) {}
}
