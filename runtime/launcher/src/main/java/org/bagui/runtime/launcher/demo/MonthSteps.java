package org.bagui.runtime.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Takes steps of months as somebody who may.
 *
 * @param client client, signed in
 */
record MonthSteps(RestClient client) {
    private static final Set<String> GOOD = Set.of("accepted", "closed");

    /** The place's own reviewer sends the month up, without the places right below that are not accepted. */
    void submit(DemoPlace place, YearMonth month, String reason) {
        take("submit", place, month, without(place, month, reason));
    }

    /** One level up finds the last submission good. */
    void accept(DemoPlace place, YearMonth month) {
        JsonNode snapshots = client.read(path(place, month)).path("snapshots");
        String last = snapshots.path(snapshots.size() - 1).path("digest").asText();
        take("accept", place, month, Map.of("digest", last));
    }

    /** One level up sends it back. */
    void sendBack(DemoPlace place, YearMonth month, String reason) {
        take("return", place, month, Map.of("reason", reason));
    }

    /** One level up closes it, with all inside. */
    void close(DemoPlace place, YearMonth month, String reason) {
        take("close", place, month, without(place, month, reason));
    }

    private Map<String, Object> without(DemoPlace place, YearMonth month, String reason) {
        List<String> missing = new ArrayList<>();
        for (JsonNode inside : client.read(path(place, month)).path("places")) {
            if (!GOOD.contains(inside.path("state").asText())) {
                missing.add(inside.path("place").asText());
            }
        }
        return missing.isEmpty() ? Map.of() : Map.of("missing", missing, "reason", reason);
    }

    private static String path(DemoPlace place, YearMonth month) {
        return "ledger/months/" + month + "/" + place.code();
    }

    /** Who has signed in meanwhile may have been quicker: then the step is taken already. Other refusals are thrown. */
    private void take(String step, DemoPlace place, YearMonth month, Map<String, Object> words) {
        Answer answer = client.post(path(place, month) + "/" + step, words);
        if (!"state-conflict".equals(answer.problem())) {
            answer.orThrow();
        }
    }
}
