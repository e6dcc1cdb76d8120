package org.bagui.runtime.itest.year;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.bagui.core.period.BusinessClock;
import org.bagui.runtime.testkit.RunningEdition;

/**
 * A played year: who was in it and what the model knows of it.
 *
 * @param seed of everything that was chance
 * @param months its twelve months; the last is the present one
 * @param places places
 * @param firms firms
 * @param model what was reported
 * @param standings what was submitted
 */
record PlayedYear(
        long seed, List<YearMonth> months, YearPlaces places, YearFirms firms, YearModel model, YearMonths standings) {
    private static final int MONTHS = 12;

    /** A year before its first day. */
    static PlayedYear of(int firms, long seed) {
        YearMonth last = BusinessClock.month(BusinessClock.system());
        List<YearMonth> months = IntStream.range(0, MONTHS)
                .mapToObj(i -> last.minusMonths(MONTHS - 1 - i))
                .toList();
        YearPlaces places = new YearPlaces();
        return new PlayedYear(
                seed,
                months,
                places,
                new YearFirms(places.withFirms(), firms, months, seed),
                new YearModel(),
                new YearMonths());
    }

    /** Plays it; only the places of these cities submit their months. */
    YearOfficers play(RunningEdition platform, List<String> cities) {
        YearOfficers officers = new YearOfficers(platform);
        new YearScript(this, officers, cities).play();
        return officers;
    }
}
