package org.bagui.plugin.reports.imports.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.bagui.core.problem.Problem;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;

/** Refuses a table whose header has a column twice or lacks one that is required. */
public final class HeaderProblem {
    private static final int UNKNOWN = 10;

    private HeaderProblem() {}

    /**
     * Checks a header.
     *
     * @param taken whether a field is read at all
     * @param title the title of a field
     * @throws Problem 422 {@code duplicate-header} or {@code required-column-missing}, with titles and addresses; the
     *     latter tells also {@code missingFields} and {@code unknownHeaders} (each {@code cell}, {@code header}), to be mapped
     */
    public static void check(Header header, Predicate<String> taken, UnaryOperator<String> title, Locale locale) {
        String twice = header.duplicates().stream()
                .filter(duplicate -> taken.test(duplicate.field()))
                .map(duplicate ->
                        title.apply(duplicate.field()) + " (" + duplicate.first() + ", " + duplicate.second() + ")")
                .collect(Collectors.joining("; "));
        if (!twice.isEmpty()) {
            throw Problem.of(422, Header.Duplicate.CODE, twice);
        }
        if (!header.missing().isEmpty()) {
            String separator = locale.equals(Locale.ENGLISH) ? ", " : "、";
            String missing = header.missing().stream().map(title).collect(Collectors.joining(separator));
            List<HeaderColumn> unknown =
                    header.columns().stream().filter(HeaderProblem::isUnknown).toList();
            String some = unknown.stream()
                    .limit(UNKNOWN)
                    .map(column -> column.title() + " (" + column.cell() + ")")
                    .collect(Collectors.joining(separator));
            throw Problem.of(422, "required-column-missing", missing, some.isEmpty() ? "-" : some)
                    .and("missingFields", header.missing())
                    .and(
                            "unknownHeaders",
                            unknown.stream()
                                    .map(column -> Map.of("cell", column.cell(), "header", column.title()))
                                    .toList());
        }
    }

    /** Whether a column has a title that is not known and does not only number the rows. */
    static boolean isUnknown(HeaderColumn column) {
        return column.field() == null && !RegisterColumns.isRowNumber(column.title());
    }
}
