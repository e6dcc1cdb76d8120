package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.bagui.core.testkit.FakeBatch;
import org.junit.jupiter.api.Test;

class StaffRulesTest {
    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void fivePostGroupsSumToTheEmployees() {
        posts(100, 60, 30, 5, 3, 2);
        posts(100, 60, 30, 5, 3, 1);
        posts(100, 60, 30, 5, 3, 3);
        assertEquals(
                List.of("2 E workersGeneral posts-sum", "3 E workersGeneral posts-sum"), batch.run(new StaffParts()));
    }

    private void posts(int all, int general, int skilled, int technical, int management, int sales) {
        batch.add(
                "employeesTotal",
                all,
                "workersGeneral",
                general,
                "workersSkilled",
                skilled,
                "workersTechnical",
                technical,
                "workersManagement",
                management,
                "workersSalesOther",
                sales);
    }

    @Test
    void absentGroupsOnlyForbidMore() {
        batch.without("workersTechnical", "workersManagement", "workersSalesOther");
        batch.add("employeesTotal", 100, "workersGeneral", 60, "workersSkilled", 30);
        batch.add("employeesTotal", 100, "workersGeneral", 80, "workersSkilled", 30);
        assertEquals(
                List.of("N workersTechnical rule-not-checked", "2 E workersGeneral posts-sum"),
                batch.run(new StaffParts()));
    }

    @Test
    void anEmptyPartLeavesTheSumOpen() {
        batch.add("employeesTotal", 100, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20);
        batch.add("employeesTotal", 70, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20);
        batch.add("employeesTotal", 100, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20, "ageGe55", 19);
        batch.add("employeesTotal", 100, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20, "ageGe55", 20);
        assertEquals(List.of("2 E ageLe24 age-sum", "3 E ageLe24 age-sum"), batch.run(new StaffParts()));
    }

    @Test
    void educationAndHomePlaceSumUpToo() {
        batch.add("employeesTotal", 9, "eduLower", 1, "eduUpper", 2, "eduCollege", 3, "eduBachelor", 4);
        batch.add("employeesTotal", 10, "eduLower", 1, "eduUpper", 2, "eduCollege", 3, "eduBachelor", 4);
        batch.add("employeesTotal", 9, "employeesLocalCounty", 5, "employeesOtherGuangxi", 3, "employeesOutside", 0);
        batch.add("employeesTotal", 8, "employeesLocalCounty", 5, "employeesOtherGuangxi", 3, "employeesOutside", 0);
        assertEquals(
                List.of("3 E employeesLocalCounty home-sum", "1 E eduLower education-sum"),
                batch.run(new StaffParts()));
    }

    @Test
    void columnsThatNobodyAskedForRaiseNothing() {
        batch.without("ageLe24", "age2534", "age3544", "age4554", "ageGe55");
        batch.add("employeesTotal", 5, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20, "ageGe55", 20);
        assertEquals(List.of(), batch.run(new StaffParts()));
    }

    @Test
    void yearlyPartsOfAnEarlierMonthAreNotHeldAgainstThisMonth() {
        Object[] ages = {
            "employeesTotal", 103, "ageLe24", 10, "age2534", 20, "age3544", 30, "age4554", 20, "ageGe55", 20
        };
        batch.add(ages).keptFrom = "2022-01";
        batch.add(ages).keptFrom = "2022-01;2022-03:ageGe55";
        batch.add(ages);
        assertEquals(List.of("3 E ageLe24 age-sum"), batch.run(new StaffParts()));
        FakeBatch<EnterpriseProfile> skills = new FakeBatch<>(EnterpriseProfile.class);
        skills.add("industrialWorkersTotal", 99, "skillNone", 50, "skillJunior", 48).keptFrom =
                "2022-03;2022-01:skillJunior";
        assertEquals(List.of(), skills.run(new ProfileSkillLevels()));
    }

    @Test
    void skillLevelsEqualTheIndustrialWorkersWhereThereIsNone() {
        batch.add("industrialWorkersTotal", 99, "skillNone", 50, "skillJunior", 49);
        batch.add("industrialWorkersTotal", 99, "skillNone", 50, "skillJunior", 50);
        batch.add("industrialWorkersTotal", 99, "skillNone", 50, "skillJunior", 48);
        assertEquals(
                List.of("2 E skillNone skills-sum", "3 E skillNone skills-sum"), batch.run(new ProfileSkillLevels()));
    }

    @Test
    void withoutThatColumnLevelsAreAtMostTheIndustrialWorkers() {
        batch.without("skillNone", "skillApprentice");
        batch.add("industrialWorkersTotal", 99, "skillJunior", 40, "skillSenior", 10);
        batch.add("industrialWorkersTotal", 99, "skillJunior", 90, "skillSenior", 10);
        assertEquals(
                List.of("N skillNone rule-not-checked", "2 E skillJunior skills-sum"),
                batch.run(new ProfileSkillLevels()));
    }

    @Test
    void aTotalOutOfBoundsIsNamedOnceAndNotByItsParts() {
        batch.add("employeesTotal", 100, "industrialWorkersTotal", 221, "skillNone", 50, "skillJunior", 50);
        assertEquals(
                List.of("1 E industrialWorkersTotal industrial-over-total"),
                batch.run(new ProfileSkillLevels(), new IndustrialWorkers()));
    }

    @Test
    void agencyWorkersMayBeIndustrialWorkers() {
        batch.add("employeesTotal", 100, "agencyWorkers", 10, "industrialWorkersTotal", 110);
        batch.add("employeesTotal", 100, "agencyWorkers", 10, "industrialWorkersTotal", 111);
        batch.add("employeesTotal", 100, "industrialWorkersTotal", 100);
        assertEquals(List.of("2 E industrialWorkersTotal industrial-over-total"), batch.run(new IndustrialWorkers()));
    }

    @Test
    void aPartIsAtMostTheWhole() {
        batch.without("employeesPovertyLifted");
        batch.add("employeesTotal", 10, "employeesFemale", 10, "employeesMigrant", 11, "employeesPovertyLifted", 12);
        assertEquals(List.of("1 E employeesMigrant part-over-total"), batch.run(new PartOverTotal()));
    }

    @Test
    void moreThanATenthOfAgencyWorkersIsAsked() {
        batch.add("employeesTotal", 90, "agencyWorkers", 10);
        batch.add("employeesTotal", 89, "agencyWorkers", 10);
        batch.add("employeesTotal", 90);
        assertEquals(List.of("2 W agencyWorkers agency-share"), batch.run(new AgencyShare()));
    }
}
