package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.occupation.OccupationKeys;
import org.bagui.plugin.laborcoop.pairing.PairingService;
import org.bagui.plugin.laborcoop.place.DistanceRepository;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Facts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What plans and partners reckon costs by: the table of distances, wages of the register, and pairings in force. */
@Component(service = PlaceFacts.class)
public class PlaceFacts {
    private final DistanceRepository distances;
    private final LabourFigures figures;
    private final PairingService pairings;
    private final OccupationKeys keys;

    /** Over these services. */
    @Activate
    public PlaceFacts(
            @Reference DistanceRepository distances,
            @Reference LabourFigures figures,
            @Reference PairingService pairings,
            @Reference OccupationKeys keys) {
        this.distances = distances;
        this.figures = figures;
        this.pairings = pairings;
        this.keys = keys;
    }

    /** The distances as they are now. */
    DistanceRepository.Sourced distances(Actor actor) {
        return distances.present(actor);
    }

    /** What is known of the places inside one in a month. */
    Facts of(Actor actor, PlaceCode place, YearMonth month, DistanceRepository.Sourced distances) {
        return new Facts(
                distances.table(),
                figures.wages(actor, place, month),
                PairedPlaces.of(pairings.inForce(actor, place, month), keys::of));
    }
}
