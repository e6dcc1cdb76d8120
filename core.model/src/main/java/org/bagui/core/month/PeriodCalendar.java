package org.bagui.core.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;
import org.osgi.annotation.versioning.ConsumerType;

/** Tells when the months of a place are due and how they stand; none where no plugin keeps months. */
@ConsumerType
public interface PeriodCalendar {
    /** Due date and state of each of these months in a place of the actor's. */
    Map<YearMonth, Standing> standings(Actor actor, PlaceCode place, List<YearMonth> months);

    /**
     * How a month stands.
     *
     * @param due last day on which it is reported in time
     * @param state {@code open}, {@code submitted}, {@code returned}, {@code accepted} or {@code closed}
     */
    record Standing(LocalDate due, String state) {}
}
