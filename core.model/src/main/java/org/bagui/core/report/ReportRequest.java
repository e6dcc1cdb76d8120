package org.bagui.core.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Locale;
import org.bagui.core.place.PlaceCode;
import org.bagui.core.security.Actor;

/**
 * Which report is wanted.
 *
 * @param actor who asks; the place lies inside the actor's
 * @param place the place
 * @param month the month
 * @param asOf moment of the past, or null for now
 * @param locale language
 */
public record ReportRequest(Actor actor, PlaceCode place, YearMonth month, Instant asOf, Locale locale) {}
