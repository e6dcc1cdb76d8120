package org.bagui.plugin.laborcoop.campaign;

import java.util.List;

/**
 * What the trips of a campaign come to, as far as the caller sees them; cancelled ones are counted beside and in nothing else.
 *
 * @param trips trips that are not cancelled
 * @param cancelled trips that are
 * @param seats their seats
 * @param sold passengers on their manifests
 * @param departed persons who departed
 * @param arrived persons who arrived
 * @param cost what they cost, in yuan
 * @param costByBearer who bears it
 */
public record CampaignFigures(
        long trips,
        long cancelled,
        long seats,
        long sold,
        long departed,
        long arrived,
        String cost,
        List<Borne> costByBearer) {
    /** A share of the cost; words as in trips. */
    public record Borne(String bearer, String amount) {}
}
