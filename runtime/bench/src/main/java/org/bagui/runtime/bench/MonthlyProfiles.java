package org.bagui.runtime.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Facts of enterprises of the capital in one month, every column filled, made inside the database. */
final class MonthlyProfiles {
    /** The month. */
    static final String MONTH = "2025-01";

    private static final long STEP = 90_000_000L;
    private static final String PLAIN = "uscc, enterprise_name, county_code, registration_type, industry_code,"
            + " tertiary_sector, is_manufacturing, size_class, above_scale, key_enterprise, main_products,"
            + " business_address, established_on, operating_status, legal_representative, contact_name, contact_mobile,"
            + " revenue_last_year, assets_total";
    private static final List<String> COUNTS =
            List.of(("employees_total employees_female employees_local_county employees_other_guangxi employees_outside"
                            + " employees_migrant employees_poverty_lifted agency_workers interns"
                            + " industrial_workers_total workers_general workers_skilled workers_technical"
                            + " workers_management workers_sales_other skill_none skill_apprentice skill_junior"
                            + " skill_intermediate skill_senior skill_technician skill_senior_technician"
                            + " skill_special_technician skill_chief_technician certified_workers age_le24 age2534"
                            + " age3544 age4554 age_ge55 edu_lower edu_upper edu_college edu_bachelor ui_insured"
                            + " wage_general wage_skilled dorm_beds")
                    .split(" "));

    private MonthlyProfiles() {}

    /** Fills the register with so many of them. */
    static void load(BenchDatabase database, BenchPlatform platform, int count)
            throws IOException, InterruptedException {
        String numbers = IntStream.range(0, COUNTS.size())
                .mapToObj(column -> "MOD(id + " + column * 7 + ", 900)")
                .collect(Collectors.joining(", "));
        platform.reference()
                .execute("INSERT INTO enterprise_profile (id, recorded_place, scope_place, period, status, version,"
                        + " created_at, created_by, updated_at, updated_by, origin, city_code, " + PLAIN + ", "
                        + String.join(", ", COUNTS) + ") SELECT id + " + STEP
                        + ", recorded_place, scope_place, 202501, 'reported', 1, created_at, 'bench', updated_at,"
                        + " 'bench', 'bench', '" + Firms.CAPITAL + "', " + PLAIN + ", " + numbers
                        + " FROM enterprise WHERE scope_place BETWEEN 450100000000 AND 450199999999 ORDER BY id LIMIT "
                        + count);
        Tidy.up(database, platform, "enterprise_profile");
    }

    /** Reads what a prefilled form shows of them. */
    static String query() {
        return "SELECT " + PLAIN + ", city_code, " + String.join(", ", COUNTS) + " FROM enterprise_profile"
                + " WHERE period = 202501 AND scope_place BETWEEN 450100000000 AND 450199999999"
                + " ORDER BY scope_place, uscc";
    }
}
