package org.bagui.runtime.register.query;

import java.util.List;
import java.util.function.Supplier;
import org.bagui.core.persistence.store.RollUpSelection.Recorded;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.place.PlaceLevel;
import org.bagui.core.place.succession.Succession;
import org.bagui.runtime.register.succession.SuccessionMemory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Which figures count to the place of report that recorded them: those of months before another place succeeded it. So a month
 * that is over keeps its figures place by place; who sees them is the matter of scope alone.
 */
@Component(service = RecordedPlaces.class)
public final class RecordedPlaces {
    /** No place was ever succeeded by another. */
    public static final RecordedPlaces NONE = new RecordedPlaces((Supplier<List<Succession>>) List::of);

    private final Supplier<List<Succession>> inForce;

    /** Places of the successions in memory. */
    @Activate
    public RecordedPlaces(@Reference SuccessionMemory successions) {
        this(successions::inForce);
    }

    /** DS looks at public constructors only, and would try this one, too, as it takes as many parameters. */
    private RecordedPlaces(Supplier<List<Succession>> inForce) {
        this.inForce = inForce;
    }

    /** For roll-ups. */
    List<Recorded> all() {
        return inForce.get().stream()
                .flatMap(succession -> succession.parts().stream()
                        .map(part -> new Recorded(Succession.unit(part.from()).from(), succession.month())))
                .distinct()
                .toList();
    }

    /** Whether entries of a place are looked for by who recorded them, as its cells are made. */
    boolean tells(PlaceCode place) {
        return place.level().compareTo(PlaceLevel.COUNTY) <= 0
                && inForce.get().stream()
                        .flatMap(succession -> succession.units().stream())
                        .anyMatch(place::contains);
    }
}
