package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Transactions;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.problem.Problem;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Gathers what keeps a month from being submitted: places that are not accepted, and what the checks find. */
@Component(service = OpenPoints.class)
public class OpenPoints {
    private static final int MOST = 100;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    volatile List<SubmissionCheck> checks;

    private final Transactions transactions;
    private final MonthPlaces places;
    private final Completeness completeness;

    /** Points of these months. */
    @Activate
    public OpenPoints(
            @Reference Transactions transactions, @Reference MonthPlaces places, @Reference Completeness completeness) {
        this.transactions = transactions;
        this.places = places;
        this.completeness = completeness;
    }

    /** Refuses with 409 {@code open-points} where there are any; the first hundred are listed. */
    void requireNone(Actor actor, PlaceCode place, YearMonth month, List<String> missing) {
        List<OpenPoint> points = new ArrayList<>(notAccepted(actor, place, month, missing));
        for (SubmissionCheck check : checks) {
            points.addAll(check.openPoints(actor, place, month));
        }
        if (!points.isEmpty()) {
            throw Problem.withFaults(
                    409,
                    "open-points",
                    points.stream().limit(MOST).map(OpenPoint::fault).toList(),
                    points.size());
        }
    }

    /** Places of which somebody is due, and whose month is not accepted; none of those the submission goes without. */
    private List<OpenPoint> notAccepted(Actor actor, PlaceCode place, YearMonth month, List<String> missing) {
        List<PlaceCode> children = places.children(place);
        if (children.isEmpty()) {
            return List.of();
        }
        List<PlaceCode> due = Completeness.due(completeness.counts(actor, place, month), children);
        Map<Long, LedgerMonth> months = transactions.read(
                actor.scope(), session -> MonthRepository.months(session, MonthPlaces.keys(children, month)));
        return children.stream()
                .filter(child -> !missing.contains(child.text()))
                .filter(child -> due.contains(child) || months.containsKey(MonthKey.of(child, month)))
                .filter(child -> !MonthRepository.state(months.get(MonthKey.of(child, month)))
                        .isAccepted())
                .map(child -> new OpenPoint(
                        "place-not-accepted",
                        child.text(),
                        List.of(places.jurisdiction(child).nameZh())))
                .toList();
    }
}
