package org.bagui.runtime.itest.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.runtime.itest.fixture.Report;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.MadeSheets;
import org.bagui.runtime.itest.year.YearMonths.DueDay;

/** Plays the year, month after month, and tells the model what was done. */
final class YearScript {
    private static final int LISTED_AGAIN = 4;

    private final YearOfficers officers;
    private final YearPlaces places;
    private final YearModel model;
    private final YearMonths months;
    private final YearFirms firms;
    private final YearSteps steps;
    private final YearAnswers answers;
    private final YearChanges changes;
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
        changes = new YearChanges(year, officers, random);
    }

    void play() {
        begins();
        YearFirms.Plan before = new YearFirms.Plan(List.of(), List.of(), List.of());
        for (int i = 0; i < all.size(); i++) {
            YearMonth month = all.get(i);
            changes.of(i);
            reportsLate(before.later());
            YearFirms.Plan plan = firms.plan(model.now(), month, i < YearChanges.CODES_IN ? 3 : 2);
            reports(plan.inTime(), month);
            answers.unchanged(plan.unchanged(), month);
            twin(i);
            if (i == 0 || i == LISTED_AGAIN) {
                places.reporting().forEach(place -> changes.lists(place, month));
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

    private List<String> closed(String city, YearMonth month) {
        return places.of(city).stream()
                .filter(place -> months.of(place, month).state().equals("closed"))
                .toList();
    }
}
