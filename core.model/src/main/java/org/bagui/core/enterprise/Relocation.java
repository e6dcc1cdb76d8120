package org.bagui.core.enterprise;

import java.time.YearMonth;
import org.bagui.core.place.PlaceCode;

/**
 * A move of an enterprise to another place of report.
 *
 * @param uscc its credit code
 * @param enterpriseName its name
 * @param from place that it leaves
 * @param to place that it comes to
 * @param month first month that it reports there
 * @param reason why, in words
 */
public record Relocation(
        String uscc, String enterpriseName, PlaceCode from, PlaceCode to, YearMonth month, String reason) {}
