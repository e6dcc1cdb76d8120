package org.bagui.plugin.reports.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.bagui.plugin.reports.imports.ImportReport.CellFault;

/**
 * What became of rows of an import, in the order of its sheet.
 *
 * @param next {@code after} of the following page, null on the last
 */
record ImportRowPage(List<Row> items, Integer next) {

    /**
     * One row.
     *
     * @param row row number as the sheet shows it
     * @param kind {@code new}, {@code changed}, {@code unchanged} or {@code rejected}
     * @param key values of the business key by field; of a rejected row as they were entered
     * @param changes fields that differ from the entry as it was; only of changed rows
     * @param errors errors of the row
     * @param warnings warnings of the row
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            int row,
            String kind,
            Map<String, Object> key,
            List<Change> changes,
            List<CellFault> errors,
            List<CellFault> warnings) {}

    /**
     * A field with its value before and after.
     *
     * @param field name of the field
     * @param from value before
     * @param to value now
     */
    record Change(
            String field,
            @JsonProperty("old") Object from,
            @JsonProperty("new") Object to) {}
}
