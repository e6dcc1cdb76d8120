package org.bagui.plugin.laborcoop.planning;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.bagui.core.period.MonthRange;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.security.Actor;
import org.bagui.plugin.laborcoop.planning.LabourFigures.Cell;
import org.bagui.plugin.laborcoop.planning.WeightedCosts.Mix;
import org.bagui.plugin.laborcoop.sharing.GrantService;
import org.bagui.plugin.laborcoop.sharing.SharedFact;
import org.bagui.plugin.laborcoop.sharing.SharedPlace.SupplyCell;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Finds partners of the counties of a place among all that lies inside it; of a county, among all that the caller sees, and what a grant of
 * the city or region above it shows of others: who is lacking, and who is on offer where they are not too few to be told.
 */
@Component(service = PartnersQuery.class)
public class PartnersQuery {
    private final LabourFigures figures;
    private final PlaceFacts facts;
    private final GrantService grants;

    /** Over these figures. */
    @Activate
    public PartnersQuery(
            @Reference LabourFigures figures, @Reference PlaceFacts facts, @Reference GrantService grants) {
        this.figures = figures;
        this.facts = facts;
        this.grants = grants;
    }

    /** The counties of a place that lack or offer anybody, with their partners in a month. */
    List<Partners.OfPlace> read(Actor actor, PlaceCode place, YearMonth month, Mix mix) {
        boolean one = place.level().compareTo(PlaceLevel.COUNTY) >= 0;
        PlaceCode seen = one ? actor.jurisdiction() : place;
        Map<Cell, Long> supply = new LinkedHashMap<>(figures.supply(actor, seen, month));
        Map<Cell, Long> shortage = new LinkedHashMap<>(figures.shortage(actor, seen, month));
        if (one) {
            addGranted(supply, SharedFact.SUPPLY, SupplyCell.LEAST_SHOWN, actor, place, month);
            addGranted(shortage, SharedFact.SHORTAGE, 1, actor, place, month);
        }
        WeightedCosts.Facts known = facts.of(actor, seen, month, facts.distances(actor));
        return Partners.of(WeightedCosts.of(mix, known), known.kilometres(), supply, shortage).stream()
                .filter(county -> place.contains(PlaceCode.of(county.place()))
                        || PlaceCode.of(county.place()).contains(place))
                .toList();
    }

    private void addGranted(
            Map<Cell, Long> known, SharedFact fact, long least, Actor actor, PlaceCode county, YearMonth month) {
        BiFunction<Actor, PlaceCode, Map<Cell, Long>> reading = fact == SharedFact.SUPPLY
                ? (reader, place) -> figures.supply(reader, place, month)
                : (reader, place) -> figures.shortage(reader, place, month);
        grants.reader(actor, county, fact, MonthRange.of(month))
                .ifPresent(
                        reader -> reading.apply(reader, reader.jurisdiction()).forEach((cell, persons) -> {
                            boolean others = !actor.jurisdiction().contains(PlaceCode.of(cell.county()));
                            if (others && persons >= least) {
                                known.put(cell, persons);
                            }
                        }));
    }
}
