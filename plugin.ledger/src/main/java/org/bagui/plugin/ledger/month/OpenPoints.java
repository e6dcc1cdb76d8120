package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gathers what keeps a month from being submitted or closed: places that are not accepted, and what the checks find. */
@Component(service = OpenPoints.class)
public class OpenPoints {
    private static final int MOST = 100;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<SubmissionCheck> checks;

    private final MonthPlaces places;
    private final Completeness completeness;

    /** Points of these months. */
    @Activate
    public OpenPoints(@Reference MonthPlaces places, @Reference Completeness completeness) {
        this.places = places;
        this.completeness = completeness;
    }

    /**
     * Refuses with 409 {@code open-points} where the checks find any; the first hundred are listed. It may read every entry
     * of the month, so it is called before the month is locked, and again only where something moved meanwhile.
     */
    void requireChecked(Actor actor, PlaceCode place, YearMonth month) {
        List<OpenPoint> points = new ArrayList<>();
        for (SubmissionCheck check : checks) {
            points.addAll(check.openPoints(actor, place, month));
        }
        requireNone(points);
    }

    /**
     * Refuses a submission where somebody is due and it says that nobody is, or the other way round; what is silent is late.
     *
     * @throws Problem 409 {@code somebody-due}, {@code nobody-due}
     */
    void requireSomebody(Actor actor, PlaceCode place, YearMonth month, StepInput input) {
        if (place.level() != PlaceLevel.COUNTY) {
            return;
        }
        long due = completeness.due(actor, place, month);
        if (due > 0 && input.saysNobody()) {
            throw Problem.of(409, "somebody-due", due);
        }
        if (due == 0 && !input.saysNobody()) {
            throw Problem.of(409, "nobody-due");
        }
    }

    /** Refuses to submit while a place right below is not accepted, unless the submission names it as missing. */
    void requireBelowAccepted(Session session, PlaceCode place, YearMonth month, StepInput input) {
        requireNone(notAccepted(session, places.children(place), month, input));
    }

    /** Refuses to close while any place inside is not accepted, unless the closing names it or one above it. */
    void requireInsideAccepted(Session session, PlaceCode place, YearMonth month, StepInput input) {
        List<PlaceCode> inside =
                places.subtree(place).stream().filter(one -> !one.equals(place)).toList();
        requireNone(notAccepted(session, inside, month, input));
    }

    /** Places that must report, and whose month is not accepted; none of those the step goes without. */
    private List<OpenPoint> notAccepted(Session session, List<PlaceCode> inside, YearMonth month, StepInput input) {
        Map<Long, LedgerMonth> months = MonthRepository.months(session, MonthPlaces.keys(inside, month));
        return completeness.reporting(session, inside).stream()
                .filter(one -> !input.goesWithout(one))
                .filter(one -> !MonthRepository.state(months.get(MonthKey.of(one, month)))
                        .isAccepted())
                .map(one -> new OpenPoint(
                        "place-not-accepted",
                        one.text(),
                        List.of(places.jurisdiction(one).nameZh())))
                .toList();
    }

    private static void requireNone(List<OpenPoint> points) {
        if (!points.isEmpty()) {
            throw Problem.withFaults(
                    409,
                    "open-points",
                    points.stream().limit(MOST).map(OpenPoint::fault).toList(),
                    points.size());
        }
    }
}
