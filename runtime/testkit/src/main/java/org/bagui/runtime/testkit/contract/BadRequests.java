package org.bagui.runtime.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;

/** Requests that no program should make. */
final class BadRequests {
    private static final List<String> QUERIES = List.of(
            "entries?limit=0",
            "entries?limit=many",
            "entries?unknown=1",
            "entries?where=noSuchField=1",
            "entries?where=%3D",
            "entries?sort=noSuchField",
            "entries?fields=noSuchField",
            "entries?period=2022-13",
            "entries?jurisdiction=45x",
            "entries?after=nothing",
            "entries?asOf=yesterday",
            "entries/999999999999",
            "entries/x",
            "entries/-1/revisions",
            "rollup?measures=noSuchMeasure",
            "rollup?by=noSuchDimension",
            "template?format=pdf",
            "export?format=pdf",
            "nothing");

    private final RegisterClient officer;
    private final RestClient client;

    BadRequests(RegisterClient officer) {
        this.officer = officer;
        this.client = officer.client();
    }

    /** Their answers. */
    List<Answer> all() {
        String register = "registers/" + officer.register() + "/";
        List<Answer> answers = new ArrayList<>();
        QUERIES.forEach(query -> answers.add(client.get(register + query)));
        for (String body : List.of("", "{", "[]", "null", "1", "\"text\"", "{\"a\":1,}", "[".repeat(5_000))) {
            answers.add(send("application/json", body));
        }
        answers.add(send("text/plain", "{}"));
        answers.add(client.post(officer.entries(), Map.of()));
        answers.add(client.json("PATCH", officer.entries() + "/999999999999", Map.of(), "If-Match", "*"));
        answers.add(client.exchange("DELETE", officer.entries(), null, null));
        if (officer.serves("/imports")) {
            byte[] garbage = "no workbook".getBytes(StandardCharsets.UTF_8);
            answers.add(officer.imports("application/vnd.ms-excel", garbage, "atomic"));
            answers.add(officer.imports("text/csv", garbage, "atomic"));
            answers.add(officer.imports("text/csv", garbage, "somehow"));
            answers.add(officer.imports("image/png", garbage, "atomic"));
        }
        return answers;
    }

    private Answer send(String type, String body) {
        return client.send("POST", officer.entries(), type, body.getBytes(StandardCharsets.UTF_8));
    }
}
