package org.bagui.plugin.laborcoop.pairing;

import java.util.List;
import org.bagui.plugin.laborcoop.sharing.SharedPlace;

/**
 * What a pairing lets the caller see of the other side.
 *
 * @param pairing id of the pairing
 * @param period months asked for, as {@code 2022-03} or {@code 2022-01..2022-03}
 * @param asOf moment of the reading
 * @param places the other side; those above both places get both
 */
public record SharedView(String pairing, String period, String asOf, List<SharedPlace> places) {}
