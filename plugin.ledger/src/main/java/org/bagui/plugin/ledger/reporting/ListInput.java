package org.bagui.plugin.ledger.reporting;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * A reporting list as entered: all that shall be on it.
 *
 * @param from first month for which the list counts; the present one where it is left out
 * @param enterprises all that must report from that month on
 * @param leaving credit code to reason, for each that is on the list now and shall not be; before the first list, for each
 *     that the register of enterprises has and that shall not be on it
 */
public record ListInput(String from, @NotNull List<Item> enterprises, Map<String, String> leaving) {
    /**
     * An enterprise.
     *
     * @param uscc credit code
     * @param enterpriseName its name; may be left out where the register of enterprises knows it
     */
    public record Item(String uscc, String enterpriseName) {}
}
