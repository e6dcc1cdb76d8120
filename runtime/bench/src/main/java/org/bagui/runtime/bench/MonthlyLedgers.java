package org.bagui.runtime.bench;

import java.io.IOException;
import java.util.List;

/** Profiles and flows of all enterprises in the months that a situation compares, made inside the database. */
final class MonthlyLedgers {
    /** The month that is asked for, and those that it is compared with. */
    static final List<Integer> COMPARED = List.of(202_512, 202_511, 202_412);

    /** Months whose flows tell of three months in a row. */
    private static final List<Integer> FLOWS = List.of(202_410, 202_411, 202_412, 202_509, 202_510, 202_511, 202_512);

    private static final long STEP = 1_000_000L;
    private static final long FLOW_BASE = 200 * STEP;
    private static final long PROFILE_BASE = 300 * STEP;
    private static final long DEMAND_BASE = 400 * STEP;
    private static final String SYSTEM = "id, recorded_place, scope_place, period, status, version, created_at,"
            + " created_by, updated_at, updated_by, origin, uscc, enterprise_name, county_code, industry_code,"
            + " tertiary_sector, is_manufacturing, size_class";

    private MonthlyLedgers() {}

    /** Fills both registers, and the posts of the December before. */
    static void load(BenchDatabase database, BenchPlatform platform) throws IOException, InterruptedException {
        Reference reference = platform.reference();
        for (int i = 0; i < FLOWS.size(); i++) {
            reference.execute("INSERT INTO monthly_flow (" + SYSTEM
                    + ", opening_staff, hires, separations, closing_staff) SELECT "
                    + system(FLOW_BASE + i * STEP, FLOWS.get(i)) + ", 100 + MOD(id, 400), MOD(id + " + i
                    + ", 9), MOD(id, 11), 100 + MOD(id, 400) + MOD(id + " + i + ", 9) - MOD(id, 11) FROM enterprise");
        }
        reference.execute("DELETE FROM enterprise_profile");
        for (int i = 0; i < COMPARED.size(); i++) {
            reference.execute("INSERT INTO enterprise_profile (" + SYSTEM
                    + ", city_code, registration_type, above_scale, key_enterprise, business_address,"
                    + " operating_status, contact_name, contact_mobile, employees_total, industrial_workers_total,"
                    + " workers_general, workers_skilled, skill_junior, skill_intermediate, skill_senior,"
                    + " skill_technician, skill_senior_technician) SELECT "
                    + system(PROFILE_BASE + i * STEP, COMPARED.get(i))
                    + ", '450100', registration_type, above_scale, key_enterprise, business_address,"
                    + " operating_status, contact_name, contact_mobile, 100 + MOD(id + " + i
                    + ", 400), 80, 50, 30, MOD(id, 20), MOD(id, 10), MOD(id, 6), MOD(id, 3), 1 FROM enterprise");
        }
        reference.execute("INSERT INTO labour_demand (" + SYSTEM
                + ", post_title, ordinal, post_category, on_post, shortage_current, shortage_expansion,"
                + " planned_recruitment, wage_min, wage_max, employment_form, work_place, contact_name,"
                + " contact_mobile, valid_until) SELECT " + system(DEMAND_BASE, 202_412)
                + ", '操作工', 1, 'GENERAL', 5, MOD(id, 38), MOD(id, 7), MOD(id, 13), 3000, 4200, 'FULL_TIME',"
                + " business_address, contact_name, contact_mobile, established_on FROM enterprise");
        Tidy.up(database, platform, "monthly_flow", "enterprise_profile", "labour_demand");
    }

    private static String system(long base, int month) {
        return "id + " + base + ", recorded_place, scope_place, " + month
                + ", 'reported', 1, created_at, 'bench', updated_at, 'bench', 'bench', uscc, enterprise_name,"
                + " county_code, industry_code, tertiary_sector, is_manufacturing, size_class";
    }
}
