package org.bagui.runtime.itest.answers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.fixture.Sheet;
import org.bagui.runtime.testkit.Edition;
import org.bagui.runtime.testkit.RunningEdition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Over random edits, the ledger as of any moment is what a replay of the revisions up to it gives. */
@Edition(shared = true)
@Tag("both-databases")
@Tag("sql-dialect")
class ReplayTest {
    private static final String PLACE = "451381";
    private static final String ENTRIES = "registers/enterprise-profile/entries";
    private static final Set<String> TECHNICAL =
            Set.of("id", "version", "createdAt", "createdBy", "updatedAt", "updatedBy");
    private static final int EDITS = 60;

    private final Random random = new Random(20_260_611);
    private final OfficerClient officer;
    private final Set<Long> ids = new TreeSet<>();
    private final List<JsonNode> present = new ArrayList<>();

    ReplayTest(RunningEdition platform) {
        officer = OfficerClient.officer(platform, PLACE);
    }

    @Test
    void asOfIsTheReplayOfTheRevisions() {
        for (int edit = 0; edit < EDITS; edit++) {
            edit(edit);
            refresh();
        }
        Replay replay = new Replay();
        ids.forEach(id -> replay.read(officer, ENTRIES, id, 1 + random.nextInt(4)));
        List<OffsetDateTime> moments = replay.moments();
        assertTrue(moments.size() > EDITS / 2, () -> "too little happened: " + moments);
        String fields = fields();
        for (OffsetDateTime moment : moments) {
            check(replay, moment, fields);
            check(replay, moment.minusNanos(1_000), fields);
        }
        assertEquals(replay.at(moments.get(moments.size() - 1)), stored("", fields));
    }

    private void edit(int edit) {
        int dice = present.isEmpty() ? 0 : random.nextInt(10);
        if (dice < 2) {
            officer.sends(report(edit));
        } else if (dice < 3) {
            JsonNode gone = present.get(random.nextInt(present.size()));
            officer.client()
                    .exchange("DELETE", ENTRIES + "/" + gone.path("id").asLong(), null, null, "If-Match", "*")
                    .orThrow();
        } else if (dice < 5) {
            officer.imports(Sheet.of(report(edit), report(edit + 1), report(edit + 2)), "rowwise");
        } else {
            JsonNode entry = present.get(random.nextInt(present.size()));
            Map<String, Object> change = random.nextBoolean()
                    ? Map.of("employeesTotal", 100 + random.nextInt(3))
                    : Map.of("remark", "第" + random.nextInt(3) + "次", "mainProducts", "产品" + random.nextInt(2));
            officer.client()
                    .json("PATCH", ENTRIES + "/" + entry.path("id").asLong(), change, "If-Match", "*")
                    .orThrow();
        }
    }

    private Report report(int number) {
        return Report.profile(PLACE, number % 12).with("employeesTotal", 90 + random.nextInt(20));
    }

    private void refresh() {
        present.clear();
        officer.client()
                .read(ENTRIES + "?limit=1000&period=" + Report.MONTH)
                .path("items")
                .forEach(present::add);
        present.forEach(entry -> ids.add(entry.path("id").asLong()));
    }

    private void check(Replay replay, OffsetDateTime moment, String fields) {
        String asOf = "&asOf=" + URLEncoder.encode(moment.toString(), StandardCharsets.UTF_8);
        Map<Long, Map<String, String>> told = replay.at(moment);
        assertEquals(told, stored(asOf, fields), () -> "as of " + moment);
        JsonNode totals = officer.client()
                .read("registers/enterprise-profile/rollup?by=county&measures=employeesTotal,count&period="
                        + Report.MONTH + asOf)
                .path("totals");
        int staff = told.values().stream()
                .mapToInt(entry -> Integer.parseInt(entry.get("employeesTotal")))
                .sum();
        assertEquals(
                List.of(staff, told.size()),
                List.of(
                        totals.path("employeesTotal").asInt(),
                        totals.path("count").asInt()));
    }

    private Map<Long, Map<String, String>> stored(String asOf, String fields) {
        Map<Long, Map<String, String>> entries = new TreeMap<>();
        officer.client()
                .read(ENTRIES + "?limit=1000&period=" + Report.MONTH + "&fields=" + fields + asOf)
                .path("items")
                .forEach(item -> {
                    Map<String, String> values = new TreeMap<>();
                    item.fields().forEachRemaining(member -> {
                        if (!member.getValue().isNull() && !TECHNICAL.contains(member.getKey())) {
                            values.put(member.getKey(), member.getValue().toString());
                        }
                    });
                    entries.put(item.path("id").asLong(), values);
                });
        return entries;
    }

    /** All fields of the register, so that nothing is left unseen. */
    private String fields() {
        List<String> names = new ArrayList<>();
        officer.client()
                .read("registers/enterprise-profile")
                .path("fields")
                .forEach(field -> names.add(field.path("name").asText()));
        return String.join(",", names);
    }
}
