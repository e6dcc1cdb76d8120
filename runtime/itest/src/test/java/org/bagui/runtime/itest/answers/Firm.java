package org.bagui.runtime.itest.answers;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;

/**
 * An enterprise as the ledgers of a county know it, and what is done with its identity.
 *
 * @param client who acts
 */
record Firm(OfficerClient client) {
    private static final List<String> REGISTERS = List.of("enterprise", Report.PROFILE, Report.DEMAND);

    /** Reports profile and one post for a month. */
    void reports(int number, String month, int staff) {
        String county = client.place();
        client.reports(Report.profile(county, number).in(month).with("employeesTotal", staff));
        client.reports(Report.demand(county, number, "普工").in(month));
    }

    /** Entries of a code as {@code register month id}, those without month with none. */
    List<String> entries(String uscc) {
        List<String> entries = new ArrayList<>();
        for (String register : REGISTERS) {
            String month = register.equals("enterprise") ? "" : "&fields=uscc,period";
            client.client()
                    .read("registers/" + register + "/entries?limit=100&where=uscc=" + uscc + month)
                    .path("items")
                    .forEach(item ->
                            entries.add(register + " " + item.path("period").asText("-") + " "
                                    + item.path("id").asText()));
        }
        return entries.stream().sorted().toList();
    }

    /** Staff by month as profiles of a code say. */
    Map<String, Integer> staff(String uscc) {
        Map<String, Integer> staff = new TreeMap<>();
        client.client()
                .read("registers/enterprise-profile/entries?limit=100&where=uscc=" + uscc)
                .path("items")
                .forEach(item -> staff.put(
                        item.path("period").asText(),
                        item.path("employeesTotal").asInt()));
        return staff;
    }

    /** Asks for a correction of the code. */
    Answer corrects(String from, String to, Object... further) {
        return acts("correct-credit-code", "from", from, "to", to, further);
    }

    /** Asks to merge two codes. */
    Answer merges(String keep, String drop, Object... further) {
        return acts("merge", "keep", keep, "drop", drop, further);
    }

    private Answer acts(String act, String one, String first, String other, String second, Object... further) {
        Map<String, Object> body =
                new TreeMap<>(Map.of(one, first, other, second, "jurisdiction", client.place(), "reason", "录入时看错"));
        for (int i = 0; i < further.length; i += 2) {
            body.put((String) further[i], further[i + 1]);
        }
        return client.client().json("POST", "registers/enterprise/actions/" + act, body);
    }

    /** Months of a part of the answer: {@code register month}. */
    static List<String> told(JsonNode answer, String part) {
        List<String> told = new ArrayList<>();
        answer.path(part)
                .forEach(piece -> told.add(piece.path("register").asText() + " "
                        + piece.path("period").asText("-")));
        return told.stream().sorted().toList();
    }

    /** Two lists of entries as one. */
    static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).sorted().toList();
    }
}
