package org.bagui.runtime.itest.year;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.bagui.runtime.itest.situation.Expected;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Post;
import org.bagui.runtime.itest.situation.IndicatorCheck;
import org.bagui.runtime.itest.year.YearPages.Counts;

/** What a row of a report's main table must say, column by column. */
record YearMainTable(PlayedYear year, YearMonth month) {
    private static final int NEAR = 3;

    /** The row of some firms; without places nobody is counted as due. */
    Map<String, BigDecimal> row(List<String> places, Predicate<Firm> which) {
        YearState state = year.model().now();
        Expected expected = new Expected(state, which);
        Map<String, BigDecimal> now = expected.values(month);
        Counts counts = YearPages.counts(year, places, month, "enterprise-profile");
        boolean isKnown = counts.due() > 0;
        Map<String, BigDecimal> row = new LinkedHashMap<>();
        row.put("due", isKnown ? BigDecimal.valueOf(counts.due()) : null);
        row.put("reported", isKnown ? BigDecimal.valueOf(counts.reported()) : now.get("M02"));
        row.put("reportingRate", Expected.percent(isKnown ? row.get("reported") : null, row.get("due")));
        row.put("staff", now.get("M04"));
        Map<String, String> staff =
                Map.of("lastMonth", "staffOnMonth", "lastYear", "staffOnYear", "yearStart", "staffOnStart");
        IndicatorCheck.against(month).forEach((word, other) -> {
            BigDecimal before = expected.values(other).get("M04");
            row.put(staff.get(word), Expected.percent(minus(now.get("M04"), before), before));
        });
        BigDecimal lastMonth = expected.values(month.minusMonths(1)).get("M15");
        BigDecimal lastYear = expected.values(month.minusYears(1)).get("M15");
        row.put("highlySkilledShare", now.get("M06"));
        row.put("shortage", now.get("M15"));
        row.put("shortageChange", minus(now.get("M15"), lastMonth));
        row.put("shortageOnYear", Expected.percent(minus(now.get("M15"), lastYear), lastYear));
        row.put("shortageRate", now.get("M17"));
        row.put("skilledShortage", posts(which, post -> post.category().equals("SKILLED"), false));
        row.put(
                "nearExpansion",
                posts(which, post -> post.by() != null && !post.by().isAfter(month.plusMonths(NEAR)), true));
        row.put("hires", now.get("M07"));
        row.put("turnoverRate", now.get("M18"));
        return row;
    }

    private static BigDecimal minus(BigDecimal now, BigDecimal before) {
        return now == null || before == null ? null : now.subtract(before);
    }

    /** Shortage or expansion of some posts; null where there is no such post. */
    private BigDecimal posts(Predicate<Firm> which, Predicate<Post> of, boolean isExpansion) {
        BigDecimal sum = null;
        for (FirmMonth one : year.model().now().month(month)) {
            for (Post post : which.test(one.firm()) ? one.posts() : List.<Post>of()) {
                if (of.test(post)) {
                    BigDecimal value = BigDecimal.valueOf(isExpansion ? post.expansion() : post.shortage());
                    sum = sum == null ? value : sum.add(value);
                }
            }
        }
        return sum;
    }
}
