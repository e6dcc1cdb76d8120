package org.bagui.runtime.itest.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;

/** Entries as their revisions tell them, played from the first to any moment. */
final class Replay {
    private final Map<Long, List<JsonNode>> lives = new TreeMap<>();

    /** Reads the revisions of an entry, page by page. */
    void read(OfficerClient client, String entries, long id, int limit) {
        List<JsonNode> steps = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = client.client().read(entries + "/" + id + "/revisions?limit=" + limit + after);
            page.path("items").forEach(steps::add);
            after = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asText();
        } while (after != null);
        Collections.reverse(steps);
        lives.put(id, steps);
    }

    /** All moments at which something happened, in order. */
    List<OffsetDateTime> moments() {
        return lives.values().stream()
                .flatMap(List::stream)
                .map(Replay::moment)
                .distinct()
                .sorted()
                .toList();
    }

    /** The entries at a moment: their fields with values, by id. */
    Map<Long, Map<String, String>> at(OffsetDateTime moment) {
        Map<Long, Map<String, String>> entries = new TreeMap<>();
        lives.forEach((id, steps) -> {
            Map<String, String> entry = null;
            for (JsonNode step : steps) {
                if (!moment(step).isAfter(moment)) {
                    entry = played(entry, step);
                }
            }
            if (entry != null) {
                entries.put(id, entry);
            }
        });
        return entries;
    }

    private static Map<String, String> played(Map<String, String> before, JsonNode step) {
        if (step.path("change").asText().equals("removed")) {
            return null;
        }
        Map<String, String> after = before == null ? new TreeMap<>() : before;
        for (JsonNode change : step.path("changes")) {
            String field = change.path("field").asText();
            String old = change.path("old").isNull() ? null : change.path("old").toString();
            if (before != null && !java.util.Objects.equals(old, after.get(field))) {
                throw new AssertionError(field + " was " + after.get(field) + " and not " + old);
            }
            after.remove(field);
            if (!change.path("new").isNull()) {
                after.put(field, change.path("new").toString());
            }
        }
        return after;
    }

    private static OffsetDateTime moment(JsonNode step) {
        return OffsetDateTime.parse(step.path("from").asText());
    }
}
