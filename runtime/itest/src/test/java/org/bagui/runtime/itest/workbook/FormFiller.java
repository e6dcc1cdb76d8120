package org.bagui.runtime.itest.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.testkit.fixture.CreditCodes;

/** Fills in what a form demands, with values that go together. */
final class FormFiller {
    /** Figures of one small firm that agree with each other and with the rules. */
    private static final Map<String, Object> AGREED = Map.ofEntries(
            Map.entry("employeesTotal", 50),
            Map.entry("industrialWorkersTotal", 40),
            Map.entry("workersGeneral", 30),
            Map.entry("workersSkilled", 10),
            Map.entry("skillJunior", 4),
            Map.entry("skillIntermediate", 3),
            Map.entry("skillSenior", 2),
            Map.entry("skillTechnician", 1),
            Map.entry("skillSeniorTechnician", 0),
            Map.entry("openingStaff", 50),
            Map.entry("shortageExpansion", 0),
            Map.entry("plannedRecruitment", 2),
            Map.entry("hires", 3),
            Map.entry("separations", 2),
            Map.entry("closingStaff", 51),
            Map.entry("operatingStatus", "正常"),
            Map.entry("postCategory", "普工"),
            Map.entry("contactMobile", "13907720001"));

    private FormFiller() {}

    /** Values by title for the required fields of a register. */
    static Map<String, Object> values(JsonNode register, FormSheet form, String county, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (JsonNode field : register.path("fields")) {
            String name = field.path("name").asText();
            String title = field.path("title").asText();
            boolean asked = field.path("required").asBoolean() || AGREED.containsKey(name);
            if (!asked || !form.has(title)) {
                continue;
            }
            Object agreed = AGREED.get(name);
            List<String> choices = form.choices(form.first(), title);
            values.put(
                    title,
                    agreed != null ? agreed : value(name, field.path("type").asText(), choices, county, number));
        }
        return values;
    }

    private static Object value(String name, String type, List<String> choices, String county, int number) {
        if (name.equals("uscc")) {
            return CreditCodes.of(county, number);
        }
        if (!choices.isEmpty()) {
            return choices.get(choices.size() / 2);
        }
        return switch (type) {
            case "integer", "long", "decimal", "number" -> 5;
            case "date" -> "2022-03-20";
            case "month" -> "2022-03";
            default -> "示例" + number;
        };
    }
}
