package org.bagui.runtime.register.enterprise;

import java.util.List;
import java.util.Optional;
import org.bagui.core.classification.EnterpriseSize;
import org.bagui.core.classification.Industries;
import org.bagui.core.classification.SizeRule;
import org.bagui.core.classification.TertiarySector;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.CodeList;
import org.bagui.core.codelist.CodeListEntry;
import org.bagui.core.enterprise.Enterprise;
import org.bagui.core.identity.CreditCode;
import org.bagui.core.register.definition.FieldDefinition;
import org.bagui.core.register.definition.RegisterDefinition;
import org.bagui.core.register.spi.Batch;
import org.bagui.core.register.spi.Faults;
import org.bagui.core.register.spi.RegisterRules;
import org.bagui.core.register.spi.Row;
import org.bagui.core.register.spi.Severity;
import org.osgi.service.component.annotations.Component;

/**
 * What the enterprise register computes: sector and manufacturing from the industry, and the size class where it was not
 * typed and its figures are there.
 *
 * <p>Sources: 三次产业划分规定 (2018 revision), GB/T 4754-2017, 统计上大中小微型企业划分办法 (2017). The register holds no head
 * count, so the class is computed only in industries whose bounds are revenue and assets alone; elsewhere the reporting
 * register, which has the head count, computes it and hands it over.
 */
@Component(service = RegisterRules.class)
public final class EnterpriseRules implements RegisterRules<Enterprise> {
    private static final String DIFFERS = "size-class-differs";

    private final CodeList sizes = BuiltInCodeLists.lists().find("size_class").orElseThrow();

    @Override
    public String register() {
        return Enterprise.REGISTER;
    }

    @Override
    public List<RuleNote> notes() {
        return List.of(
                new RuleNote(CreditCode.FAULT, Severity.ERROR, List.of("uscc")),
                new RuleNote("organisation-code", Severity.WARNING, List.of("uscc")),
                new RuleNote("mobile", Severity.WARNING, List.of("contactMobile")),
                new RuleNote(
                        DIFFERS,
                        Severity.WARNING,
                        List.of("sizeClass", "industryCode", "revenueLastYear", "assetsTotal")));
    }

    @Override
    public void derive(Batch<Enterprise> batch, Faults faults) {
        RegisterDefinition register = batch.register();
        FieldDefinition sector = register.require("tertiarySector");
        FieldDefinition manufacturing = register.require("isManufacturing");
        FieldDefinition size = register.require("sizeClass");
        for (Row<Enterprise> row : batch.rows()) {
            Enterprise enterprise = row.entry();
            String industry = enterprise.industryCode();
            sector.access()
                    .set(
                            enterprise,
                            TertiarySector.of(industry)
                                    .map(TertiarySector::code)
                                    .orElse(null));
            manufacturing.access().set(enterprise, industry == null ? null : Industries.isManufacturing(industry));
            if (enterprise.sizeClass() == null || wasComputed(row)) {
                size.access()
                        .set(enterprise, computed(enterprise).map(Enum::name).orElse(null));
            }
        }
    }

    @Override
    public void check(Batch<Enterprise> batch, Faults faults) {
        for (Row<Enterprise> row : batch.rows()) {
            String kept = row.entry().sizeClass();
            computed(row.entry()).filter(size -> !size.name().equals(kept)).ifPresent(size -> {
                Optional<CodeListEntry> named = sizes.byCode(size.name());
                faults.warning(
                        row,
                        "sizeClass",
                        DIFFERS,
                        named.map(CodeListEntry::nameZh).orElse(size.name()),
                        named.map(CodeListEntry::nameEn).orElse(size.name()));
            });
        }
    }

    /** A class that once came from the figures follows them; one that was typed stays. */
    private static boolean wasComputed(Row<Enterprise> row) {
        Enterprise before = row.before();
        return before != null
                && !row.changed("sizeClass")
                && computed(before)
                        .map(Enum::name)
                        .filter(size -> size.equals(before.sizeClass()))
                        .isPresent();
    }

    private static Optional<EnterpriseSize> computed(Enterprise enterprise) {
        return SizeRule.classify(
                enterprise.industryCode(), null, enterprise.revenueLastYear(), enterprise.assetsTotal());
    }
}
