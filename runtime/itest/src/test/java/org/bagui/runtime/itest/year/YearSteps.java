package org.bagui.runtime.itest.year;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.bagui.runtime.itest.month.Month;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Profile;
import org.bagui.runtime.itest.situation.MadeSheets;
import org.bagui.runtime.launcher.client.Answer;

/** The way of a month on three levels: submitted, returned, accepted, opened again, closed; some say nothing at all. */
final class YearSteps {
    private final YearOfficers officers;
    private final YearPlaces places;
    private final YearModel model;
    private final YearMonths months;
    private final Random random;

    YearSteps(YearOfficers officers, YearPlaces places, YearModel model, YearMonths months, Random random) {
        this.officers = officers;
        this.places = places;
        this.model = model;
        this.months = months;
        this.random = random;
    }

    /** A place of report goes its way; whether it does, and how far, is chance. */
    void place(String place, YearMonth month) {
        int chance = random.nextInt(20);
        if (chance == 0 || place.equals(YearPlaces.QUIET)) {
            return;
        }
        String digest = submits(place, month, List.of());
        if (chance == 1) {
            officers.above(place, month.toString()).takes("return", "示例：请核对人数").orThrow();
            months.goes(place, month, "returned");
            changes(place, month);
            digest = submits(place, month, List.of());
        }
        if (chance == 2) {
            return;
        }
        accepts(place, month, digest);
        if (chance == 3) {
            officers.above(place, month.toString()).takes("reopen", "示例：补报").orThrow();
            months.goes(place, month, "open");
            changes(place, month);
            accepts(place, month, submits(place, month, List.of()));
        }
    }

    /** A city goes its way with what its places have done; the region accepts it, and closes most. */
    void city(String city, YearMonth month) {
        int chance = random.nextInt(10);
        if (chance == 0) {
            return;
        }
        String digest = submits(city, month, notGood(places.of(city), month));
        if (chance == 1) {
            return;
        }
        accepts(city, month, digest);
        // Records are merged in open months only, and those of the quiet place are.
        if (chance > 3 && !city.equals(YearPlaces.cityOf(YearPlaces.QUIET))) {
            closes(city, month, notGood(places.of(city), month));
            places.of(city).forEach(place -> months.goes(place, month, "closed"));
        }
    }

    /** The region closes a month for all. */
    void region(YearMonth month) {
        List<String> cities = notGood(List.copyOf(places.cities()), month);
        String digest = submits(YearPlaces.REGION, month, cities);
        accepts(YearPlaces.REGION, month, digest);
        List<String> missing = new ArrayList<>(cities);
        places.reporting().stream()
                .filter(place -> !cities.contains(YearPlaces.cityOf(place)) && !months.isGood(place, month))
                .forEach(missing::add);
        closes(YearPlaces.REGION, month, missing);
        places.cities().forEach(city -> months.goes(city, month, "closed"));
        places.reporting().forEach(place -> months.goes(place, month, "closed"));
    }

    private List<String> notGood(List<String> inside, YearMonth month) {
        return inside.stream().filter(place -> !months.isGood(place, month)).toList();
    }

    private String submits(String place, YearMonth month, List<String> missing) {
        Month own = officers.own(place, month.toString());
        boolean isNobody =
                !place.endsWith("00") && model.now().due(place, month).isEmpty();
        Answer answer = !missing.isEmpty()
                ? own.takesWithout("submit", missing)
                : own.takes("submit", isNobody ? Map.of("nobody", true) : Map.of());
        months.submitted(place, month);
        JsonNode snapshots = answer.orThrow().json().path("snapshots");
        return snapshots.path(snapshots.size() - 1).path("digest").asText();
    }

    private void accepts(String place, YearMonth month, String digest) {
        officers.above(place, month.toString())
                .takes("accept", Map.of("digest", digest))
                .orThrow();
        months.goes(place, month, "accepted");
    }

    private void closes(String place, YearMonth month, List<String> missing) {
        Month above = officers.above(place, month.toString());
        (missing.isEmpty() ? above.takes("close") : above.takesWithout("close", missing)).orThrow();
        months.goes(place, month, "closed");
    }

    /** Somebody at the place has one more on the staff than it said. */
    private void changes(String place, YearMonth month) {
        one(place, month).ifPresent(said -> {
            FirmMonth more = withStaff(said, said.profile().staff() + 1);
            officers.changesStaff(
                    place,
                    MadeSheets.uscc(said.firm()),
                    month.toString(),
                    more.profile().staff());
            model.did(state -> state.says(more));
            model.notesMoment();
        });
    }

    /** Any firm of a place that has reported its profile. */
    Optional<FirmMonth> one(String place, YearMonth month) {
        List<FirmMonth> there = new ArrayList<>();
        for (Map.Entry<Firm, String> firm : model.now().known().entrySet()) {
            FirmMonth said = model.now().month(firm.getKey(), month);
            if (firm.getValue().equals(place) && said != null && said.profile() != null) {
                there.add(said);
            }
        }
        Collections.shuffle(there, random);
        return there.stream().findFirst();
    }

    static FirmMonth withStaff(FirmMonth said, int staff) {
        Profile old = said.profile();
        Profile profile = new Profile(
                staff, old.general(), old.skilled(), old.junior(), old.intermediate(), old.senior(), old.technician());
        return new FirmMonth(said.firm(), said.month(), profile, said.flow(), said.posts(), said.trainings());
    }
}
