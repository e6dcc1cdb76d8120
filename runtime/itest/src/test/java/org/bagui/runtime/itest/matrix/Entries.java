package org.bagui.runtime.itest.matrix;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/** A good entry of each register of the edition. */
final class Entries {
    /** Fields whose texts are anybody's own. */
    static final Set<String> FREE = Set.of("enterpriseName", "businessAddress", "contactName", "postTitle", "parkName");

    private Entries() {}

    /** The first entry of a register of a county's enterprise, or of the county; what the matrix changes, it changes to this. */
    static Map<String, Object> first(String register, String county) {
        return of(register, county, 1, 1);
    }

    /** The entry of that number of a county: entries of different numbers have different keys; they are those of an enterprise. */
    static Map<String, Object> of(String register, String county, int enterprise, int number) {
        Map<String, Object> values =
                switch (register) {
                    case Report.PROFILE -> Report.profile(county, number).values();
                    case Report.DEMAND, "{register}" ->
                        Report.demand(county, enterprise, "普工" + number).values();
                    case Report.FLOW ->
                        Report.flow(county, enterprise).with("openingStaff", 97).values();
                    case "training-demand" -> training(county, enterprise, number);
                    case "labour-supply" -> supply(county, number);
                    case "park" ->
                        Map.of(
                                "countyCode",
                                county,
                                "parkName",
                                "示例园" + number,
                                "parkKind",
                                "产业园",
                                "parkLevel",
                                "COUNTY");
                    case "enterprise" -> enterprise(county, number);
                    default -> throw new IllegalArgumentException("Say here what an entry is like of " + register);
                };
        Map<String, Object> dated = new LinkedHashMap<>(values);
        if (isMonthly(register) && !register.startsWith("{")) {
            // Of staff that comes and goes there is one entry of a month: another one is another month's.
            int month = register.equals(Report.FLOW) && number > 1 ? number % 11 : 2;
            dated.put("period", Report.MONTH.substring(0, 4) + String.format("-%02d", month + 1));
        }
        return dated;
    }

    /** Whether its entries are those of a month. */
    static boolean isMonthly(String register) {
        return !Set.of("park", "enterprise").contains(register);
    }

    private static Map<String, Object> enterprise(String county, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("countyCode", county);
        values.put("enterpriseName", "示例" + number + "厂");
        values.put("uscc", CreditCodes.of(county, number));
        values.put("registrationType", "173");
        values.put("industryCode", "36");
        values.put("businessAddress", "工业大道" + number + "号");
        values.put("operatingStatus", "NORMAL");
        values.put("contactName", "联系人甲");
        values.put("contactMobile", "13907720001");
        return values;
    }

    private static Map<String, Object> training(String county, int enterprise, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("countyCode", county);
        values.put("uscc", CreditCodes.of(county, enterprise));
        values.put("occupationCode", "电工");
        values.put("trainingMode", "UPSKILL");
        values.put("targetLevel", "4");
        values.put("trainees", 12);
        values.put("plannedStart", String.format("2022-05-%02d", number % 28 + 1));
        values.put("providerType", "ENTERPRISE");
        values.put("subsidyWanted", true);
        values.put("contactName", "联系人甲");
        values.put("contactMobile", "13907720001");
        return values;
    }

    private static Map<String, Object> supply(String county, int number) {
        return Map.of(
                "countyCode", county, "occupationCode", "示例工种" + number, "skillLevel", "3", "personsAvailable", 12);
    }
}
