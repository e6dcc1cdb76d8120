package org.bagui.runtime.bench;

import java.io.IOException;

/** Monthly rows of labour demand, one an enterprise and month, made inside the database. */
final class MonthlyDemand {
    private static final int FIRST_MONTH = 202_501;
    private static final int STEP = 1_000_000;

    private MonthlyDemand() {}

    /** Empties the register and fills it anew. */
    static void load(BenchDatabase database, BenchPlatform platform, int months)
            throws IOException, InterruptedException {
        Reference reference = platform.reference();
        reference.execute("DELETE FROM labour_demand", "DELETE FROM labour_demand_hist");
        Tidy.up(database, platform, "labour_demand", "labour_demand_hist");
        for (int month = 0; month < months; month++) {
            reference.execute("INSERT INTO labour_demand (id, recorded_place, scope_place, period, status, version,"
                    + " created_at, created_by, updated_at, updated_by, origin, uscc, enterprise_name, county_code,"
                    + " post_title, ordinal, post_category, on_post, shortage_current, shortage_expansion,"
                    + " planned_recruitment, wage_min, wage_max, employment_form, work_place, shortage_reason,"
                    + " contact_name, contact_mobile, valid_until, industry_code, tertiary_sector, is_manufacturing,"
                    + " size_class) SELECT id + " + (long) STEP * (month + 10) + ", recorded_place, scope_place, "
                    + (FIRST_MONTH + month)
                    + ", 'reported', 1, created_at, 'bench', updated_at, 'bench', 'bench', uscc,"
                    + " enterprise_name, county_code, '操作工', 1, 'GENERAL', MOD(id, 90), MOD(id + " + month + ", 40),"
                    + " MOD(id, 7), MOD(id, 13), 3000 + MOD(id, 20) * 100, 4200 + MOD(id, 20) * 100, 'FULL_TIME',"
                    + " business_address, 'WAGE', contact_name, contact_mobile, established_on, industry_code,"
                    + " tertiary_sector, is_manufacturing, size_class FROM enterprise");
        }
        Tidy.up(database, platform, "labour_demand");
    }
}
