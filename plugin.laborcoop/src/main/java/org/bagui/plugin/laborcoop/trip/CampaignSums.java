package org.bagui.plugin.laborcoop.trip;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bagui.core.persistence.Session;
import org.bagui.plugin.laborcoop.campaign.CampaignFigures;
import org.bagui.plugin.laborcoop.campaign.CampaignFigures.Borne;
import org.bagui.plugin.laborcoop.campaign.CampaignTrips;
import org.osgi.service.component.annotations.Component;

/** Adds up the trips of campaigns. */
@Component(service = CampaignTrips.class)
public final class CampaignSums implements CampaignTrips {
    private static final String TRIPS = "select t from Trip t where t.campaign = :campaign order by t.id";
    private static final int MOST = 100_000;

    @Override
    public CampaignFigures figures(Session session, long campaign) {
        List<Trip> all = session.list(Trip.class, TRIPS, Map.of("campaign", campaign), MOST);
        List<Trip> trips =
                all.stream().filter(one -> one.state() != TripState.CANCELLED).toList();
        BigDecimal cost = BigDecimal.ZERO;
        Map<Bearer, BigDecimal> shares = new EnumMap<>(Bearer.class);
        for (Trip trip : trips) {
            cost = cost.add(trip.costTotal);
            trip.cost()
                    .shares()
                    .forEach(share -> shares.merge(
                            Bearer.parse(share.bearer()).orElseThrow(),
                            new BigDecimal(share.amount()),
                            BigDecimal::add));
        }
        return new CampaignFigures(
                trips.size(),
                all.size() - trips.size(),
                trips.stream().mapToLong(one -> one.seats).sum(),
                trips.stream().mapToLong(one -> one.passengers).sum(),
                trips.stream()
                        .mapToLong(one -> one.departed == null ? 0 : one.departed)
                        .sum(),
                trips.stream()
                        .mapToLong(one -> one.arrived == null ? 0 : one.arrived)
                        .sum(),
                Yuan.text(cost),
                shares.entrySet().stream()
                        .map(one -> new Borne(one.getKey().word(), Yuan.text(one.getValue())))
                        .toList());
    }
}
