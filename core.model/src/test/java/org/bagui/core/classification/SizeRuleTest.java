package org.bagui.core.classification;

import static org.bagui.core.classification.EnterpriseSize.LARGE;
import static org.bagui.core.classification.EnterpriseSize.MEDIUM;
import static org.bagui.core.classification.EnterpriseSize.SMALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bagui.core.codelist.BuiltInCodeLists;
import org.bagui.core.codelist.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeRuleTest {
    private static final BigDecimal PLENTY = new BigDecimal("99999999");
    private static final Map<String, EnterpriseSize> LOWEST_OF =
            Map.of("large_min", LARGE, "medium_min", MEDIUM, "small_min", SMALL);

    @ParameterizedTest
    @CsvSource({
        "36, 1000, 40000, , LARGE",
        "36, 999, 40000, , MEDIUM",
        "36, 1000, 39999.99, , MEDIUM",
        "3670, 300, 2000, , MEDIUM",
        "36, 20, 300, , SMALL",
        "36, 5000, 299.99, , MICRO",
        "36, 19, 90000, , MICRO",
        "36, 0, 0, , MICRO",
        "36, , 40000, , none",
        "36, 1000, , 5, none",
        "47, 1, 80000, 79999, MEDIUM",
        "47, 1, 80000, , none",
        "01, , 500, , MEDIUM",
        "51, 200, 40000, , LARGE",
        "52, 200, 40000, , MEDIUM",
        "591, 1000, 30000, , LARGE",
        "5910, 1000, 30000, , LARGE",
        "5920, 200, 30000, , LARGE",
        "59, 1000, 30000, , none",
        "70, 1000, 300000, 300000, none",
        "7010, , 200000, 10000, LARGE",
        "701, , 200000, 10000, LARGE",
        "7020, 1000, 5000, , LARGE",
        "72, 300, , 120000, LARGE",
        "85, 100, , , MEDIUM",
        "90, 9, , , MICRO",
        "53, 1000, 99999, , none",
        "66, 1000, 99999, , none",
        "83, 1000, 99999, , none",
        "C, 1000, 99999, , none",
        "98, 1000, 99999, , none",
        ", 1000, 99999, , none"
    })
    void classifies(String industry, Integer employees, BigDecimal revenue, BigDecimal assets, String size) {
        assertEquals(
                size,
                SizeRule.classify(industry, employees, revenue, assets)
                        .map(Enum::name)
                        .orElse("none"));
    }

    /** Every bound of every group: at the bound the class is reached, just below it is one lower. */
    @Test
    void agreesWithTheTableOfThresholds() {
        List<Map<String, String>> rows = SharedData.table("enterprise_size_thresholds_2017.csv");
        Set<String> groups = new HashSet<>();
        for (Map<String, String> row : rows) {
            groups.add(row.get("size_group"));
            for (String scope : row.get("gbt4754_scope").split(";")) {
                for (String industry : industriesOf(scope)) {
                    LOWEST_OF.forEach((column, size) -> {
                        BigDecimal bound = new BigDecimal(row.get(column));
                        assertEquals(size, classify(row, industry, bound), row + industry);
                        EnterpriseSize below = EnterpriseSize.values()[size.ordinal() + 1];
                        assertEquals(below, classify(row, industry, bound.subtract(BigDecimal.ONE)), row + industry);
                    });
                }
            }
        }
        assertEquals(30, rows.size());
        assertEquals(16, groups.size());
    }

    private static List<String> industriesOf(String scope) {
        if (Character.isDigit(scope.charAt(0))) {
            return List.of(scope);
        }
        List<String> divisions = new ArrayList<>();
        Industries.builtIn().list().matching(scope, null).forEach(code -> divisions.add(code.code()));
        return divisions;
    }

    private static EnterpriseSize classify(Map<String, String> row, String industry, BigDecimal figure) {
        Map<String, BigDecimal> figures = new HashMap<>();
        figures.put(row.get("indicator"), figure);
        return SizeRule.classify(
                        industry,
                        figures.getOrDefault("EMPLOYEES", PLENTY).intValueExact(),
                        figures.getOrDefault("REVENUE", PLENTY),
                        figures.getOrDefault("ASSETS", PLENTY))
                .orElseThrow();
    }

    @Test
    void itsNamesAreCodesOfTheList() {
        for (EnterpriseSize size : EnterpriseSize.values()) {
            assertTrue(BuiltInCodeLists.lists()
                    .find("size_class")
                    .flatMap(list -> list.byCode(size.name()))
                    .isPresent());
        }
        assertEquals(Optional.empty(), SizeRule.classify(null, 1, PLENTY, PLENTY));
    }
}
