package org.bagui.runtime.itest.month;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;

/**
 * The month of a place, as somebody sees it.
 *
 * @param client who looks
 * @param period month
 * @param place code of the place
 */
public record Month(OfficerClient client, String period, String place) {
    /** The month of all reports that name no other. */
    public static Month of(OfficerClient client, String place) {
        return new Month(client, Report.MONTH, place);
    }

    private String path() {
        return "ledger/months/" + period + "/" + place;
    }

    public JsonNode shown() {
        return client.client().read(path());
    }

    String state() {
        return shown().path("state").asText();
    }

    /** Takes a step without a word. */
    public Answer takes(String step) {
        return client.client().post(path() + "/" + step, Map.of());
    }

    /** Takes a step with a reason. */
    public Answer takes(String step, String reason) {
        return client.client().post(path() + "/" + step, Map.of("reason", reason));
    }

    /** Takes a step with any body. */
    public Answer takes(String step, Map<String, Object> body) {
        return client.client().post(path() + "/" + step, body);
    }

    JsonNode snapshot(int number) {
        return client.client().read(path() + "/snapshots/" + number);
    }

    List<String> steps() {
        List<String> steps = new ArrayList<>();
        shown().path("steps").forEach(step -> steps.add(step.asText()));
        return steps;
    }

    /** Accepts the last snapshot. */
    public Answer accepts() {
        JsonNode snapshots = shown().path("snapshots");
        String last = snapshots.path(snapshots.size() - 1).path("digest").asText();
        return takes("accept", Map.of("digest", last));
    }

    /** Takes a step without places that are not accepted, each named, with a reason. */
    public Answer takesWithout(String step, Collection<String> missing) {
        return takes(step, Map.of("missing", missing, "reason", "下月补报"));
    }

    /** Codes of the places right below whose month is not accepted. */
    public List<String> notAccepted() {
        List<String> places = new ArrayList<>();
        for (JsonNode one : shown().path("places")) {
            if (!Set.of("accepted", "closed").contains(one.path("state").asText())) {
                places.add(one.path("place").asText());
            }
        }
        return places;
    }

    /** The month along the whole way, with what the place and the one above say. */
    public static void close(OfficerClient own, OfficerClient above, String place) {
        of(own, place).closedBy(above, Map.of());
    }

    /** Submits the month with these words; the place above accepts and closes it. */
    public void closedBy(OfficerClient above, Map<String, Object> words) {
        takes("submit", words).orThrow();
        Month judged = new Month(above, period, place);
        judged.accepts().orThrow();
        judged.takes("close").orThrow();
    }
}
