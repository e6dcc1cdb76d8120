package org.bagui.plugin.reports.small;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.CurrentActor;
import org.bagui.core.sheet.SheetColumn;
import org.bagui.core.sheet.SheetLine;
import org.bagui.core.sheet.SheetReader;
import org.bagui.core.sheet.SheetTable;
import org.bagui.plugin.reports.imports.table.HeaderProblem;
import org.bagui.plugin.reports.imports.table.SheetProblem;
import org.bagui.plugin.reports.sheet.ColumnSpec;
import org.bagui.plugin.reports.sheet.SheetFile;
import org.bagui.plugin.reports.sheet.SheetFormat;
import org.bagui.plugin.reports.sheet.SheetLimits;
import org.bagui.plugin.reports.sheet.SheetRefusal;
import org.bagui.plugin.reports.sheet.SheetRow;
import org.bagui.plugin.reports.sheet.SheetRows;
import org.bagui.plugin.reports.sheet.SheetSource;
import org.bagui.plugin.reports.sheet.budget.UploadBudget;
import org.bagui.plugin.reports.sheet.budget.UploadBudgets;
import org.bagui.plugin.reports.sheet.data.DataRows;
import org.bagui.plugin.reports.sheet.header.Header;
import org.bagui.plugin.reports.sheet.header.HeaderFinder;
import org.bagui.plugin.reports.web.MediaTypes;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads small tables with the readers of imports, from memory and within limits under which nothing is spilled. */
@Component(service = SheetReader.class)
public final class SmallSheets implements SheetReader {
    private static final long MOST_INFLATED = 64L << 20;
    private static final int MOST_RATIO = 100;
    private static final int MOST_PARTS = 500;
    private static final int MOST_COLUMNS = 128;
    private static final int MOST_CHARS = 4_000;
    private static final int BLANK_ROWS = 1_000;
    /** Rows beside those of data: titles, notes, totals, signatures. */
    private static final int OTHER_ROWS = 500;

    private final UploadBudgets budgets;
    private final CurrentActor caller;

    /** A reader whose work is paid for by whoever calls. */
    @Activate
    public SmallSheets(@Reference UploadBudgets budgets, @Reference CurrentActor caller) {
        this.budgets = budgets;
        this.caller = caller;
    }

    @Override
    public SheetTable read(byte[] file, String mediaType, List<SheetColumn> columns, int mostRows, Locale locale) {
        if (file.length > MOST_BYTES) {
            throw Problem.of(413, "body-too-large", MOST_BYTES >> 20);
        }
        SheetFormat claimed = mediaType == null ? null : MediaTypes.claimed(bare(mediaType));
        SheetLimits limits = new SheetLimits(
                MOST_INFLATED,
                MOST_RATIO,
                MOST_PARTS,
                mostRows + OTHER_ROWS,
                MOST_COLUMNS,
                MOST_CHARS,
                BLANK_ROWS,
                false);
        try {
            return table(
                    SheetSource.of("-", file).within(budgets.open(caller.get())), claimed, limits, columns, locale);
        } catch (SheetRefusal refusal) {
            throw SheetProblem.of(refusal, locale);
        }
    }

    private static SheetTable table(
            SheetSource source, SheetFormat claimed, SheetLimits limits, List<SheetColumn> columns, Locale locale) {
        try (UploadBudget.Work work = source.budget().work();
                SheetFile sheets = SheetFile.open(source, claimed, limits)) {
            Header header = header(sheets, columns, locale);
            String name = sheets.format() == SheetFormat.CSV
                    ? SheetFormat.CSV.name()
                    : header.sheet().name();
            return new SheetTable(name, lines(sheets, header, limits.rows() - OTHER_ROWS));
        }
    }

    private static String bare(String mediaType) {
        int parameters = mediaType.indexOf(';');
        return (parameters < 0 ? mediaType : mediaType.substring(0, parameters)).strip();
    }

    private static Header header(SheetFile sheets, List<SheetColumn> columns, Locale locale) {
        Map<String, SheetColumn> byName =
                columns.stream().collect(Collectors.toMap(SheetColumn::name, Function.identity()));
        List<ColumnSpec> specs = columns.stream()
                .map(column -> new ColumnSpec(column.name(), column.titles(), column.required()))
                .toList();
        Header header = new HeaderFinder(specs).find(sheets);
        HeaderProblem.check(
                header, null, byName::containsKey, name -> byName.get(name).title(locale), locale);
        return header;
    }

    private static List<SheetLine> lines(SheetFile sheets, Header header, int mostRows) {
        LineCells cells = new LineCells(header, sheets.merged(header.sheet()));
        List<SheetLine> lines = new ArrayList<>();
        try (SheetRows rows = sheets.rows(header.sheet())) {
            DataRows data = new DataRows(rows, header);
            for (SheetRow row = data.next(); row != null; row = data.next()) {
                if (lines.size() == mostRows) {
                    throw SheetRefusal.of(SheetRefusal.TOO_MANY_ROWS, mostRows);
                }
                lines.add(new SheetLine(row.number(), cells.of(row)));
            }
        }
        return lines;
    }
}
