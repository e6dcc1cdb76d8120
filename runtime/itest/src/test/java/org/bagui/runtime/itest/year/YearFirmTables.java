package org.bagui.runtime.itest.year;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.bagui.runtime.itest.situation.Expected;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.MadeSheets;

/** What a city's report must say of single firms, and of industries place by place. */
record YearFirmTables(YearState state, YearMonth month, Predicate<Firm> which) {
    private static final int MANY = 20;
    private static final int JUMP = 30;

    private List<FirmMonth> all() {
        return state.month(month).stream().filter(one -> which.test(one.firm())).toList();
    }

    /** Firms that lack many people, or many for their size, by credit code. */
    Map<String, Map<String, BigDecimal>> lacking() {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (FirmMonth one : all()) {
            if (one.shortage() != null && (one.shortage() >= MANY || one.lacksMuch())) {
                BigDecimal staff = BigDecimal.valueOf(one.staff() == null ? 0 : one.staff());
                BigDecimal shortage = BigDecimal.valueOf(one.shortage());
                Map<String, BigDecimal> row = new HashMap<>(Map.of("staff", staff, "shortage", shortage));
                row.put("shortageRate", Expected.percent(shortage, staff.add(shortage)));
                rows.put(MadeSheets.uscc(one.firm()), row);
            }
        }
        return rows;
    }

    /** Firms whose staff changed by a great part within the month, by credit code. */
    Map<String, Map<String, BigDecimal>> jumps() {
        Map<String, Map<String, BigDecimal>> rows = new LinkedHashMap<>();
        for (FirmMonth one : all()) {
            FirmMonth last = state.month(one.firm(), month.minusMonths(1));
            if (one.staff() == null || last == null || last.staff() == null) {
                continue;
            }
            int change = one.staff() - last.staff();
            if (100 * Math.abs(change) > JUMP * last.staff()) {
                Map<String, BigDecimal> row = new HashMap<>();
                row.put("staff", BigDecimal.valueOf(one.staff()));
                row.put("staffChange", BigDecimal.valueOf(change));
                row.put("staffOnMonth", Expected.percent(BigDecimal.valueOf(change), BigDecimal.valueOf(last.staff())));
                rows.put(MadeSheets.uscc(one.firm()), row);
            }
        }
        return rows;
    }

    /** Shortage by industry and place: the sums of all, then each industry that lacks people, in the order of its code. */
    List<Map<String, BigDecimal>> byIndustry() {
        Map<String, Map<String, BigDecimal>> byIndustry = new TreeMap<>();
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (FirmMonth one : all()) {
            if (one.shortage() != null && one.shortage() > 0) {
                BigDecimal shortage = BigDecimal.valueOf(one.shortage());
                String industry = one.firm().industry().substring(0, 2);
                Map<String, BigDecimal> row = byIndustry.computeIfAbsent(industry, any -> new TreeMap<>());
                for (Map<String, BigDecimal> to : List.of(row, sums)) {
                    to.merge("county" + state.place(one.firm()), shortage, BigDecimal::add);
                    to.merge("total", shortage, BigDecimal::add);
                }
            }
        }
        List<Map<String, BigDecimal>> rows = new ArrayList<>(List.of(sums));
        rows.addAll(byIndustry.values());
        return rows;
    }
}
