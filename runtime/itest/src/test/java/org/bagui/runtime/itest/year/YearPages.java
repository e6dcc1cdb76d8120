package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.bagui.runtime.itest.fixture.Compared;
import org.bagui.runtime.itest.fixture.OfficerClient;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.MadeSheets;
import org.bagui.runtime.itest.year.YearMonths.Standing;

/** Who is due, has reported and is late, by place and register: month pages and the reporting status. */
final class YearPages {
    private final PlayedYear year;
    private final YearState state;
    private final OfficerClient client;
    private final Compared compared;

    YearPages(PlayedYear year, OfficerClient client, Compared compared) {
        this.year = year;
        this.state = year.model().now();
        this.client = client;
        this.compared = compared;
    }

    /** Due, reported and late of some places together. */
    record Counts(int due, int reported, int late) {}

    static Counts counts(PlayedYear year, List<String> places, YearMonth month, String register) {
        int due = 0;
        int reported = 0;
        int late = 0;
        for (String place : places) {
            Set<Firm> firms = year.model().now().due(place, month);
            int answered = 0;
            for (Firm firm : firms) {
                answered += year.model().now().hasAnswered(firm, month, register) ? 1 : 0;
            }
            due += firms.size();
            reported += answered;
            late += year.standings().isOver(place, month) ? firms.size() - answered : 0;
        }
        return new Counts(due, reported, late);
    }

    /** The page of a city and all that it says of its places. */
    void city(String city, YearMonth month) {
        JsonNode page = client.client().read("ledger/months/" + month + "/" + city);
        own(page, city, month, year.places().of(city));
        Set<String> shown = new TreeSet<>();
        for (JsonNode place : page.path("places")) {
            String code = place.path("place").asText();
            shown.add(code);
            inside(place, code, month, List.of(code));
        }
        compared.set(month + " places of " + city, new TreeSet<>(year.places().of(city)), shown);
    }

    /** The page of the region with its cities. */
    void region(YearMonth month) {
        JsonNode page = client.client().read("ledger/months/" + month + "/" + YearPlaces.REGION);
        own(page, YearPlaces.REGION, month, List.copyOf(year.places().reporting()));
        Set<String> shown = new TreeSet<>();
        for (JsonNode city : page.path("places")) {
            String code = city.path("place").asText();
            shown.add(code);
            inside(city, code, month, year.places().of(code));
        }
        compared.set(month + " cities", year.places().cities(), shown);
    }

    private void own(JsonNode page, String place, YearMonth month, List<String> reporting) {
        inside(page, place, month, reporting);
        Standing standing = year.standings().of(place, month);
        boolean overdue = standing.late() == null && year.standings().isOver(place, month);
        compared.value(
                month + " " + place + " overdue", overdue, page.path("overdue").asBoolean());
    }

    private void inside(JsonNode shown, String place, YearMonth month, List<String> reporting) {
        String what = month + " " + place;
        YearMonths standings = year.standings();
        compared.value(
                what + " state",
                standings.of(place, month).state(),
                shown.path("state").asText());
        compared.value(
                what + " due day",
                standings.due(place, month).toString(),
                shown.path("due").asText());
        compared.value(
                what + " late",
                standings.isLate(place, month),
                shown.path("late").asBoolean());
        compared.value(
                what + " registers",
                YearState.REGISTERS,
                new ArrayList<>(shown.path("completeness").findValuesAsText("register")));
        for (JsonNode complete : shown.path("completeness")) {
            String register = complete.path("register").asText();
            Counts expected = counts(year, reporting, month, register);
            compared.number(what + " " + register + " due", expected.due(), complete.path("due"));
            compared.number(what + " " + register + " reported", expected.reported(), complete.path("reported"));
            compared.number(what + " " + register + " late", expected.late(), complete.path("late"));
        }
    }

    /** The reporting status of the region: counts of each place and the firms that have not answered. */
    void status(YearMonth month, String register) {
        JsonNode status =
                client.client().read("ledger/reporting-status?limit=1000&period=" + month + "&register=" + register);
        String what = month + " status of " + register;
        counted(
                what,
                status.path("totals"),
                counts(year, List.copyOf(year.places().reporting()), month, register));
        Set<String> expected = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        for (String place : year.places().reporting()) {
            for (Firm firm : state.due(place, month)) {
                expected.add(place);
                if (!state.hasAnswered(firm, month, register)) {
                    silent.add(place + " " + MadeSheets.uscc(firm));
                }
            }
        }
        Set<String> shown = new TreeSet<>();
        for (JsonNode place : status.path("places")) {
            String code = place.path("place").asText();
            shown.add(code);
            counted(what + " " + code, place, counts(year, List.of(code), month, register));
        }
        compared.set(what + " places", expected, shown);
        Set<String> missing = new TreeSet<>();
        status.path("enterprises")
                .forEach(one -> missing.add(
                        one.path("place").asText() + " " + one.path("uscc").asText()));
        compared.set(what + " silent firms", silent, missing);
    }

    private void counted(String what, JsonNode shown, Counts expected) {
        compared.number(what + " due", expected.due(), shown.path("enterprises"));
        compared.number(what + " reported", expected.reported(), shown.path("reported"));
        compared.number(what + " missing", expected.due() - expected.reported(), shown.path("missing"));
        compared.number(what + " late", expected.late(), shown.path("late"));
    }
}
