package org.bagui.plugin.laborcoop.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.laborcoop.figures.Balance;

/** With whom and of which occupations a place sent and received, those with the most persons first. */
final class PartnerTables {
    private final CooperationTexts texts;

    PartnerTables(CooperationTexts texts) {
        this.texts = texts;
    }

    ReportTable places(Balance balance) {
        return table(
                "partner",
                balance,
                balance.byPartner().stream()
                        .map(one -> new Sums(texts.place(one.place()), one.place(), one.sent(), one.received())));
    }

    ReportTable occupations(Balance balance) {
        return table(
                "occupation",
                balance,
                balance.byOccupation().stream()
                        .map(one -> new Sums(
                                texts.occupation(one.occupation()), one.occupation(), one.sent(), one.received())));
    }

    private record Sums(String name, String code, long sent, long received) {
        private long both() {
            return sent + received;
        }

        private Row row(Style style) {
            return new Row(style, List.of(name, code.equals(name) ? "" : code, sent, received, received - sent));
        }
    }

    private ReportTable table(String key, Balance balance, Stream<Sums> sums) {
        List<Row> rows = new ArrayList<>();
        sums.sorted(Comparator.comparingLong(Sums::both).reversed().thenComparing(Sums::code))
                .forEach(one -> rows.add(one.row(Style.PLAIN)));
        boolean none = rows.isEmpty();
        rows.add(0, new Sums(texts.of("row.total"), "", balance.sent(), balance.received()).row(Style.TOTAL));
        return new ReportTable(
                texts.of("table." + key),
                List.of(
                        texts.column(key, TEXT),
                        texts.column("code", TEXT),
                        texts.column("sent", WHOLE),
                        texts.column("received", WHOLE),
                        texts.column("net", CHANGE)),
                rows,
                none ? texts.of("none") : "");
    }
}
