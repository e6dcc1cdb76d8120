package org.bagui.plugin.laborcoop.planning;

import java.util.List;
import org.bagui.plugin.laborcoop.pairing.TermsInput;

/**
 * What all proposals made of a plan have in common; each gets the plan's persons as its quotas, fewer than five as five:
 * so few are told to no other place.
 *
 * @param side {@code sending} or {@code receiving}: for which of the two places is proposed
 * @param agreementText words of the agreement, or null
 * @param validFrom first day
 * @param validUntil last day
 * @param contacts whom to call, as in a pairing
 * @param pairs the places to propose to, or null for all of the plan that have no pairing
 */
public record ProposalsInput(
        String side,
        String agreementText,
        String validFrom,
        String validUntil,
        TermsInput.Contacts contacts,
        List<Pair> pairs) {
    /**
     * A sending and a receiving place.
     *
     * @param from code of the sending place
     * @param to code of the receiving place
     */
    public record Pair(String from, String to) {}
}
