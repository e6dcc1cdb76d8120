package org.bagui.runtime.itest.month;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
record Month(OfficerClient client, String period, String place) {
    /** The month of all reports that name no other. */
    static Month of(OfficerClient client, String place) {
        return new Month(client, Report.MONTH, place);
    }

    private String path() {
        return "ledger/months/" + period + "/" + place;
    }

    JsonNode shown() {
        return client.client().read(path());
    }

    String state() {
        return shown().path("state").asText();
    }

    /** Takes a step without a word. */
    Answer takes(String step) {
        return client.client().post(path() + "/" + step, Map.of());
    }

    /** Takes a step with a reason. */
    Answer takes(String step, String reason) {
        return client.client().post(path() + "/" + step, Map.of("reason", reason));
    }

    /** Takes a step with any body. */
    Answer takes(String step, Map<String, Object> body) {
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

    /** The month along the whole way, with what the place and the one above say. */
    static void close(OfficerClient own, OfficerClient above, String place) {
        of(own, place).takes("submit").orThrow();
        of(above, place).takes("accept").orThrow();
        of(above, place).takes("close").orThrow();
    }
}
