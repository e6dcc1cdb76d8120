package org.bagui.plugin.reports.imports.table;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bagui.core.problem.Problem;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderColumn;
import org.bagui.plugin.reports.sheet.header.HeaderSearch;

/** Refuses a table whose header has a column twice or lacks one that is required. */
public final class HeaderProblem {
    private static final int UNKNOWN = 10;

    private HeaderProblem() {}

    /**
     * Checks a header.
     *
     * @param other the register whose form this rather is, or null
     * @param taken whether a field is read at all
     * @param title the title of a field
     * @throws Problem 422 {@code duplicate-header} or {@code required-column-missing}, with titles and addresses; the
     *     latter tells also {@code missingFields} and {@code unknownHeaders} (each {@code cell}, {@code header}), to be mapped,
     *     and {@code likelyRegister}, where the file rather is the form of another register
     */
    public static void check(
            Header header,
            RegisterDefinition other,
            Predicate<String> taken,
            UnaryOperator<String> title,
            Locale locale) {
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
            String some = unknown(header.columns())
                    .limit(UNKNOWN)
                    .map(column -> column.title() + " (" + column.cell() + ")")
                    .collect(Collectors.joining(separator));
            Problem problem = Problem.of(
                    422,
                    "required-column-missing",
                    missing,
                    some.isEmpty() ? "-" : some,
                    other == null ? "" : hint(other, locale));
            throw with(problem, header.missing(), header.columns(), other);
        }
    }

    /**
     * The refusal of a file without a header: 422 {@code header-not-found}, with the members of {@code
     * required-column-missing}.
     *
     * @param required fields of required columns
     * @param other the register whose form the file rather is, or null
     */
    public static Problem notFound(
            HeaderSearch search, List<String> required, RegisterDefinition other, Locale locale) {
        SheetRefusal refusal = search.refusal();
        String text = refusal.message(locale) + (other == null ? "" : hint(other, locale));
        List<String> missing = search.nearest().map(Header::missing).orElse(required);
        return with(Problem.causedBy(refusal, 422, refusal.code(), text), missing, search.columns(), other);
    }

    private static String hint(RegisterDefinition other, Locale locale) {
        return SheetRefusal.text("likely-register", locale, other.titles().in(locale));
    }

    private static Problem with(
            Problem problem, List<String> missing, List<HeaderColumn> columns, RegisterDefinition other) {
        problem.and("missingFields", missing)
                .and(
                        "unknownHeaders",
                        unknown(columns)
                                .map(column -> Map.of("cell", column.cell(), "header", column.title()))
                                .toList());
        return other == null ? problem : problem.and("likelyRegister", other.name());
    }

    private static Stream<HeaderColumn> unknown(List<HeaderColumn> columns) {
        return columns.stream().filter(HeaderProblem::isUnknown);
    }

    /** Whether a column has a title that is not known and does not only number the rows. */
    static boolean isUnknown(HeaderColumn column) {
        return column.field() == null && !RegisterColumns.isRowNumber(column.title());
    }
}
