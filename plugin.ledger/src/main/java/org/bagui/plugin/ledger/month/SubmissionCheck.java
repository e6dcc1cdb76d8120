package org.bagui.plugin.ledger.month;

import java.time.YearMonth;
import java.util.List;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;

/**
 * Finds what must be cleared up before the month of a place may be submitted; a DS service, any number of them.
 *
 * <p>Called before the month is locked. Each point is told to the caller in the 409 {@code open-points}.
 */
public interface SubmissionCheck {
    /** Open points of the place's month, at most a hundred of them; none where it may be submitted. */
    List<OpenPoint> openPoints(Actor actor, PlaceCode place, YearMonth month);
}
