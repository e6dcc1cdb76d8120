package org.bagui.plugin.ledger.training;

import java.util.List;
import java.util.Set;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.EntryView;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.bagui.plugin.ledger.lookup.ConditionalField;
import org.bagui.plugin.ledger.lookup.EnterpriseEntries;
import org.osgi.service.component.annotations.Component;

/**
 * What a course needs by its kind: upskilling and apprenticeship have a target level; courses for people in service have
 * at most as many trainees as the enterprise has employees, where the month's profile tells them.
 */
@Component(service = RegisterRules.class)
public final class CourseNeeds implements RegisterRules<TrainingDemand> {
    private static final String NO_LEVEL = "missing-target-level";
    private static final String OVER_STAFF = "trainees-over-staff";
    private static final String NO_MOBILE = "missing-mobile";
    private static final Set<String> WITH_LEVEL = Set.of("UPSKILL", "APPRENTICE");
    private static final Set<String> IN_SERVICE = Set.of("TRANSFER", "UPSKILL", "APPRENTICE", "SAFETY");

    @Override
    public String register() {
        return TrainingDemand.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(NO_LEVEL, Severity.ERROR, List.of("targetLevel", "trainingMode")),
                new RuleNote(OVER_STAFF, Severity.ERROR, List.of("trainees", "trainingMode")),
                new RuleNote(NO_MOBILE, Severity.WARNING, List.of("contactMobile")));
    }

    @Override
    public void check(Batch<TrainingDemand> batch, Faults faults) {
        List<Row<TrainingDemand>> rows =
                batch.rows().stream().filter(row -> !row.entry().isDraft()).toList();
        EnterpriseEntries profiles =
                EnterpriseEntries.of(batch, rows, "enterprise-profile", month -> month, "employeesTotal");
        for (Row<TrainingDemand> row : rows) {
            TrainingDemand demand = row.entry();
            if (demand.targetLevel == null && WITH_LEVEL.contains(demand.trainingMode)) {
                ConditionalField.lacks(batch, faults, row, "targetLevel", List.of("trainingMode"), NO_LEVEL);
            }
            if (demand.contactMobile == null) {
                faults.warning(row, "contactMobile", NO_MOBILE);
            }
            EntryView profile = profiles.one(demand);
            if (profile == null || demand.trainees == null || !IN_SERVICE.contains(demand.trainingMode)) {
                continue;
            }
            long staff = EnterpriseEntries.number(profile, "employeesTotal");
            if (demand.trainees > staff) {
                faults.error(row, "trainees", OVER_STAFF, demand.trainees, staff);
            }
        }
    }
}
