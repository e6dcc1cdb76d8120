package org.bagui.runtime.launcher.demo;

import java.time.YearMonth;
import java.util.Map;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/**
 * Takes steps of months as somebody who may.
 *
 * @param client client, signed in
 */
record MonthSteps(RestClient client) {
    /** The place's own reviewer sends the month up. */
    void submit(DemoPlace place, YearMonth month) {
        take("submit", place, month, Map.of());
    }

    /** Sends it up, though months of some places inside are not accepted. */
    void submitWithout(DemoPlace place, YearMonth month, Iterable<String> missing, String reason) {
        take("submit", place, month, Map.of("missing", missing, "reason", reason));
    }

    /** One level up finds it good. */
    void accept(DemoPlace place, YearMonth month) {
        take("accept", place, month, Map.of());
    }

    /** One level up sends it back. */
    void sendBack(DemoPlace place, YearMonth month, String reason) {
        take("return", place, month, Map.of("reason", reason));
    }

    /** One level up closes it, with all inside. */
    void close(DemoPlace place, YearMonth month) {
        take("close", place, month, Map.of());
    }

    /** Who has signed in meanwhile may have been quicker: then the step is taken already. Other refusals are thrown. */
    private void take(String step, DemoPlace place, YearMonth month, Map<String, Object> words) {
        Answer answer = client.post("ledger/months/" + month + "/" + place.code() + "/" + step, words);
        if (!"state-conflict".equals(answer.problem())) {
            answer.orThrow();
        }
    }
}
