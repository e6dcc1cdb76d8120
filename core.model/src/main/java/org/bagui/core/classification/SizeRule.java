package org.bagui.core.classification;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bagui.core.codelist.internal.ResourceTable;
import org.bagui.core.codelist.internal.TableRow;

/**
 * The size rule of 2017 (统计上大中小微型企业划分办法): each indicator of an industry's group gives a class, the lowest counts.
 *
 * <p>Not covered are railways, finance, education, health and public bodies.
 */
public final class SizeRule {
    private SizeRule() {}

    /** One bound of a group: what figure, and from where on it is large, medium, small. */
    private record Bound(Indicator indicator, List<BigDecimal> lowest) {
        EnterpriseSize classOf(BigDecimal figure) {
            for (int i = 0; i < lowest.size(); i++) {
                if (figure.compareTo(lowest.get(i)) >= 0) {
                    return EnterpriseSize.values()[i];
                }
            }
            return EnterpriseSize.MICRO;
        }
    }

    private enum Indicator {
        EMPLOYEES,
        REVENUE,
        ASSETS
    }

    /**
     * The size of an enterprise.
     *
     * @param industryCode 2 to 4 digits (GB/T 4754-2017); four where a division is split between groups (59, 70)
     * @param employees persons, or null
     * @param revenue of a year, in 10,000 yuan, or null
     * @param assets total, in 10,000 yuan, or null
     * @return empty where the industry is not covered, its code too short, or a figure that its group needs is missing
     */
    public static Optional<EnterpriseSize> classify(
            String industryCode, Integer employees, BigDecimal revenue, BigDecimal assets) {
        List<EnterpriseSize> sizes = new ArrayList<>();
        for (Bound bound : boundsOf(industryCode)) {
            BigDecimal figure =
                    switch (bound.indicator()) {
                        case EMPLOYEES -> employees == null ? null : BigDecimal.valueOf(employees);
                        case REVENUE -> revenue;
                        case ASSETS -> assets;
                    };
            if (figure == null) {
                return Optional.empty();
            }
            sizes.add(bound.classOf(figure));
        }
        return sizes.isEmpty() ? Optional.empty() : Optional.of(Collections.max(sizes));
    }

    private static List<Bound> boundsOf(String industryCode) {
        Optional<String> section = Industries.sectionOf(industryCode);
        if (section.isEmpty() || industryCode.length() < 2) {
            return List.of();
        }
        Map<String, List<Bound>> rule = Holder.BOUNDS;
        // A group of the standard with one class ends that class in 0: 701 is 7010.
        String whole = industryCode.length() == 3 ? industryCode + "0" : industryCode;
        for (int length = whole.length(); length >= 2; length--) {
            List<Bound> bounds = rule.get(whole.substring(0, length));
            if (bounds != null) {
                return bounds;
            }
        }
        return rule.getOrDefault(section.get(), List.of());
    }

    private static Map<String, List<Bound>> read() {
        Map<String, List<Bound>> rule = new LinkedHashMap<>();
        ResourceTable.read(SizeRule.class, "enterprise-size-2017.csv", row -> {
            for (String scope : row.get("scope").split(" ")) {
                rule.computeIfAbsent(scope, key -> new ArrayList<>()).add(bound(row));
            }
        });
        return rule;
    }

    private static Bound bound(TableRow row) {
        return new Bound(
                Indicator.valueOf(row.get("indicator")),
                List.of(
                        new BigDecimal(row.get("large")),
                        new BigDecimal(row.get("medium")),
                        new BigDecimal(row.get("small"))));
    }

    private static final class Holder {
        private static final Map<String, List<Bound>> BOUNDS = read();
    }
}
