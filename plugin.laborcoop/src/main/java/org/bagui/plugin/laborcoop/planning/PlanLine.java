package org.bagui.plugin.laborcoop.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.bagui.plugin.laborcoop.allocation.Plan.Worth;

/**
 * One line of a kept plan, with what explains it.
 *
 * @param from place of origin
 * @param to place of work
 * @param wanted occupation that is lacking
 * @param wantedLevel skill level that the vacancies ask for, or null
 * @param offered occupation of those who go
 * @param offeredLevel skill level that they have at least, or null
 * @param persons how many go
 * @param unitCost cost and penalty of each
 * @param parts what that is made of; null in plans from before it was kept
 * @param nextBestTo place where they would go otherwise, or null where there is none
 * @param nextBestWanted occupation that is lacking there
 * @param nextBestWantedLevel skill level that those vacancies ask for, or null
 * @param nextBestLoss what that would lose for each: persons placed, and cost
 * @param words the same in words, in the language asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanLine(
        String from,
        String to,
        String wanted,
        String wantedLevel,
        String offered,
        String offeredLevel,
        int persons,
        int unitCost,
        CostParts parts,
        String nextBestTo,
        String nextBestWanted,
        String nextBestWantedLevel,
        Worth nextBestLoss,
        String words) {
    /** The same with words. */
    PlanLine told(String said) {
        return new PlanLine(
                from,
                to,
                wanted,
                wantedLevel,
                offered,
                offeredLevel,
                persons,
                unitCost,
                parts,
                nextBestTo,
                nextBestWanted,
                nextBestWantedLevel,
                nextBestLoss,
                said);
    }
}
