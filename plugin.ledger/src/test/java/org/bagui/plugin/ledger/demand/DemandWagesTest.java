package org.bagui.plugin.ledger.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.bagui.core.testkit.FakeBatch;
import org.bagui.plugin.ledger.wage.Wages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemandWagesTest {
    private final FakeBatch<LabourDemand> batch = new FakeBatch<>(LabourDemand.class);
    private final DemandWages unset = new DemandWages(Wages.of());

    @Test
    void payIsInOrderAndNotTooWide() {
        batch.add("wageMin", 3500, "wageMax", 3500);
        batch.add("wageMin", 3500, "wageMax", 3499);
        batch.add("wageMin", 3000, "wageMax", 9000);
        batch.add("wageMin", 3000, "wageMax", 9001);
        assertEquals(List.of("2 E wageMax wage-order", "4 W wageMax wage-spread"), batch.run(unset));
    }

    @Test
    void bothEndsOrNone() {
        batch.add();
        batch.add("wageMin", 3500);
        batch.add("wageMax", 3500);
        assertEquals(List.of("2 E wageMax wage-one-sided", "3 E wageMin wage-one-sided"), batch.run(unset));
    }

    @Test
    void aSheetAsksAboutPay() {
        batch.without("wageMin", "wageMax");
        batch.add();
        assertEquals(List.of("1 E wageMin required"), batch.run(unset));
    }

    @Test
    void theMinimumBindsFullTimePostsWithMonthlyPay() {
        pay(1800, "FULL_TIME", null);
        pay(1800, "FULL_TIME", "PIECE");
        pay(1800, "PART_TIME", null);
        pay(1810, "FULL_TIME", "MONTHLY");
        assertEquals(
                List.of(
                        "1 E wageMin below-minimum-wage",
                        "2 W wageMin below-minimum-wage",
                        "3 W wageMin below-minimum-wage"),
                batch.run(new DemandWages(Wages.of("450000=1810"))));
    }

    private void pay(int wage, String form, String mode) {
        batch.add("countyCode", "450203", "wageMin", wage, "wageMax", wage, "employmentForm", form, "payMode", mode);
    }

    @ParameterizedTest
    @CsvSource({
        "3500-5000, 3500, 5000",
        "３５００～５０００元/月, 3500, 5000",
        "3500元至5000元, 3500, 5000",
        "3.5千—5千, 3500, 5000",
        "3-5千, 3000, 5000",
        "0.8-1.2万, 8000, 12000",
        "5000-3500, 5000, 3500",
    })
    void oneCellMaySayBothEnds(String text, int min, int max) {
        assertEquals(Optional.of(new WageCell(min, max)), WageCell.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"3500", "面议", "-3500", "3500-", "3500-5000-7000", "2022-03-01", "", "约3500-5000"})
    void anythingElseIsNoRange(String text) {
        assertEquals(Optional.empty(), WageCell.read(text));
    }
}
