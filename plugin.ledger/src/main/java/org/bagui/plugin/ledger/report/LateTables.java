package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.util.List;
import java.util.Objects;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.GroupTitles;
import org.bagui.plugin.ledger.reporting.MissingReport;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tables of those who did not report in time. */
@Component(service = LateTables.class)
public final class LateTables {
    /** Counties that fit on the page below the main table. */
    private static final int MOST_COUNTIES = 12;

    private final GroupTitles titles;

    /** Tables with these names of places. */
    @Activate
    public LateTables(@Reference GroupTitles titles) {
        this.titles = titles;
    }

    /** Counties that did not submit, or have late enterprises; those with most late enterprises first. */
    ReportTable counties(Reporting reporting, ReportTexts texts) {
        List<Reporting.County> late = reporting.lateCounties();
        List<Row> rows = late.stream()
                .limit(MOST_COUNTIES)
                .map(county -> new Row(
                        Style.PLAIN,
                        List.of(
                                titles.place(county.count().place().text(), texts.locale()),
                                texts.of("state." + county.state().word()),
                                (long) county.count().due(),
                                (long) county.count().reported(),
                                (long) county.count().late())))
                .toList();
        return new ReportTable(
                texts.of("late.counties"),
                List.of(
                        texts.column("", "county", TEXT),
                        texts.column("", "state", TEXT),
                        texts.column("", "due", WHOLE),
                        texts.column("", "reported", WHOLE),
                        texts.column("", "late", WHOLE)),
                rows,
                reporting.note(rows.size(), late.size(), texts));
    }

    /** Late enterprises by officer. */
    ReportTable firms(Reporting reporting, List<MissingReport> late, ReportTexts texts) {
        List<Row> rows = late.stream().map(missing -> row(missing, texts)).toList();
        return new ReportTable(
                texts.of("late.firms"),
                List.of(
                        texts.column("", "county", TEXT),
                        texts.column("", "officer", TEXT),
                        texts.column("", "phone", TEXT),
                        texts.column("", "enterprise", TEXT),
                        texts.column("", "contact", TEXT),
                        texts.column("", "contactPhone", TEXT)),
                rows,
                reporting.note(rows.size(), reporting.late(), texts));
    }

    private Row row(MissingReport missing, ReportTexts texts) {
        boolean named = missing.officer() != null;
        return new Row(
                Style.PLAIN,
                List.of(
                        titles.place(missing.place().text(), texts.locale()),
                        named ? said(missing.officer().name()) : texts.of("no-officer"),
                        named ? said(missing.officer().phone()) : "",
                        said(missing.enterpriseName()),
                        said(missing.contactName()),
                        said(missing.contactMobile())));
    }

    private static String said(String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
