package org.bagui.plugin.ledger.profile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.bagui.core.classification.EnterpriseSize;
import org.bagui.core.classification.Industries;
import org.bagui.core.classification.SizeRule;
import org.bagui.core.classification.TertiarySector;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * What follows from the industry and the year's figures: sector, manufacturing, size class, above designated size.
 *
 * <p>Sources: 三次产业划分规定 (2018 revision), GB/T 4754-2017, 统计上大中小微型企业划分办法 (2017). A typed size class is kept; a
 * difference is asked about.
 */
@Component(service = RegisterRules.class)
public final class SizeAndSector implements RegisterRules<EnterpriseProfile> {
    private static final String COARSE = "industry-too-coarse";
    private static final String DIFFERS = "size-class-differs";
    private static final String NOT_COMPUTED = "size-class-not-computed";
    private static final String SCALE_DIFFERS = "above-scale-differs";
    private static final BigDecimal SCALE = BigDecimal.valueOf(2_000);

    @Override
    public String register() {
        return EnterpriseProfile.NAME;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(COARSE, Severity.ERROR, List.of("industryCode")),
                new RuleNote(
                        DIFFERS,
                        Severity.WARNING,
                        List.of("sizeClass", "industryCode", "employeesTotal", "revenueLastYear", "assetsTotal")),
                new RuleNote(NOT_COMPUTED, Severity.WARNING, List.of("revenueLastYear", "assetsTotal")),
                new RuleNote(SCALE_DIFFERS, Severity.WARNING, List.of("aboveScale", "revenueLastYear")));
    }

    @Override
    public void derive(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            profile.tertiarySector = TertiarySector.of(profile.industryCode)
                    .map(TertiarySector::code)
                    .orElse(null);
            profile.isManufacturing =
                    profile.industryCode == null ? null : Industries.isManufacturing(profile.industryCode);
            if (profile.sizeClass == null || wasComputed(row)) {
                profile.sizeClass = computed(profile).map(Enum::name).orElse(null);
            }
        }
    }

    @Override
    public void check(Batch<EnterpriseProfile> batch, Faults faults) {
        for (Row<EnterpriseProfile> row : batch.rows()) {
            EnterpriseProfile profile = row.entry();
            if (profile.industryCode != null && profile.industryCode.length() < 2) {
                faults.error(row, "industryCode", COARSE);
                continue;
            }
            if (profile.sizeClass == null) {
                checkFigures(batch, row, faults);
            } else {
                checkSize(row, faults);
            }
            checkScale(row, faults);
        }
    }

    private static void checkSize(Row<EnterpriseProfile> row, Faults faults) {
        computed(row.entry())
                .map(Enum::name)
                .filter(size -> !size.equals(row.entry().sizeClass))
                .ifPresent(size -> faults.warning(row, "sizeClass", DIFFERS, nameOf(size)));
    }

    private static String nameOf(String size) {
        return BuiltInCodeLists.lists()
                .find("size_class")
                .flatMap(list -> list.byCode(size))
                .map(CodeListEntry::nameZh)
                .orElse(size);
    }

    /** Names the figure that keeps the size class from being computed, if it is one. */
    private static void checkFigures(Batch<EnterpriseProfile> batch, Row<EnterpriseProfile> row, Faults faults) {
        EnterpriseProfile profile = row.entry();
        String industry = profile.industryCode;
        Integer employees = profile.employeesTotal;
        boolean covered = SizeRule.classify(industry, employees, BigDecimal.ZERO, BigDecimal.ZERO)
                .isPresent();
        if (!covered) {
            return;
        }
        if (profile.revenueLastYear == null
                && SizeRule.classify(industry, employees, null, BigDecimal.ZERO).isEmpty()) {
            ask(batch, row, "revenueLastYear", faults);
        }
        if (profile.assetsTotal == null
                && SizeRule.classify(industry, employees, BigDecimal.ZERO, null).isEmpty()) {
            ask(batch, row, "assetsTotal", faults);
        }
    }

    private static void ask(Batch<EnterpriseProfile> batch, Row<EnterpriseProfile> row, String field, Faults faults) {
        if (batch.supplied(field)) {
            faults.warning(row, field, NOT_COMPUTED);
        } else {
            faults.note(field, "rule-not-checked", NOT_COMPUTED);
        }
    }

    private static void checkScale(Row<EnterpriseProfile> row, Faults faults) {
        EnterpriseProfile profile = row.entry();
        if (profile.aboveScale == null
                || profile.revenueLastYear == null
                || !Industries.isIndustry(profile.industryCode)) {
            return;
        }
        boolean above = profile.revenueLastYear.compareTo(SCALE) >= 0;
        if (above != profile.aboveScale) {
            faults.warning(row, "aboveScale", SCALE_DIFFERS, profile.revenueLastYear);
        }
    }

    /** A class that once came from the figures follows them; one that was typed stays. */
    private static boolean wasComputed(Row<EnterpriseProfile> row) {
        EnterpriseProfile before = row.before();
        return before != null
                && !row.changed("sizeClass")
                && computed(before)
                        .map(Enum::name)
                        .filter(size -> size.equals(before.sizeClass))
                        .isPresent();
    }

    private static Optional<EnterpriseSize> computed(EnterpriseProfile profile) {
        return SizeRule.classify(
                profile.industryCode, profile.employeesTotal, profile.revenueLastYear, profile.assetsTotal);
    }
}
