package org.bagui.plugin.ledger.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.testkit.Entries;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.wage.Wages;
import org.junit.jupiter.api.Test;

class MoneyRulesTest {
    private final FakeBatch<EnterpriseProfile> batch = new FakeBatch<>(EnterpriseProfile.class);

    @Test
    void payIsHeldAgainstTheMinimumOnlyWhereOneIsSet() {
        batch.add("countyCode", "450203", "wageGeneral", 1809);
        batch.add("countyCode", "450203", "wageGeneral", 1810);
        batch.add("countyCode", "451225", "wageGeneral", 100);
        assertEquals(
                List.of("1 E wageGeneral below-minimum-wage"), batch.run(new ProfileWages(Wages.of("450200=1810"))));
    }

    @Test
    void skilledWorkersAreExpectedToEarnMore() {
        batch.add("wageGeneral", 4000, "wageSkilled", 3999);
        batch.add("wageGeneral", 4000, "wageSkilled", 4000);
        batch.add("wageSkilled", 10);
        assertEquals(List.of("1 W wageSkilled skilled-below-general"), batch.run(new ProfileWages(Wages.of())));
    }

    @Test
    void theEducationFundIsComparedWithWhatTheLawExpects() {
        fund("1000", "15", "9");
        fund("1000", "14.99", "8.9");
        batch.add("educationFundAccrued", BigDecimal.ONE);
        assertEquals(
                List.of(
                        "2 W educationFundAccrued education-fund-low",
                        "2 W educationFundFrontline education-fund-frontline-low"),
                batch.run(new EducationFund()));
    }

    private void fund(String wageBill, String accrued, String frontline) {
        batch.add(
                "wageBillLastYear",
                new BigDecimal(wageBill),
                "educationFundAccrued",
                new BigDecimal(accrued),
                "educationFundFrontline",
                new BigDecimal(frontline));
    }

    @Test
    void sectorAndManufacturingFollowTheIndustry() {
        EnterpriseProfile cars = batch.add("industryCode", "3670");
        EnterpriseProfile repair = batch.add("industryCode", "43");
        EnterpriseProfile forest = batch.add("industryCode", "02");
        batch.run(new SizeAndSector());
        assertEquals("2", cars.tertiarySector);
        assertTrue(cars.isManufacturing);
        assertEquals("3", repair.tertiarySector);
        assertTrue(repair.isManufacturing);
        assertEquals("1", forest.tertiarySector);
        assertEquals(false, forest.isManufacturing);
    }

    @Test
    void aSectionIsTooCoarse() {
        batch.add("industryCode", "C");
        assertEquals(List.of("1 E industryCode industry-too-coarse"), batch.run(new SizeAndSector()));
    }

    @Test
    void theSizeClassIsComputedOrKeptAndAsked() {
        EnterpriseProfile computed = plant(300, "2000", null);
        EnterpriseProfile typed = plant(300, "2000", "LARGE");
        EnterpriseProfile agreed = plant(300, "2000", "MEDIUM");
        assertEquals(List.of("2 W sizeClass size-class-differs"), batch.run(new SizeAndSector()));
        assertEquals("MEDIUM", computed.sizeClass);
        assertEquals("LARGE", typed.sizeClass);
        assertEquals("MEDIUM", agreed.sizeClass);
    }

    private EnterpriseProfile plant(int employees, String revenue, String size) {
        return batch.add(
                "industryCode",
                "36",
                "employeesTotal",
                employees,
                "revenueLastYear",
                new BigDecimal(revenue),
                "sizeClass",
                size);
    }

    @Test
    void aComputedClassFollowsNewFigures() {
        Object[] old = {
            "industryCode",
            "36",
            "employeesTotal",
            300,
            "revenueLastYear",
            new BigDecimal("2000"),
            "sizeClass",
            "MEDIUM"
        };
        EnterpriseProfile before = Entries.entry(EnterpriseProfile.class, old);
        EnterpriseProfile shrunk = Entries.entry(EnterpriseProfile.class, old);
        shrunk.employeesTotal = 299;
        batch.change(before, shrunk);
        assertEquals(List.of(), batch.run(new SizeAndSector()));
        assertEquals("SMALL", shrunk.sizeClass);
    }

    @Test
    void aMissingFigureIsAskedForWhereTheRuleNeedsIt() {
        batch.add("industryCode", "36", "employeesTotal", 300);
        batch.add("industryCode", "47", "revenueLastYear", BigDecimal.TEN);
        batch.add("industryCode", "66", "employeesTotal", 300);
        EnterpriseProfile typed = batch.add("industryCode", "36", "employeesTotal", 300, "sizeClass", "SMALL");
        assertEquals(
                List.of("1 W revenueLastYear size-class-not-computed", "2 W assetsTotal size-class-not-computed"),
                batch.run(new SizeAndSector()));
        assertEquals("SMALL", typed.sizeClass);
    }

    @Test
    void anAbsentFigureIsOneNote() {
        batch.without("revenueLastYear", "assetsTotal");
        EnterpriseProfile first = batch.add("industryCode", "36", "employeesTotal", 300);
        batch.add("industryCode", "36", "employeesTotal", 30);
        assertEquals(List.of("N revenueLastYear rule-not-checked"), batch.run(new SizeAndSector()));
        assertNull(first.sizeClass);
    }

    @Test
    void aboveScaleGoesWithTheRevenueOfIndustry() {
        scale("36", "2000", true);
        scale("36", "2000", false);
        scale("36", "1999.99", true);
        scale("61", "5", true);
        assertEquals(
                List.of("2 W aboveScale above-scale-differs", "3 W aboveScale above-scale-differs"),
                batch.run(new SizeAndSector()));
    }

    private void scale(String industry, String revenue, boolean above) {
        batch.add(
                "industryCode",
                industry,
                "employeesTotal",
                10,
                "revenueLastYear",
                new BigDecimal(revenue),
                "aboveScale",
                above);
    }
}
