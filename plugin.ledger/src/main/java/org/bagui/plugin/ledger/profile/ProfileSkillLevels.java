package org.bagui.plugin.ledger.profile;

import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Skill levels against the number of industrial workers: equal where 无等级 is filled, never more; other absent levels
 * count as 0 (sheets from before March 2022 know five levels).
 */
@Component(service = RegisterRules.class)
public final class ProfileSkillLevels implements RegisterRules<EnterpriseProfile> {
    private static final String CODE = "skills-sum";
    private static final List<Part> LEVELS = Parts.list(
            new Part("skillNone", profile -> profile.skillNone),
            new Part("skillApprentice", profile -> profile.skillApprentice),
            new Part("skillJunior", profile -> profile.skillJunior),
            new Part("skillIntermediate", profile -> profile.skillIntermediate),
            new Part("skillSenior", profile -> profile.skillSenior),
            new Part("skillTechnician", profile -> profile.skillTechnician),
            new Part("skillSeniorTechnician", profile -> profile.skillSeniorTechnician),
            new Part("skillSpecialTechnician", profile -> profile.skillSpecialTechnician),
            new Part("skillChiefTechnician", profile -> profile.skillChiefTechnician));

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(new RuleNote(CODE, Severity.ERROR, List.of("skillNone", "industrialWorkersTotal")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        Parts levels = Parts.of(batch, LEVELS);
        if (!batch.supplied("skillNone")) {
            faults.note("skillNone", "rule-not-checked", CODE);
        }
        for (Row<EnterpriseProfile> row : batch.rows()) {
            check(row, levels, faults);
        }
    }

    private static void check(Row<EnterpriseProfile> row, Parts levels, Faults faults) {
        EnterpriseProfile profile = row.entry();
        Integer total = profile.industrialWorkersTotal;
        List<Part> filled = levels.filled(profile);
        // A total that is itself out of bounds is named by IndustrialWorkers; sums against it say nothing more.
        if (total == null || filled.isEmpty() || IndustrialWorkers.isOverTotal(profile)) {
            return;
        }
        long sum = Parts.sum(profile, filled);
        boolean complete = filled.get(0).field().equals("skillNone") && !levels.areKept(profile);
        if (sum > total || complete && sum < total) {
            faults.error(row, filled.get(0).field(), CODE, sum, total);
        }
    }
}
