package org.bagui.runtime.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The region's shortage by city, as a table for a terminal. */
final class ShortageTable {
    private static final int NAME_WIDTH = 24;
    private static final String LINE = "%s %,12d %,12d %,12d %,12d %8.2f%%%n";

    private final YearMonth month;
    private final Iterable<JsonNode> cities;
    private final JsonNode demand;
    private final JsonNode profile;

    ShortageTable(YearMonth month, Iterable<JsonNode> cities, JsonNode demand, JsonNode profile) {
        this.month = month;
        this.cities = cities;
        this.demand = demand;
        this.profile = profile;
    }

    /** The whole table, a line a city in official order, the region last. */
    String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%n全区用工情况 Labour situation of the region, %d年%d月%n", month.getYear(), month.getMonthValue()));
        text.append(TextColumns.padded("市 City", NAME_WIDTH))
                .append(head("企业 firms"))
                .append(head("职工 staff"))
                .append(head("缺工 short"))
                .append(head("扩产 more"))
                .append(head("缺工率 %"))
                .append(System.lineSeparator());
        Map<String, JsonNode> shortages = byCity(demand);
        Map<String, JsonNode> staff = byCity(profile);
        for (JsonNode city : cities) {
            String code = city.path("code").asText();
            text.append(line(
                    (city.path("nameZh").asText() + " " + city.path("nameEn").asText()).strip(),
                    staff.getOrDefault(code, profile.path("none")),
                    shortages.getOrDefault(code, demand.path("none"))));
        }
        text.append(line("全区 Region", profile.path("totals"), demand.path("totals")));
        return text.toString();
    }

    private static String line(String name, JsonNode profile, JsonNode demand) {
        long staff = profile.path("employeesTotal").asLong();
        long shortage = demand.path("shortageCurrent").asLong();
        double rate = staff + shortage == 0 ? 0 : 100.0 * shortage / (staff + shortage);
        return String.format(
                LINE,
                TextColumns.padded(name, NAME_WIDTH),
                profile.path("count").asLong(),
                staff,
                shortage,
                demand.path("shortageExpansion").asLong(),
                rate);
    }

    private static Map<String, JsonNode> byCity(JsonNode rollUp) {
        Map<String, JsonNode> rows = new HashMap<>();
        rollUp.path("rows").forEach(row -> rows.put(row.path("city").asText(), row));
        return rows;
    }

    private static String head(String title) {
        return " ".repeat(Math.max(1, 13 - TextColumns.width(title))) + title;
    }
}
