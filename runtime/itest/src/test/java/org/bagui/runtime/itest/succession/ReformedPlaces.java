package org.bagui.runtime.itest.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.launcher.client.Answer;
import org.bagui.runtime.testkit.RunningEdition;

/** Places that are reformed, with their officers and what these see; held against {@link ReportedFirms}. */
final class ReformedPlaces {
    static final String BEFORE = "2022-03";
    static final String DATE = "2022-05-01";
    static final String AFTER = "2022-05";
    private static final String SUCCESSIONS = "jurisdictions/successions";

    final ReportedFirms model = new ReportedFirms();
    final OfficerClient region;
    private final RunningEdition platform;
    private final Map<String, OfficerClient> officers = new TreeMap<>();

    ReformedPlaces(RunningEdition platform) {
        this.platform = platform;
        region = OfficerClient.of(platform, "450000", "officer", "reviewer");
    }

    /** A place that the table of places gets. */
    void isThere(String code, String name) {
        String list = code.length() == 6 ? "division" : "township";
        byte[] csv = ("code,name_zh\r\n" + code + "," + name + "\r\n").getBytes(StandardCharsets.UTF_8);
        platform.administrator()
                .send("PUT", "code-lists/" + list, "text/csv", csv)
                .orThrow();
    }

    /** An officer of a place: the same one at each call. */
    OfficerClient officer(String place) {
        return officers.computeIfAbsent(place, code -> OfficerClient.of(platform, code, "officer", "reviewer"));
    }

    List<String> townships(String county) {
        List<String> codes = region.client()
                .read("jurisdictions/" + county + "/children")
                .path("items")
                .findValuesAsText("code");
        return codes;
    }

    /** A firm reports a month; in the county's books and in the model. */
    Report reports(String county, String home, int number, String township, String month) {
        int staff = 100 + number;
        Report report = Report.profile(home, number)
                .with("countyCode", county)
                .with("employeesTotal", staff)
                .in(month);
        if (township != null) {
            report = report.with("townshipCode", township);
        }
        officer(county).reports(report);
        model.add(report.uscc(), month, county, staff);
        return report;
    }

    static Map<String, Object> part(String from, String to, List<String> townships, List<String> firms) {
        Map<String, Object> part = new LinkedHashMap<>();
        part.put("from", from);
        part.put("to", to);
        part.put("townships", townships);
        part.put("firms", firms);
        return part;
    }

    static Map<String, Object> asked(boolean preview, List<Map<String, Object>> parts) {
        return Map.of("date", DATE, "reason", "示例：国务院关于同意调整行政区划的批复", "parts", parts, "preview", preview);
    }

    Answer asks(Map<String, Object> body) {
        return platform.administrator().post(SUCCESSIONS, body);
    }

    /** Carries out, after a preview that says the same and leaves everything as it is. */
    JsonNode carriesOut(List<Map<String, Object>> parts) {
        JsonNode shown = asks(asked(true, parts)).orThrow().json();
        JsonNode done = asks(asked(false, parts)).orThrow().json();
        assertEquals(shown.path("moved"), done.path("moved"));
        assertEquals(shown.path("followed"), done.path("followed"));
        return done;
    }

    JsonNode takesBack(JsonNode done) {
        return undoes(done, "示例：批复有误").orThrow().json();
    }

    Answer undoes(JsonNode done, String reason) {
        String path = SUCCESSIONS + "/" + done.path("id").asText() + "/undo";
        return platform.administrator().post(path, Map.of("reason", reason));
    }

    /** What somebody sees of a month is what the model says, firm by firm and in the roll-up. */
    void assertSees(OfficerClient viewer, String place, String month) {
        String path = "registers/enterprise-profile/";
        String asks = "period=" + month + "&jurisdiction=" + place;
        JsonNode page = viewer.client().read(path + "entries?limit=1000&fields=uscc&" + asks);
        assertEquals(
                model.seenBy(place, month), new TreeSet<>(page.path("items").findValuesAsText("uscc")), place);
        Map<String, Integer> staff = new TreeMap<>();
        JsonNode rollUp = viewer.client().read(path + "rollup?by=county&measures=employeesTotal&" + asks);
        rollUp.path("rows")
                .forEach(row -> staff.put(
                        cell(row, "county"), row.path("employeesTotal").asInt()));
        assertEquals(model.staff(place, month, AFTER), staff, () -> place + " in " + month + ": " + rollUp);
    }

    private static String cell(JsonNode row, String name) {
        JsonNode cell = row.path(name);
        return cell.isObject() ? cell.path("code").asText() : cell.asText();
    }

    /** The register of enterprises has each firm once. */
    void assertEnterprises(OfficerClient viewer, Set<String> expected) {
        JsonNode page = viewer.client().read("registers/enterprise/entries?limit=1000&fields=uscc");
        List<String> found = new ArrayList<>(page.path("items").findValuesAsText("uscc"));
        assertEquals(expected.size(), found.size(), found::toString);
        assertEquals(expected, new TreeSet<>(found));
    }
}
