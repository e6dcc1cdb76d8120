package org.bagui.plugin.ledger.settings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bagui.core.place.PlaceLevel;

/**
 * Settings as they hold in a place, inherited ones among them.
 *
 * @param due day on which the months of each level are due
 * @param registers registers that are due each month, those that are there now
 * @param explain codes of warnings that must be explained before a month is submitted
 * @param namedOfficersOnly whether only named officers may write a register for which some are named
 * @param from member to code of the place that set it; a member that nobody set is the product's own
 */
public record LedgerSettings(
        Map<PlaceLevel, DueRule> due,
        List<String> registers,
        Set<String> explain,
        boolean namedOfficersOnly,
        Map<String, String> from) {
    /** Warnings that must be explained unless a place sets others. */
    public static final Set<String> EXPLAIN = Set.of("staff-jump", "shortage-rate-high");

    /** Registers that are due unless a place sets others, as far as they are there. */
    public static final List<String> REGISTERS = List.of("enterprise-profile", "labour-demand", "monthly-flow");
}
