package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Column;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.month.MonthStanding;
import org.bagui.plugin.ledger.reporting.MissingReport;
import org.bagui.plugin.ledger.reporting.PlaceCount;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables of those who did not report in time. */
@Component(service = LateTables.class)
public final class LateTables {
    private final GroupTitles titles;

    /** Tables with these names of places. */
    @Activate
    public LateTables(@Reference GroupTitles titles) {
        this.titles = titles;
    }

    /** Places that submitted late or are silent after their day, or have overdue enterprises; the worst first. */
    ReportTable counties(Reporting reporting, ReportTexts texts) {
        List<Column> columns = new ArrayList<>(List.of(
                texts.column("", "county", TEXT),
                texts.column("", "state", TEXT),
                texts.column("", "dueDate", TEXT),
                texts.column("", "placeLate", TEXT)));
        reporting.registers().forEach((register, title) -> {
            columns.add(new Column("due:" + register, title, texts.of("column.due"), WHOLE));
            columns.add(new Column("reported:" + register, title, texts.of("column.reported"), WHOLE));
            columns.add(new Column("late:" + register, title, texts.of("column.late"), WHOLE));
        });
        List<Row> rows = reporting.lateCounties().stream()
                .map(county -> new Row(Style.PLAIN, cells(county, reporting, texts)))
                .toList();
        return new ReportTable(
                texts.of("late.counties"), columns, rows, reporting.note(rows.size(), rows.size(), texts));
    }

    private List<Object> cells(Reporting.County county, Reporting reporting, ReportTexts texts) {
        MonthStanding standing = county.standing();
        List<Object> cells = new ArrayList<>(List.of(
                titles.place(county.place().text(), texts.locale()),
                texts.of("state." + standing.state().word()),
                standing.due().toString(),
                standing.late() ? texts.of("late") : ""));
        for (String register : reporting.registers().keySet()) {
            PlaceCount count = county.counts().get(register);
            cells.add(count == null ? 0L : (long) count.due());
            cells.add(count == null ? 0L : (long) count.reported());
            cells.add(count == null ? 0L : (long) count.late());
        }
        return cells;
    }

    /** Overdue enterprises by officer, each with the registers that it owes. */
    ReportTable firms(Reporting reporting, FirmList<LateFirm> late, ReportTexts texts) {
        List<Row> rows = late.first().stream().map(firm -> row(firm, texts)).toList();
        return new ReportTable(
                texts.of("late.firms"),
                List.of(
                        texts.column("", "county", TEXT),
                        texts.column("", "officer", TEXT),
                        texts.column("", "phone", TEXT),
                        texts.column("", "enterprise", TEXT),
                        texts.column("", "registers", TEXT),
                        texts.column("", "contact", TEXT),
                        texts.column("", "contactPhone", TEXT)),
                rows,
                reporting.note(rows.size(), late.count(), texts));
    }

    private Row row(LateFirm firm, ReportTexts texts) {
        MissingReport missing = firm.missing();
        boolean named = missing.officer() != null;
        return new Row(
                Style.PLAIN,
                List.of(
                        titles.place(missing.place().text(), texts.locale()),
                        named ? said(missing.officer().name()) : texts.of("no-officer"),
                        named ? said(missing.officer().phone()) : "",
                        said(missing.enterpriseName()),
                        String.join(texts.of("and"), firm.registers()),
                        said(missing.contactName()),
                        said(missing.contactMobile())));
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
