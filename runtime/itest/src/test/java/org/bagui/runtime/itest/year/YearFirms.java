package org.bagui.runtime.itest.year;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bagui.runtime.itest.situation.FirmMonth;
import org.bagui.runtime.itest.situation.FirmMonth.Firm;
import org.bagui.runtime.itest.situation.FirmMonth.Flow;
import org.bagui.runtime.itest.situation.FirmMonth.Training;
import org.bagui.runtime.itest.situation.MadeFirms;
import org.bagui.runtime.itest.situation.MadeSheets;

/** What the firms of the year mean to report month by month, and which of them are late, silent or without a change. */
final class YearFirms {
    private static final int TWIN = 900_000;
    private static final List<String> OCCUPATIONS = List.of("6-18-01-01", "6-18-02-04", "6-18-01-02");

    /**
     * What happens to the reports of a month.
     *
     * @param inTime what is reported as it comes
     * @param later what is reported with the next month only
     * @param unchanged firms that say that nothing has changed
     */
    record Plan(List<FirmMonth> inTime, List<FirmMonth> later, List<Firm> unchanged) {}

    private final MadeFirms made;
    private final Random random;
    private final Map<String, Firm> byCode = new HashMap<>();
    private final Firm known;
    private final Firm twin;

    YearFirms(List<String> places, int count, List<YearMonth> months, long seed) {
        made = new MadeFirms(places, count, months, seed);
        random = new Random(seed);
        known = made.firms().stream()
                .filter(firm -> firm.county().equals(YearPlaces.QUIET))
                .findFirst()
                .orElseThrow();
        twin = new Firm(
                known.county(), TWIN, known.industry(), known.size(), known.park(), known.aboveScale(), known.key());
        made.firms().forEach(this::add);
        add(twin);
    }

    private void add(Firm firm) {
        if (byCode.put(MadeSheets.uscc(firm), firm) != null) {
            throw new AssertionError("two firms of one code: " + firm);
        }
    }

    /** The firm that is recorded a second time. */
    Firm known() {
        return known;
    }

    /** Its second record. */
    Firm twin() {
        return twin;
    }

    Firm byCode(String uscc) {
        return byCode.get(uscc);
    }

    /** The plan of a month over what stands now; a code that has been retired is used no more. */
    Plan plan(YearState state, YearMonth month, int codes) {
        Plan plan = new Plan(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (FirmMonth one : made.month(month)) {
            Firm firm = one.firm();
            int dice = !state.known().containsKey(firm) ? 99 : random.nextInt(100);
            FirmMonth before = state.month(firm, month.minusMonths(1));
            if (dice < 6) {
                continue;
            }
            if (dice < 10 && before != null && before.flow() != null && before.profile() != null) {
                plan.unchanged().add(firm);
            } else if (dice < 14) {
                plan.later().add(one);
            } else {
                plan.inTime().add(bridged(state, one, codes));
            }
        }
        return plan;
    }

    /** A month of the second record, without staff changes. */
    FirmMonth ofTwin(YearMonth month) {
        FirmMonth one = made.month(month).stream()
                .filter(other -> other.profile() != null && !other.firm().equals(known))
                .findFirst()
                .orElseThrow();
        return new FirmMonth(twin, month, one.profile(), null, one.posts(), List.of());
    }

    /** The month with the staff that the month before ended with, and with codes for the courses. */
    FirmMonth bridged(YearState state, FirmMonth one, int codes) {
        FirmMonth before = state.month(one.firm(), one.month().minusMonths(1));
        Flow flow = one.flow();
        if (flow != null && before != null && before.flow() != null) {
            int opening = before.flow().closing();
            flow = new Flow(opening, flow.hires(), Math.min(flow.separations(), opening + flow.hires()));
        }
        List<Training> trainings = new ArrayList<>();
        for (Training training : one.trainings()) {
            String code = OCCUPATIONS.get(random.nextInt(codes));
            trainings.add(new Training(code, training.mode(), training.level(), training.trainees()));
        }
        return new FirmMonth(one.firm(), one.month(), one.profile(), flow, one.posts(), trainings);
    }
}
