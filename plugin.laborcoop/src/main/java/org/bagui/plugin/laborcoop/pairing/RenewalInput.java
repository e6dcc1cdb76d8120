package org.bagui.plugin.laborcoop.pairing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Contacts;
import org.bagui.plugin.laborcoop.pairing.TermsInput.QuotaInput;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Shares;
import org.bagui.plugin.laborcoop.sharing.SharedFact;

/**
 * A renewal; what is left out stays as it was, but for the agreement's number, which is a new one. Without a first day it
 * follows on the last day of the pairing before.
 *
 * @param side as in {@link ProposalInput}
 */
public record RenewalInput(
        String side,
        String agreementNumber,
        String agreementText,
        String validFrom,
        @NotNull String validUntil,
        List<QuotaInput> quotas,
        Contacts contacts,
        Shares shares) {
    TermsInput over(Pairing before) {
        return new TermsInput(
                agreementNumber,
                agreementText == null ? before.agreementText : agreementText,
                validFrom == null ? before.validUntil.plusDays(1).toString() : validFrom,
                validUntil,
                quotas == null ? quotasOf(before) : quotas,
                contacts == null
                        ? new Contacts(before.contact(Side.SENDING), before.contact(Side.RECEIVING))
                        : contacts,
                shares == null
                        ? new Shares(
                                SharedFact.words(before.shares(Side.SENDING)),
                                SharedFact.words(before.shares(Side.RECEIVING)))
                        : shares);
    }

    private static List<QuotaInput> quotasOf(Pairing before) {
        return before.quotaList().stream()
                .map(quota -> new QuotaInput(quota.occupation(), (long) quota.persons()))
                .toList();
    }
}
