package org.bagui.plugin.laborcoop.report;

import static org.bagui.core.report.ReportTable.Kind.CHANGE;
import static org.bagui.core.report.ReportTable.Kind.PERCENT;
import static org.bagui.core.report.ReportTable.Kind.TEXT;
import static org.bagui.core.report.ReportTable.Kind.WHOLE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bagui.core.report.ReportTable;
import org.bagui.core.report.ReportTable.Row;
import org.bagui.core.report.ReportTable.Style;
import org.bagui.plugin.laborcoop.figures.FlowDifference;
import org.bagui.plugin.laborcoop.figures.PairingInForce;
import org.bagui.plugin.laborcoop.figures.PairingInForce.QuotaUse;

/** Pairings with how far their quotas are used, and transfers whose two ends do not agree. */
final class AgreementTables {
    private static final int MOST_DIFFERENCES = 500;

    private final CooperationTexts texts;

    AgreementTables(CooperationTexts texts) {
        this.texts = texts;
    }

    /** One row for each quota; a pairing without any has one. */
    ReportTable pairings(List<PairingInForce> pairings) {
        List<Row> rows = new ArrayList<>();
        for (PairingInForce pairing : pairings) {
            if (pairing.quotas().isEmpty()) {
                rows.add(row(pairing, null));
            }
            pairing.quotas().forEach(quota -> rows.add(row(pairing, quota)));
        }
        return new ReportTable(
                texts.of("table.pairings"),
                List.of(
                        texts.column("from", TEXT),
                        texts.column("to", TEXT),
                        texts.column("agreement", TEXT),
                        texts.column("validFrom", TEXT),
                        texts.column("validUntil", TEXT),
                        texts.column("occupation", TEXT),
                        texts.column("quota", WHOLE),
                        texts.column("departed", WHOLE),
                        texts.column("used", PERCENT)),
                rows,
                rows.isEmpty() ? texts.of("none.pairings") : texts.of("note.pairings"));
    }

    private Row row(PairingInForce pairing, QuotaUse use) {
        Integer quota = use == null ? null : use.quota();
        return new Row(
                Style.PLAIN,
                Arrays.asList(
                        texts.place(pairing.sendingPlace()),
                        texts.place(pairing.receivingPlace()),
                        pairing.agreementNumber(),
                        pairing.validFrom().toString(),
                        pairing.validUntil().toString(),
                        use == null ? null : texts.occupation(use.occupation()),
                        quota,
                        use == null ? null : use.departed(),
                        quota == null ? null : BalanceTables.percent(use.departed(), quota)));
    }

    ReportTable differences(List<FlowDifference> differences) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                Style.TOTAL,
                Arrays.asList(
                        texts.of("row.total"),
                        null,
                        null,
                        differences.stream().mapToLong(FlowDifference::departed).sum(),
                        differences.stream().mapToLong(FlowDifference::arrived).sum(),
                        differences.stream()
                                .mapToLong(FlowDifference::difference)
                                .sum(),
                        differences.stream()
                                .mapToLong(FlowDifference::explained)
                                .sum(),
                        differences.stream().mapToLong(FlowDifference::open).sum())));
        differences.stream()
                .limit(MOST_DIFFERENCES)
                .map(one -> new Row(
                        Style.PLAIN,
                        List.of(
                                texts.place(one.sendingPlace()),
                                texts.place(one.receivingPlace()),
                                texts.occupation(one.occupation()),
                                one.departed(),
                                one.arrived(),
                                one.difference(),
                                one.explained(),
                                one.open())))
                .forEach(rows::add);
        return new ReportTable(
                texts.of("table.differences"),
                List.of(
                        texts.column("from", TEXT),
                        texts.column("to", TEXT),
                        texts.column("occupation", TEXT),
                        texts.column("departed", WHOLE),
                        texts.column("arrived", WHOLE),
                        texts.column("difference", CHANGE),
                        texts.column("explained", WHOLE),
                        texts.column("open", WHOLE)),
                rows,
                note(differences));
    }

    private String note(List<FlowDifference> differences) {
        if (differences.isEmpty()) {
            return texts.of("none.differences");
        }
        return differences.size() > MOST_DIFFERENCES
                ? texts.of("first-of", MOST_DIFFERENCES, differences.size())
                : texts.of("note.differences");
    }
}
