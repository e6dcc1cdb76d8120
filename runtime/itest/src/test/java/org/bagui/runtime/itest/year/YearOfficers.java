package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.launcher.client.RestClient;
import org.bagui.runtime.testkit.RunningEdition;

/** The people of the year, each made when first needed, and what they do besides the steps of a month. */
final class YearOfficers {
    private final RunningEdition platform;
    private final Map<String, OfficerClient> clients = new HashMap<>();

    YearOfficers(RunningEdition platform) {
        this.platform = platform;
        OfficerClient region = OfficerClient.of(platform, YearPlaces.REGION, "officer", "reviewer");
        clients.put(YearPlaces.REGION, region);
    }

    /** Who works for a place; for a city's own unit its city does. */
    OfficerClient of(String place) {
        String at = place.endsWith("01") ? YearPlaces.cityOf(place) : place;
        return clients.computeIfAbsent(at, code -> OfficerClient.of(platform, code, "officer", "reviewer"));
    }

    RestClient administrator() {
        return platform.administrator();
    }

    OfficerClient region() {
        return of(YearPlaces.REGION);
    }

    /** Who worked for a place works for its successor. */
    void succeed(List<String> before, String after) {
        before.forEach(place -> {
            OfficerClient client = clients.remove(place);
            if (client != null) {
                clients.put(after, client);
            }
        });
    }

    /** The month of a place as those see it who judge it. */
    Month above(String place, String month) {
        String upper = place.endsWith("00") ? YearPlaces.REGION : YearPlaces.cityOf(place);
        return new Month(of(upper), month, place);
    }

    /** The month of a place as the place itself sees it. */
    Month own(String place, String month) {
        return new Month(of(place), month, place);
    }

    /** Loads a code list as the region's administrator; codes that it lacks retire, which is confirmed where it is asked. */
    void loads(String list, Map<String, String> names) {
        StringBuilder csv = new StringBuilder("code,name_zh\r\n");
        names.forEach((code, name) -> csv.append(code).append(',').append(name).append("\r\n"));
        byte[] body = csv.toString().getBytes(StandardCharsets.UTF_8);
        RestClient administrator = administrator();
        Answer answer = administrator.send("PUT", "code-lists/" + list, "text/csv", body);
        if ("retiring-unconfirmed".equals(answer.problem())) {
            answer = administrator.send("PUT", "code-lists/" + list + "?confirm=true", "text/csv", body);
        }
        answer.orThrow();
    }

    /** The entry of a firm's month that fits the values given, as a list shows it. */
    JsonNode entry(String register, String uscc, String month, Map<String, Object> fits) {
        JsonNode items = region().client()
                .read("registers/" + register + "/entries?period=" + month + "&where=uscc=" + uscc)
                .path("items");
        for (JsonNode item : items) {
            if (fits.entrySet().stream()
                    .allMatch(fit -> item.path(fit.getKey()).asText().equals(fit.getValue()))) {
                return item;
            }
        }
        throw new AssertionError("no entry of " + uscc + " in " + items);
    }

    /** The place asks for a correction, and its city approves. */
    void corrects(String place, String register, JsonNode entry, Map<String, Object> values) {
        Map<String, Object> body = Map.of(
                "register", register, "entry", entry.path("id").asLong(), "values", values, "reason", "示例：核对后更正");
        JsonNode asked =
                of(place).client().post("ledger/corrections", body).orThrow().json();
        String path = "ledger/corrections/" + asked.path("id").asText() + "/approve";
        of(place.endsWith("01") ? YearPlaces.REGION : YearPlaces.cityOf(place))
                .client()
                .post(path, Map.of())
                .orThrow();
    }

    /** Changes the head count of a profile. */
    void changesStaff(String place, String uscc, String month, int staff) {
        JsonNode profile = entry(Report.PROFILE, uscc, month, Map.of());
        of(place).patches(profile, "employeesTotal", staff, Report.PROFILE).orThrow();
    }
}
