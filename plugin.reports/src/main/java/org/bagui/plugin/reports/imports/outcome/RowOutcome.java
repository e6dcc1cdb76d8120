package org.bagui.plugin.reports.imports.outcome;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bagui.plugin.reports.imports.record.ReportContent.FaultLine;

/**
 * What became of one row of a sheet, without words of any language.
 *
 * @param row row number as the sheet shows it
 * @param kind what the row does to the register
 * @param key values of the business key by field; of a rejected row as they were entered
 * @param changes fields that differ from the entry as it was; only of changed rows
 * @param errors errors of the row
 * @param warnings warnings of the row
 */
public record RowOutcome(
        int row,
        Kind kind,
        Map<String, Object> key,
        List<FieldChange> changes,
        List<FaultLine> errors,
        List<FaultLine> warnings) {
    /** What a row does to the register. */
    public enum Kind {
        NEW,
        CHANGED,
        UNCHANGED,
        REJECTED;

        /** Word of the interface. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of such a word, empty for any other text. */
        public static Optional<Kind> of(String word) {
            for (Kind kind : values()) {
                if (kind.word().equals(word)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A field that differs.
     *
     * @param field its name
     * @param from value of the entry as it was, or null
     * @param to value of the entry as the row has it, or null
     */
    public record FieldChange(String field, Object from, Object to) {}
}
