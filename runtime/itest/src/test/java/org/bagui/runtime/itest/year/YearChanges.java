package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.MadeSheets;

/** What changes in the middle of the year: reporting lists, places, a code list. */
final class YearChanges {
    static final int RENAMED_IN = 5;
    static final int CODES_IN = 6;
    static final int JOINED_IN = 8;

    private final YearOfficers officers;
    private final YearPlaces places;
    private final YearModel model;
    private final YearMonths months;
    private final List<YearMonth> all;
    private final Random random;

    YearChanges(PlayedYear year, YearOfficers officers, Random random) {
        this.officers = officers;
        this.places = year.places();
        this.model = year.model();
        this.months = year.standings();
        this.all = year.months();
        this.random = random;
    }

    /** Every other place keeps a list; with the first one firm leaves, with the next those come that are known since. */
    void lists(String place, YearMonth month) {
        Set<Firm> on = new LinkedHashSet<>();
        model.now().known().forEach((firm, at) -> {
            if (at.equals(place)) {
                on.add(firm);
            }
        });
        boolean keeps = !YearPlaces.QUIET.equals(place)
                && !YearPlaces.JOINED.get(1).equals(place)
                && (succeeds(place) || place.hashCode() % 2 == 0);
        if (!keeps || on.size() < 2) {
            return;
        }
        Map<String, String> leaving = new HashMap<>();
        for (Firm firm : on) {
            // Where another place succeeds, somebody is off the list and goes on reporting.
            boolean leaves = random.nextInt(9) == 0 || succeeds(place) && leaving.isEmpty();
            if (leaves && leaving.size() + 1 < on.size()) {
                leaving.put(MadeSheets.uscc(firm), "示例：规模以下");
            }
        }
        on.removeIf(firm -> leaving.containsKey(MadeSheets.uscc(firm)));
        List<Map<String, String>> items =
                on.stream().map(firm -> Map.of("uscc", MadeSheets.uscc(firm))).toList();
        Map<String, Object> body = new TreeMap<>();
        body.put("from", month.toString());
        body.put("enterprises", items);
        body.put("leaving", leaving);
        officers.region()
                .client()
                .json("PUT", "ledger/reporting-list?jurisdiction=" + place, body)
                .orThrow();
        model.did(state -> state.lists(place, month, on));
        model.notesMoment();
    }

    private static boolean succeeds(String place) {
        return YearPlaces.JOINED.contains(place) || YearPlaces.RENAMED.equals(place);
    }

    /** A county becomes a district, two counties become one, an occupation goes and another gets a new name. */
    void of(int i) {
        if (i == RENAMED_IN) {
            succeeds(List.of(YearPlaces.RENAMED), YearPlaces.DISTRICT, all.get(i));
        } else if (i == JOINED_IN) {
            succeeds(YearPlaces.JOINED, YearPlaces.JOINT, all.get(i));
        } else if (i == CODES_IN) {
            officers.loads("occupation", Map.of("6-18-01-01", "数控车工", "6-18-02-04", "焊工"));
        }
    }

    private void succeeds(List<String> before, String after, YearMonth month) {
        officers.loads("division", Map.of(after, places.name(after)));
        List<Map<String, Object>> parts = new ArrayList<>();
        for (String from : before) {
            parts.add(
                    new LinkedHashMap<>(Map.of("from", from, "to", after, "townships", List.of(), "firms", List.of())));
        }
        Map<String, Object> body =
                Map.of("date", month.atDay(1).toString(), "reason", "示例：批复", "parts", parts, "preview", false);
        JsonNode done = officers.administrator()
                .post("jurisdictions/successions", body)
                .orThrow()
                .json();
        if (done.path("moved").isEmpty()) {
            throw new AssertionError("nothing was moved: " + done);
        }
        officers.succeed(before, after);
        places.succeed(before, after);
        months.succeed(before, after, all.get(0), month);
        model.did(state -> state.succeed(before, after));
        model.notesMoment();
    }
}
