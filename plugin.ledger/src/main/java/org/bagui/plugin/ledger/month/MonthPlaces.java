package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bagui.core.period.Months;
import org.bagui.core.place.Jurisdiction;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceDirectory;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.problem.Problem;
import org.bagui.core.rest.Parameters;
import org.bagui.core.security.Actor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The places that have months: region, cities, and counties, cities' own units and zones; and who acts for them. */
@Component(service = MonthPlaces.class)
public class MonthPlaces {
    private final PlaceDirectory directory;

    /** Places of this directory. */
    @Activate
    public MonthPlaces(@Reference PlaceDirectory directory) {
        this.directory = directory;
    }

    /** The place of a path, which must be known, lie in the actor's scope and have months. */
    PlaceCode read(Actor actor, String text) {
        PlaceCode place = PlaceCode.parse(text).orElseThrow(Problem::notFound);
        if (directory.find(place).isEmpty()) {
            throw Problem.notFound();
        }
        actor.requirePlace(place);
        if (place.level().compareTo(PlaceLevel.COUNTY) > 0) {
            throw Problem.of(400, "not-a-place-of-report", place.text());
        }
        return place;
    }

    /** The month of a path. */
    static YearMonth month(String text) {
        return Months.parse(text).orElseThrow(() -> Problem.of(400, "bad-period", Parameters.shown(text)));
    }

    /** The place as the directory knows it. */
    Jurisdiction jurisdiction(PlaceCode place) {
        return directory.find(place).orElseThrow(Problem::notFound);
    }

    /** The places right under one, whose months make up its own; none for a place of report. */
    List<PlaceCode> children(PlaceCode place) {
        return place.level() == PlaceLevel.COUNTY
                ? List.of()
                : directory.children(place).stream().map(Jurisdiction::code).toList();
    }

    /** The place itself and all inside it that have months. */
    List<PlaceCode> subtree(PlaceCode place) {
        List<PlaceCode> all = new ArrayList<>(List.of(place));
        if (place.level() == PlaceLevel.REGION) {
            directory.list(PlaceLevel.CITY, place).forEach(city -> all.add(city.code()));
        }
        if (place.level() != PlaceLevel.COUNTY) {
            directory.list(PlaceLevel.COUNTY, place).forEach(county -> all.add(county.code()));
        }
        return all;
    }

    /** Ids of the months of those places, rising. */
    static SortedSet<Long> keys(List<PlaceCode> places, YearMonth month) {
        SortedSet<Long> keys = new TreeSet<>();
        places.forEach(place -> keys.add(MonthKey.of(place, month)));
        return keys;
    }

    /** The place above, or empty for a region. */
    Optional<PlaceCode> above(PlaceCode place) {
        return Optional.ofNullable(jurisdiction(place).parent());
    }

    /** Refuses with 403 {@code not-your-step} where the step is not the actor's. */
    public void requireStep(Actor actor, PlaceCode place, MonthStep step) {
        if (!isStepOf(actor, place, step)) {
            throw Problem.of(403, "not-your-step");
        }
    }

    /**
     * Whether the step is the actor's: the place's own reviewer submits, for a city's own unit also the city's; what
     * follows is for those above the place. Nobody stands above the region, which judges its own month.
     */
    boolean isStepOf(Actor actor, PlaceCode place, MonthStep step) {
        PlaceCode own = actor.jurisdiction();
        boolean isAbove = own.contains(place) && !own.equals(place);
        if (step.isOwn()) {
            return own.equals(place)
                    || place.isCityProper() && above(place).filter(own::equals).isPresent();
        }
        return isAbove || own.equals(place) && above(place).isEmpty();
    }
}
