package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.year.YearRows.Row;

/** Roll-ups of the four registers against plain sums over the model's rows. */
final class YearRollUps {
    /** Registers with the measures that the year reports. */
    static final Map<String, List<String>> MEASURES = new TreeMap<>(Map.of(
            "enterprise-profile",
            List.of(
                    "count",
                    "employeesTotal",
                    "industrialWorkersTotal",
                    "workersGeneral",
                    "workersSkilled",
                    "skillJunior",
                    "skillIntermediate",
                    "skillSenior",
                    "skillTechnician",
                    "skillSeniorTechnician"),
            "monthly-flow",
            List.of("count", "openingStaff", "hires", "separations", "closingStaff"),
            "labour-demand",
            List.of(
                    "count",
                    "onPost",
                    "shortageCurrent",
                    "shortageExpansion",
                    "plannedRecruitment",
                    "wageMin",
                    "wageMax"),
            "training-demand",
            List.of("count", "trainees")));

    private final OfficerClient client;
    private final Map<String, YearMonth> since;
    private final Compared compared;

    /** @param since places that have succeeded others, with the month since when */
    YearRollUps(OfficerClient client, Map<String, YearMonth> since, Compared compared) {
        this.client = client;
        this.since = new HashMap<>(since);
        this.compared = compared;
    }

    /** A register by some dimensions over some months, as it stands or stood; measures that nobody reported are empty. */
    void check(YearState state, String register, List<YearMonth> months, String by, String asOf) {
        List<String> dimensions = List.of(by.split(","));
        List<String> measures = MEASURES.get(register);
        List<String> asked = new ArrayList<>(measures);
        if (asOf.isEmpty()) {
            asked.addAll(unreported(register));
        }
        String period =
                months.size() == 1 ? months.get(0).toString() : months.get(0) + ".." + months.get(months.size() - 1);
        JsonNode read = client.client()
                .read("registers/" + register + "/rollup?period=" + period + "&by=" + by + "&measures="
                        + String.join(",", asked) + asOf);
        Map<List<String>, List<Row>> expected =
                YearRows.grouped(YearRows.of(state, register, months, since), dimensions);
        String what = register + " by " + by + " in " + period + asOf;
        Map<List<String>, JsonNode> rows = new HashMap<>();
        for (JsonNode row : read.path("rows")) {
            List<String> key = dimensions.stream()
                    .map(dimension -> row.path(dimension).asText())
                    .toList();
            rows.put(key, row);
        }
        compared.set(
                what,
                expected.keySet().stream().map(List::toString).collect(TreeSet::new, Set::add, Set::addAll),
                rows.keySet().stream().map(List::toString).collect(TreeSet::new, Set::add, Set::addAll));
        rows.forEach((key, row) -> {
            for (String measure : asked) {
                List<Row> own = expected.getOrDefault(key, List.of());
                compared.number(what + " " + key + " " + measure, YearRows.figure(own, measure), row.path(measure));
            }
        });
    }

    /** Measures of a register that the year leaves empty. */
    private List<String> unreported(String register) {
        List<String> others = new ArrayList<>();
        client.client().read("registers/" + register).path("measures").forEach(measure -> {
            String name = measure.isTextual()
                    ? measure.asText()
                    : measure.path("name").asText();
            if (!MEASURES.get(register).contains(name)) {
                others.add(name);
            }
        });
        return others;
    }
}
