package org.bagui.plugin.laborcoop.pairing;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Contacts;
import org.bagui.plugin.laborcoop.pairing.TermsInput.QuotaInput;
import org.bagui.plugin.laborcoop.pairing.TermsInput.Shares;

/**
 * A pairing as proposed; the members from {@code agreementNumber} on are those of {@link TermsInput}.
 *
 * @param sendingPlace code of the place that workers come from: a county or city, or a place outside Guangxi
 * @param receivingPlace code of the place that they go to
 * @param side {@code sending} or {@code receiving}: for whom is proposed; needed of those only who are above both places
 */
public record ProposalInput(
        @NotNull String sendingPlace,
        @NotNull String receivingPlace,
        String side,
        String agreementNumber,
        String agreementText,
        @NotNull String validFrom,
        @NotNull String validUntil,
        List<QuotaInput> quotas,
        @NotNull Contacts contacts,
        Shares shares) {
    TermsInput terms() {
        return new TermsInput(agreementNumber, agreementText, validFrom, validUntil, quotas, contacts, shares);
    }
}
