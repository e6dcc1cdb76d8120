package org.bagui.plugin.ledger.flow;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.ConditionalField;
import org.osgi.service.component.annotations.Component;

/**
 * What a month must explain: type and main reason of a decline, words for the reason "other", and an adjustment.
 *
 * <p>The form has one column for words (原因说明), which serves the reason and the adjustment alike.
 */
@Component(service = RegisterRules.class)
public final class FlowExplanations implements RegisterRules<MonthlyFlow> {
    private static final String NO_TYPE = "missing-decline-type";
    private static final String NO_REASON = "missing-decline-reason";
    private static final String NO_WORDS = "missing-decline-note";
    private static final String UNEXPLAINED = "missing-adjustment-note";
    private static final String NOTE = "declineNote";
    private static final List<String> STAFF = List.of("openingStaff", "closingStaff");
    private static final String OTHER = "99";

    @Override
    public String register() {
        return MonthlyFlow.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(NO_TYPE, Severity.ERROR, List.of("declineType", "closingStaff", "openingStaff")),
                new RuleNote(NO_REASON, Severity.ERROR, List.of("declineReason", "closingStaff", "openingStaff")),
                new RuleNote(NO_WORDS, Severity.ERROR, List.of(NOTE, "declineReason")),
                new RuleNote(UNEXPLAINED, Severity.ERROR, List.of(NOTE, "adjustment")));
    }

    @Override
    public void check(Batch<MonthlyFlow> batch, Faults faults) {
        for (Row<MonthlyFlow> row : batch.rows()) {
            MonthlyFlow flow = row.entry();
            if (flow.isDraft()) {
                continue;
            }
            if (isDecline(flow)) {
                if (flow.declineType == null) {
                    ConditionalField.lacks(
                            batch, faults, row, "declineType", STAFF, NO_TYPE, flow.openingStaff, flow.closingStaff);
                }
                if (flow.declineReason == null) {
                    ConditionalField.lacks(
                            batch,
                            faults,
                            row,
                            "declineReason",
                            STAFF,
                            NO_REASON,
                            flow.openingStaff,
                            flow.closingStaff);
                }
            }
            if (flow.declineNote == null) {
                if (OTHER.equals(flow.declineReason)) {
                    ConditionalField.lacks(batch, faults, row, NOTE, List.of("declineReason"), NO_WORDS);
                }
                if (flow.adjustment != null && flow.adjustment != 0) {
                    ConditionalField.lacks(
                            batch, faults, row, NOTE, List.of("adjustment"), UNEXPLAINED, flow.adjustment);
                }
            }
        }
    }

    private static boolean isDecline(MonthlyFlow flow) {
        return flow.openingStaff != null && flow.closingStaff != null && flow.closingStaff < flow.openingStaff;
    }
}
