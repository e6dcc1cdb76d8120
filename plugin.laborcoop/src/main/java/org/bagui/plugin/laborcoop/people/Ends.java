package org.bagui.plugin.laborcoop.people;

import org.bagui.core.place.PlaceCode;
import org.bagui.plugin.laborcoop.pairing.PairingPlaces;

/**
 * The two ends between which people go.
 *
 * @param sending place that they come from
 * @param receiving place that they go to, to which their consent is given
 */
public record Ends(PlaceCode sending, PlaceCode receiving) {
    /** The place that registers the people: where they come from, or for a partner outside Guangxi where they go to. */
    public PlaceCode keeping() {
        return PairingPlaces.isPartner(sending) ? receiving : sending;
    }
}
