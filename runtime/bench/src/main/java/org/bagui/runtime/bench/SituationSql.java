package org.bagui.runtime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The indicators of a region's month as somebody would ask the database for them by hand. */
final class SituationSql {
    private static final String SCOPE = " AND scope_place BETWEEN 450000000000 AND 459999999999 AND status <> 'draft'";
    private static final List<String> FIGURES = List.of(
            "1",
            "COALESCE(closing, staff)",
            "industrial",
            "high",
            "levelled",
            "opening",
            "hires",
            "separations",
            "CASE WHEN closing > opening THEN 1 END",
            "CASE WHEN closing < opening THEN 1 END",
            "CASE WHEN shortage > 0 THEN 1 END",
            "shortage",
            "expansion",
            "planned",
            "CASE WHEN shortage * 100 > 15 * (COALESCE(closing, staff) + shortage) THEN 1 END");

    private SituationSql() {}

    /** All statements; the last column of each is a number. */
    static List<String> statements(List<Integer> months) {
        List<String> all = new ArrayList<>();
        for (int month : months) {
            all.add("SELECT place / 100000000, SUBSTRING(industry, 1, 2), " + sums("") + " FROM (" + lines(month)
                    + ") l GROUP BY place / 100000000, SUBSTRING(industry, 1, 2)");
            all.add("SELECT SUM(shortage_current), SUM(CAST(wage_min AS BIGINT) * shortage_current),"
                    + " SUM(CAST(wage_max AS BIGINT) * shortage_current), COUNT(*) FROM labour_demand WHERE period = "
                    + month + SCOPE + " GROUP BY post_category");
            all.add("SELECT COUNT(*) FROM (SELECT uscc FROM monthly_flow WHERE period IN (" + month + ", "
                    + before(month) + ", " + before(before(month)) + ") AND separations > hires" + SCOPE
                    + " GROUP BY recorded_place, uscc HAVING COUNT(*) = 3) l");
            all.add(due(month));
        }
        for (int other : months.subList(1, months.size())) {
            all.add("SELECT " + sums("a.") + ", " + sums("b.") + " FROM (" + lines(months.get(0)) + ") a JOIN ("
                    + lines(other) + ") b ON a.recorded_place = b.recorded_place AND a.uscc = b.uscc");
        }
        all.add("SELECT COUNT(*) FROM enterprise WHERE 1 = 1" + SCOPE);
        return all;
    }

    /** The statements behind the report of the region: no comparison over the same firms, but posts and counts. */
    static List<String> ofReport(List<Integer> months) {
        List<String> all = new ArrayList<>();
        for (int month : months) {
            all.add("SELECT place / 100000000, SUBSTRING(industry, 1, 2), " + sums("") + " FROM (" + lines(month)
                    + ") l GROUP BY place / 100000000, SUBSTRING(industry, 1, 2)");
            for (String register : List.of("enterprise_profile", "monthly_flow", "labour_demand")) {
                all.add("SELECT COUNT(*) FROM " + register + " WHERE period = " + month + SCOPE);
            }
        }
        for (int month : months.subList(0, 2)) {
            all.add("SELECT id, shortage_current FROM labour_demand WHERE shortage_current > 0 AND period = " + month
                    + SCOPE + " ORDER BY id");
        }
        all.add(due(months.get(0)));
        return all;
    }

    private static String due(int month) {
        return "SELECT d.recorded_place, COUNT(*), COUNT(p.id) FROM enterprise d LEFT JOIN enterprise_profile p"
                + " ON p.uscc = d.uscc AND p.period = " + month + " AND p.recorded_place = d.recorded_place"
                + " WHERE d.recorded_place BETWEEN 450000000000 AND 459999999999 GROUP BY d.recorded_place";
    }

    private static int before(int month) {
        return month % 100 == 1 ? month - 89 : month - 1;
    }

    private static String sums(String alias) {
        return IntStream.range(0, FIGURES.size())
                .mapToObj(i -> "SUM(" + qualified(FIGURES.get(i), alias) + ")")
                .collect(Collectors.joining(", "));
    }

    private static String qualified(String figure, String alias) {
        return alias.isEmpty()
                ? figure
                : figure.replaceAll(
                        "\\b(closing|staff|industrial|high|levelled|opening|hires|separations|shortage|expansion|planned)\\b",
                        alias + "$1");
    }

    /** One row for each enterprise of a month. */
    private static String lines(int month) {
        return "SELECT recorded_place, uscc, MAX(scope_place) AS place, MAX(industry_code) AS industry,"
                + " SUM(staff) AS staff, SUM(industrial) AS industrial, SUM(high) AS high, SUM(levelled) AS levelled,"
                + " SUM(opening) AS opening, SUM(hires) AS hires, SUM(separations) AS separations,"
                + " SUM(closing) AS closing, SUM(shortage) AS shortage, SUM(expansion) AS expansion,"
                + " SUM(planned) AS planned FROM ("
                + "SELECT recorded_place, scope_place, uscc, industry_code, employees_total AS staff,"
                + " industrial_workers_total AS industrial, skill_senior + skill_technician + skill_senior_technician"
                + " AS high, skill_junior + skill_intermediate + skill_senior + skill_technician"
                + " + skill_senior_technician AS levelled, " + none("opening", "hires", "separations", "closing")
                + ", " + none("shortage", "expansion", "planned") + " FROM enterprise_profile WHERE period = " + month
                + SCOPE + " UNION ALL SELECT recorded_place, scope_place, uscc, industry_code, "
                + none("staff", "industrial", "high", "levelled")
                + ", opening_staff, hires, separations, closing_staff, " + none("shortage", "expansion", "planned")
                + " FROM monthly_flow WHERE period = " + month + SCOPE
                + " UNION ALL SELECT recorded_place, scope_place, uscc, industry_code, "
                + none("staff", "industrial", "high", "levelled") + ", "
                + none("opening", "hires", "separations", "closing")
                + ", shortage_current, shortage_expansion, planned_recruitment FROM labour_demand WHERE period = "
                + month + SCOPE + ") u GROUP BY recorded_place, uscc";
    }

    private static String none(String... names) {
        return List.of(names).stream()
                .map(name -> "CAST(NULL AS INTEGER) AS " + name)
                .collect(Collectors.joining(", "));
    }
}
