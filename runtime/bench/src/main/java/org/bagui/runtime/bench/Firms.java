package org.bagui.runtime.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bagui.runtime.launcher.demo.MadeUpEnterprise;

/** The enterprises of a measurement, written straight into the register's table and its history. */
final class Firms {
    /** The city in which half of them are. */
    static final String CAPITAL = "450100";

    private static final int FIRST_ID = 1_000_000;
    private static final String COLUMNS = "id, recorded_place, scope_place, status, version, created_at, created_by,"
            + " updated_at, updated_by, origin, uscc, enterprise_name, county_code, registration_type, industry_code,"
            + " tertiary_sector, is_manufacturing, size_class, above_scale, key_enterprise, main_products,"
            + " business_address, established_on, operating_status, legal_representative, contact_name,"
            + " contact_mobile, revenue_last_year, assets_total";
    private static final String MOMENT = "2025-01-05 02:03:04.567891";

    private Firms() {}

    /** Loads so many enterprises and gives those of the capital. */
    static List<Firm> load(BenchPlatform platform, int count) throws IOException, InterruptedException {
        List<JsonNode> inside = new ArrayList<>();
        List<JsonNode> outside = new ArrayList<>();
        for (JsonNode county : platform.administrator()
                .read("jurisdictions?level=county&parent=450000")
                .path("items")) {
            (county.path("parent").asText().equals(CAPITAL) ? inside : outside).add(county);
        }
        List<Firm> capital = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        StringBuilder rows = new StringBuilder();
        for (int i = 0; codes.size() < count; i++) {
            List<JsonNode> counties = i % 2 == 0 ? inside : outside;
            Firm firm = firm(counties.get(i / 2 % counties.size()), i / 2 / counties.size());
            // Codes are made by chance, and in so many a few come twice.
            if ((i % 2 == 0) == (capital.size() < count / 2 && codes.size() % 2 == 0) && codes.add(firm.uscc())) {
                if (i % 2 == 0) {
                    capital.add(firm);
                }
                rows.append(row(FIRST_ID + codes.size(), firm));
            }
        }
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        Reference reference = platform.reference();
        reference.load("enterprise", COLUMNS, () -> new ByteArrayInputStream(bytes));
        return capital;
    }

    private static Firm firm(JsonNode county, int number) {
        String code = county.path("code").asText();
        MadeUpEnterprise made = MadeUpEnterprise.of(code, county.path("name").asText(), number);
        return new Firm(code, made.countyName(), made.name(), made.uscc(), made.industry(), made.mobile());
    }

    private static String row(int id, Firm firm) {
        String place = firm.county() + "000000";
        String many = Integer.toString(100 + id % 9_000);
        return String.join(
                "\t",
                Integer.toString(id),
                place,
                place,
                "reported",
                "1",
                MOMENT,
                "bench",
                MOMENT,
                "bench",
                "bench",
                firm.uscc(),
                firm.name(),
                firm.county(),
                "173",
                firm.industry(),
                "2",
                "true",
                "SMALL",
                "true",
                "NONE",
                "零部件",
                firm.countyName() + "工业大道" + id % 200 + "号",
                "2012-05-0" + (1 + id % 9),
                "NORMAL",
                "法人代表",
                "联系人",
                firm.mobile(),
                many + ".50",
                many + "0.25\n");
    }
}
