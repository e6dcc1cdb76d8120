package org.bagui.plugin.ledger.profile;

import java.math.BigDecimal;
import java.util.List;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * Employee education fund: 1.5 % of the wage bill and 60 % for frontline workers are expected.
 *
 * <p>The form does not ask what was used, so the frontline part is held against what was accrued.
 */
@Component(service = RegisterRules.class)
public final class EducationFund implements RegisterRules<EnterpriseProfile> {
    private static final String LOW = "education-fund-low";
    private static final String FRONTLINE_LOW = "education-fund-frontline-low";
    private static final BigDecimal OF_WAGE_BILL = new BigDecimal("0.015");
    private static final BigDecimal OF_FUND = new BigDecimal("0.6");

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(LOW, Severity.WARNING, List.of("educationFundAccrued", "wageBillLastYear")),
                new RuleNote(
                        FRONTLINE_LOW, Severity.WARNING, List.of("educationFundFrontline", "educationFundAccrued")));
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            if (profile.isKept("educationFundAccrued")) {
                continue; // It was asked about in the month that it is of.
            }
            if (isBelow(profile.educationFundAccrued, profile.wageBillLastYear, OF_WAGE_BILL)) {
                faults.warning(
                        row, "educationFundAccrued", LOW, profile.educationFundAccrued, profile.wageBillLastYear);
            }
            if (isBelow(profile.educationFundFrontline, profile.educationFundAccrued, OF_FUND)) {
                faults.warning(
                        row,
                        "educationFundFrontline",
                        FRONTLINE_LOW,
                        profile.educationFundFrontline,
                        profile.educationFundAccrued);
            }
        }
    }

    private static boolean isBelow(BigDecimal part, BigDecimal whole, BigDecimal share) {
        return part != null && whole != null && part.compareTo(whole.multiply(share)) < 0;
    }
}
