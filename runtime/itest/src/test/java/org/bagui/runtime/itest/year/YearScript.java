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
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.MadeSheets;
import org.bagui.runtime.itest.year.YearMonths.DueDay;

/** Plays the year, month after month, and tells the model what was done. */
final class YearScript {
    private static final int LISTED_AGAIN = 4;
    static final int RENAMED_IN = 5;
    private static final int CODES_IN = 6;
    static final int JOINED_IN = 8;

    private final YearOfficers officers;
    private final YearPlaces places;
    private final YearModel model;
    private final YearMonths months;
    private final YearFirms firms;
    private final YearSteps steps;
    private final YearAnswers answers;
    private final List<YearMonth> all;
    private final List<String> played;
    private final Random random;

    /** @param played cities whose places submit their months */
    YearScript(PlayedYear year, YearOfficers officers, List<String> played) {
        this.officers = officers;
        this.places = year.places();
        this.model = year.model();
        this.months = year.standings();
        this.firms = year.firms();
        this.all = year.months();
        this.played = played;
        random = new Random(year.seed());
        steps = new YearSteps(officers, places, model, months, random);
        answers = new YearAnswers(officers, model, random);
    }

    void play() {
        begins();
        YearFirms.Plan before = new YearFirms.Plan(List.of(), List.of(), List.of());
        for (int i = 0; i < all.size(); i++) {
            YearMonth month = all.get(i);
            changesPlaces(i);
            reportsLate(before.later());
            YearFirms.Plan plan = firms.plan(model.now(), month, i < CODES_IN ? 3 : 2);
            reports(plan.inTime(), month);
            answers.unchanged(plan.unchanged(), month);
            twin(i);
            if (i == 0 || i == LISTED_AGAIN) {
                places.reporting().forEach(place -> lists(place, month));
            }
            for (String city : played) {
                places.of(city).forEach(place -> answers.nothing(place, month));
                places.of(city).forEach(place -> steps.place(place, month));
                steps.city(city, month);
                answers.corrects(steps, closed(city, month), month);
            }
            if (i > LISTED_AGAIN && i % 4 == 2) {
                steps.region(month);
            }
            before = plan;
        }
    }

    /** Settings, zones and occupations as they are at the beginning. */
    private void begins() {
        officers.loads("division", YearPlaces.zones());
        officers.loads("occupation", Map.of("6-18-01-01", "车工", "6-18-01-02", "铣工", "6-18-02-04", "焊工"));
        officers.region()
                .client()
                .json("PUT", "ledger/settings?jurisdiction=" + YearPlaces.REGION, Map.of("explain", List.of()))
                .orThrow();
        YearMonth from = all.get(all.size() - 2);
        sets("450100", new DueDay(from, true));
        sets("450200", new DueDay(from, false));
    }

    private void sets(String city, DueDay day) {
        Map<String, Object> county = Map.of("day", 31, "month", day.isNext() ? "next" : "same");
        Map<String, Object> body =
                Map.of("due", Map.of("county", county), "from", day.from().toString());
        officers.region()
                .client()
                .json("PUT", "ledger/settings?jurisdiction=" + city, body)
                .orThrow();
        months.sets(city, day);
    }

    private void reports(List<FirmMonth> reported, YearMonth month) {
        for (List<Report> sheet : MadeSheets.of(reported, this::placeOf)) {
            officers.region().importsAll(sheet, month.toString());
        }
        model.did(state -> reported.forEach(state::says));
        model.notesMoment();
    }

    private String placeOf(String uscc) {
        return model.now().place(firms.byCode(uscc));
    }

    /** What comes with the next month, where the month is still open to it. */
    private void reportsLate(List<FirmMonth> later) {
        List<FirmMonth> reported = new ArrayList<>();
        for (FirmMonth one : later) {
            if (!months.isGood(model.now().place(one.firm()), one.month())) {
                reported.add(firms.bridged(model.now(), one, 2));
            }
        }
        if (!reported.isEmpty()) {
            reports(reported, reported.get(0).month());
        }
    }

    /** One firm is recorded twice for some months; then the two records become one. */
    private void twin(int i) {
        if (i < LISTED_AGAIN) {
            reports(List.of(firms.ofTwin(all.get(i))), all.get(i));
        } else if (i == LISTED_AGAIN) {
            Map<String, Object> body = Map.of(
                    "keep",
                    MadeSheets.uscc(firms.known()),
                    "drop",
                    MadeSheets.uscc(firms.twin()),
                    "jurisdiction",
                    YearPlaces.QUIET,
                    "prefer",
                    "keep",
                    "reason",
                    "示例：重复登记");
            officers.of(YearPlaces.QUIET)
                    .client()
                    .post("registers/enterprise/actions/merge", body)
                    .orThrow();
            model.did(state -> state.merge(firms.known(), firms.twin()));
            model.notesMoment();
        }
    }

    /** Every other place keeps a list; with the first one firm leaves, with the next those come that are known since. */
    private void lists(String place, YearMonth month) {
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
    private void changesPlaces(int i) {
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
        JsonNode done = officers.region()
                .client()
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

    private List<String> closed(String city, YearMonth month) {
        return places.of(city).stream()
                .filter(place -> months.of(place, month).state().equals("closed"))
                .toList();
    }
}
