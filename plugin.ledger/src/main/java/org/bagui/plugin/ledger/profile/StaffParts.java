package org.bagui.plugin.ledger.profile;

import java.util.ArrayList;
import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Post groups, age, education and home place against the number of employees: equal where all parts are filled, never
 * more.
 */
@Component(service = RegisterRules.class)
public final class StaffParts implements RegisterRules<EnterpriseProfile> {
    private static final List<Group> GROUPS = List.of(
            new Group(
                    "posts-sum",
                    Parts.list(
                            new Part("workersGeneral", profile -> profile.workersGeneral),
                            new Part("workersSkilled", profile -> profile.workersSkilled),
                            new Part("workersTechnical", profile -> profile.workersTechnical),
                            new Part("workersManagement", profile -> profile.workersManagement),
                            new Part("workersSalesOther", profile -> profile.workersSalesOther))),
            new Group(
                    "home-sum",
                    Parts.list(
                            new Part("employeesLocalCounty", profile -> profile.employeesLocalCounty),
                            new Part("employeesOtherGuangxi", profile -> profile.employeesOtherGuangxi),
                            new Part("employeesOutside", profile -> profile.employeesOutside))),
            new Group(
                    "age-sum",
                    Parts.list(
                            new Part("ageLe24", profile -> profile.ageLe24),
                            new Part("age2534", profile -> profile.age2534),
                            new Part("age3544", profile -> profile.age3544),
                            new Part("age4554", profile -> profile.age4554),
                            new Part("ageGe55", profile -> profile.ageGe55))),
            new Group(
                    "education-sum",
                    Parts.list(
                            new Part("eduLower", profile -> profile.eduLower),
                            new Part("eduUpper", profile -> profile.eduUpper),
                            new Part("eduCollege", profile -> profile.eduCollege),
                            new Part("eduBachelor", profile -> profile.eduBachelor))));

    private record Group(String code, List<Part> parts) {}

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        List<RuleNote> notes = new ArrayList<>();
        for (Group group : GROUPS) {
            List<String> fields = new ArrayList<>(List.of("employeesTotal"));
            group.parts().forEach(part -> fields.add(part.field()));
            notes.add(new RuleNote(group.code(), Severity.ERROR, fields));
        }
        return notes;
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Group group : GROUPS) {
            Parts parts = Parts.of(batch, group.parts());
            parts.noteAbsent(faults, group.code());
            for (Row<EnterpriseProfile> row : batch.rows()) {
                check(row, group.code(), parts, faults);
            }
        }
    }

    private static void check(Row<EnterpriseProfile> row, String code, Parts parts, Faults faults) {
        EnterpriseProfile profile = row.entry();
        List<Part> filled = parts.filled(profile);
        if (profile.employeesTotal == null || filled.isEmpty()) {
            return;
        }
        long sum = Parts.sum(profile, filled);
        boolean complete = filled.size() == parts.all().size();
        if (sum > profile.employeesTotal || complete && sum < profile.employeesTotal) {
            faults.error(row, filled.get(0).field(), code, sum, profile.employeesTotal);
        }
    }
}
