package org.bagui.plugin.reports.imports.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * What an import says about its sheet, without words of any language; kept as JSON.
 *
 * @param errors the first errors, in the order of the rows
 * @param warnings the first warnings
 * @param notes what is said once for the file
 * @param columns the sheet's columns, from left to right
 * @param errorCount number of all errors
 * @param warningCount number of all warnings
 * @param problemArgs values for the text of what ended the import where it was not its rows
 */
public record ReportContent(
        List<FaultLine> errors,
        List<FaultLine> warnings,
        List<NoteLine> notes,
        List<ColumnLine> columns,
        int errorCount,
        int warningCount,
        List<String> problemArgs) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One fault.
     *
     * @param row row number as the sheet shows it
     * @param cell address, or null where the sheet has no column of the field
     * @param field field, or null
     * @param code stable code
     * @param args values for the text
     * @param value value as entered, or null
     */
    public record FaultLine(int row, String cell, String field, String code, List<String> args, String value) {}

    /**
     * One note.
     *
     * @param field field, or null
     * @param code stable code
     * @param args values for the text
     */
    public record NoteLine(String field, String code, List<String> args) {}

    /**
     * One column of the sheet.
     *
     * @param cell address of its title
     * @param header its title
     * @param field field it fills, or null where it is ignored
     * @param suggestions fields that an ignored one might mean; null in reports of earlier versions
     */
    public record ColumnLine(String cell, String header, String field, List<String> suggestions) {}

    /** A report without anything, of an import whose report is lost or not made yet. */
    public static ReportContent empty() {
        return new ReportContent(List.of(), List.of(), List.of(), List.of(), 0, 0, List.of());
    }

    /** As JSON. */
    public String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The report of a JSON text; of none, the empty one. */
    public static ReportContent of(String json) {
        if (json == null) {
            return empty();
        }
        try {
            return JSON.readValue(json, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
