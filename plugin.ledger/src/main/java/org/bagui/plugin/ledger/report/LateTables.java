package org.bagui.plugin.ledger.report;

import static org.bagui.core.report.ReportTable.Kind.PERCENT;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.ledger.figures.Asked;
import org.bagui.plugin.ledger.figures.Totals;
import org.osgi.service.component.annotations.Component;

/** Tables of those who did not report in time. */
@Component(service = LateTables.class)
public final class LateTables {
    /** Who is due and late. */
    Reporting reporting(Asked asked, YearMonth month) {
        return new Reporting(Map.of(), List.of(), List.of());
    }

    /** Counties that did not report or are late. */
    ReportTable counties(Reporting reporting, ReportTexts texts) {
        List<Row> rows = reporting.counties().stream()
                .map(county -> new Row(
                        Style.PLAIN,
                        Arrays.asList(
                                county.name(),
                                county.state(),
                                county.progress().due(),
                                county.progress().reported(),
                                Totals.percent(
                                        county.progress().reported(),
                                        county.progress().due()))))
                .toList();
        return new ReportTable(
                texts.of("late.counties"),
                List.of(
                        texts.column("", "county", TEXT),
                        texts.column("", "state", TEXT),
                        texts.column("", "due", WHOLE),
                        texts.column("", "reported", WHOLE),
                        texts.column("", "reportingRate", PERCENT)),
                rows,
                rows.isEmpty() ? texts.of("none") : "");
    }

    /** Late enterprises by officer. */
    ReportTable firms(Reporting reporting, ReportTexts texts) {
        List<Row> rows = reporting.firms().stream()
                .map(late -> new Row(
                        Style.PLAIN,
                        List.of(
                                late.county(),
                                late.officer(),
                                late.phone(),
                                late.name(),
                                late.contact(),
                                late.contactPhone())))
                .toList();
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
                rows.isEmpty() ? texts.of("none") : "");
    }
}
