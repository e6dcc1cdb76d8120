package org.bagui.runtime.itest.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;

/**
 * What the platform asks somebody about profiles.
 *
 * @param client who is asked
 */
record Asked(OfficerClient client) {
    /** Month after {@link Report#MONTH}, in which figures jump. */
    static final String NEXT = "2022-04";

    static final String JUMP = "staff-jump";

    /** Reports an enterprise in both months, the second time with other staff. */
    JsonNode jump(String county, int number, int staff) {
        client.reports(Report.profile(county, number));
        return client.reports(Report.profile(county, number).in(NEXT).with("employeesTotal", staff));
    }

    /** All warnings of a month, read in pages of so many. */
    List<JsonNode> warnings(String query, int page) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode answer = client.client()
                    .read("registers/enterprise-profile/warnings?period=" + NEXT + "&limit=" + page + query + after);
            answer.path("items").forEach(all::add);
            after = answer.path("next").isNull()
                    ? null
                    : "&after=" + URLEncoder.encode(answer.path("next").asText(), StandardCharsets.UTF_8);
        } while (after != null);
        return all;
    }

    /** Jumps by entry, each with whether it is open. */
    Map<Long, Boolean> jumps() {
        Map<Long, Boolean> jumps = new TreeMap<>();
        warnings("&code=" + JUMP, 1_000)
                .forEach(warning -> jumps.put(
                        warning.path("entry").asLong(), warning.path("open").asBoolean()));
        return jumps;
    }

    /** Gives reasons. */
    Answer explains(Map<String, ?> body) {
        return client.client().json("POST", "registers/enterprise-profile/explanations", body);
    }

    /** Explanations of the month, newest first. */
    JsonNode explanations(String query) {
        return client.client()
                .read("registers/enterprise-profile/explanations?period=" + NEXT + query)
                .path("items");
    }
}
