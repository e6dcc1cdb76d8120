package org.bagui.plugin.laborcoop.figures;

import java.time.Instant;
import java.util.List;

/**
 * All figures of a place and a month as of one moment.
 *
 * @param asOf the moment
 * @param counties flows by county
 * @param cities flows by city
 * @param pairings pairings in force in the month; as many as {@link Balance#pairingsActive}
 * @param differences transfers of which not as many arrived as departed, also those wholly explained
 * @param transfers number of transfers that the figures come from
 */
public record Cooperation(
        Instant asOf,
        Balance balance,
        Flows counties,
        Flows cities,
        List<PairingInForce> pairings,
        List<FlowDifference> differences,
        long transfers) {}
